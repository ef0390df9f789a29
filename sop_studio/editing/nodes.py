"""Edits of nodes: add, remove and heal, change, turn into another kind."""

from sop_studio.editing.find import find_flowchart, flowchart_with_node, taken, with_flowchart
from sop_studio.editing.placements import without_places
from sop_studio.editing.references import without_references
from sop_studio.errors import SopStudioError
from sop_studio.kinds.registry import fields_fault, kind_of
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection, Flowchart, Node
from sop_studio.model.sop import Sop


def add_node(sop: Sop, flowchart_id: str, node: Node) -> Sop:
    """The SOP with a new node at the end of a flowchart's list; raises SopStudioError when its id is taken."""
    if node.id in sop.ids():
        raise taken(node.id)
    flowchart = find_flowchart(sop, flowchart_id)
    return with_flowchart(sop, flowchart.but(nodes=(*flowchart.nodes, _checked(node))))


def remove_node(sop: Sop, node_id: str) -> Sop:
    """The SOP without a node and what is attached to it; what led to its only exit's target leads there directly."""
    flowchart = flowchart_with_node(sop, node_id)
    gone = {node_id, *(node.id for node in flowchart.nodes if node.attached_to == node_id)}
    connections = _healed(flowchart, node_id, gone)
    kept = {connection.id for connection in connections}
    lines = {connection.id for connection in flowchart.connections} - kept
    moved = {one.id for one in connections if one not in flowchart.connections}
    smaller = flowchart.but(
        nodes=tuple(node for node in flowchart.nodes if node.id not in gone), connections=connections
    )
    return without_places(without_references(with_flowchart(sop, smaller), gone), gone | lines | moved)


def change_node(sop: Sop, node_id: str, **changes: object) -> Sop:
    """The SOP with some fields of a node changed; raises SopStudioError when its own fields do not fit."""
    flowchart = flowchart_with_node(sop, node_id)
    nodes = tuple(_checked(node.but(**changes)) if node.id == node_id else node for node in flowchart.nodes)
    return with_flowchart(sop, flowchart.but(nodes=nodes))


def replace_kind(sop: Sop, node_id: str, kind: str) -> Sop:
    """The SOP with a node of another kind; of its own fields those stay that the new kind knows and takes."""
    flowchart = flowchart_with_node(sop, node_id)
    bare = flowchart.node(node_id).but(kind=kind, fields={})
    fields = dict(flowchart.node(node_id).fields)
    known = kind_of(bare).fields.model_fields
    kept = {
        name: value
        for name, value in fields.items()
        if name in known and fields_fault(bare.but(fields={name: value})) is None
    }
    return change_node(sop, node_id, kind=kind, fields=kept)


def _checked(node: Node) -> Node:
    fault = fields_fault(node)
    if fault is not None:
        raise SopStudioError(
            Message(
                "edit-fields",
                "The fields of this {kind} do not fit ({fault}). Correct them.",
                kind=kind_of(node).title,
                fault=fault,
            )
        )
    return node


def _healed(flowchart: Flowchart, node_id: str, gone: set[str]) -> tuple[Connection, ...]:
    """The connections without those of the node; its entries lead to its successor when there is just one."""
    exits = [one for one in flowchart.connections if one.source == node_id and one.kind == "sequence"]
    successor = exits[0].target if len(exits) == 1 and exits[0].target not in gone else None
    kept: list[Connection] = []
    seen = {(one.source, one.target, one.label) for one in flowchart.connections}
    for one in flowchart.connections:
        if one.source not in gone and one.target not in gone:
            kept.append(one)
        elif one.target == node_id and _can_heal(one, successor, gone, seen):
            kept.append(one.but(target=successor))
            seen.add((one.source, successor, one.label))
    return tuple(kept)


def _can_heal(
    entry: Connection,
    successor: str | None,
    gone: set[str],
    seen: set[tuple[str | None, str | None, str]],
) -> bool:
    if successor is None or entry.kind != "sequence" or entry.source in gone or entry.source == successor:
        return False
    return (entry.source, successor, entry.label) not in seen
