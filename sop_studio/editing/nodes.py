"""Edits of nodes: add, remove and heal, change, turn into another kind."""

from sop_studio.editing.find import find_flowchart, find_node, flowchart_with_node, taken, with_flowchart
from sop_studio.editing.permit import may_replace
from sop_studio.editing.remove import remove
from sop_studio.errors import SopStudioError
from sop_studio.kinds.registry import fields_fault, is_known, kind_of
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Node
from sop_studio.model.sop import Sop


def add_node(sop: Sop, flowchart_id: str, node: Node) -> Sop:
    """The SOP with a new node at the end of a flowchart's list; raises SopStudioError when its id is taken."""
    if node.id in sop.ids():
        raise taken(node.id)
    flowchart = find_flowchart(sop, flowchart_id)
    return with_flowchart(sop, flowchart.but(nodes=(*flowchart.nodes, _checked(node))))


def remove_node(sop: Sop, node_id: str) -> Sop:
    """The SOP without a node and what is attached to it; what led to its only exit's target leads there directly."""
    flowchart_with_node(sop, node_id)
    return remove(sop, (node_id,)).sop


def change_node(sop: Sop, node_id: str, **changes: object) -> Sop:
    """The SOP with some fields of a node changed; raises SopStudioError when its own fields do not fit."""
    flowchart = flowchart_with_node(sop, node_id)
    nodes = tuple(_checked(node.but(**changes)) if node.id == node_id else node for node in flowchart.nodes)
    return with_flowchart(sop, flowchart.but(nodes=nodes))


def replace_kind(sop: Sop, node_id: str, kind: str) -> Sop:
    """The SOP with a node of another kind; of its own fields those stay that the new kind knows and takes.

    Raises SopStudioError with the reason when its connections do not allow the kind.
    """
    reason = may_replace(sop, node_id, kind)
    if reason is not None:
        raise SopStudioError(reason)
    node = find_node(sop, node_id)
    lost = lost_by(node, kind)
    kept = {name: value for name, value in node.fields.items() if name not in lost}
    return change_node(sop, node_id, kind=kind, fields=kept)


def lost_by(node: Node, kind: str) -> tuple[str, ...]:
    """The names of the node's own fields that another kind does not know or take, in alphabetical order."""
    bare = node.but(kind=kind, fields={})
    known = kind_of(bare).fields.model_fields
    return tuple(
        name
        for name, value in node.fields.items()
        if is_known(kind) and (name not in known or fields_fault(bare.but(fields={name: value})) is not None)
    )


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
