"""Edits that let a flowchart grow where one works: the next shape, a sibling, an outcome, a shape in a connection."""


from sop_studio.editing.connections import connect
from sop_studio.editing.edited import Edited, Fresh, fresh_ids
from sop_studio.editing.find import (
    find_connection,
    find_node,
    flowchart_with_connection,
    flowchart_with_node,
    with_flowchart,
)
from sop_studio.editing.heal import healed
from sop_studio.editing.nodes import add_node
from sop_studio.editing.permit import may_insert, may_insert_node
from sop_studio.editing.placements import without_places
from sop_studio.editing.waiting import Exit, missing_endings
from sop_studio.errors import SopStudioError
from sop_studio.kinds.registry import kind_of
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection, Flowchart, Node
from sop_studio.model.sop import Sop


def likely_next(sop: Sop, node_id: str) -> str:
    """The kind of node that most likely follows: one more of the same plain kind, else a step."""
    node = find_node(sop, node_id)
    is_plain = kind_of(node).exits.most == 1 and kind_of(node).entries.most > 0
    return node.kind if is_plain and kind_of(node).is_main_palette else "step"


def add_next(
    sop: Sop,
    node_id: str,
    kind: str | None = None,
    text: str = "",
    label: str | None = None,
    fresh: Fresh | None = None,
) -> Edited:
    """The SOP with a new node behind another one; `ids` are the node and its connection.

    The connection takes the first answer that waits, unless a `label` is given. A node that has the one exit it
    can have gets the new one into that exit. Raises SopStudioError when nothing may follow.
    """
    fresh = fresh or fresh_ids(sop)
    flowchart, before = flowchart_with_node(sop, node_id), find_node(sop, node_id)
    node = _new_node(fresh(), kind or likely_next(sop, node_id), text)
    if not kind_of(node).is_sequence:
        added, line = add_node(sop, flowchart.id, node), fresh()
        return Edited(connect(added, node.id, node_id, line, kind="association"), (node.id, line))
    exits = _exits(flowchart, node_id)
    if label is None and kind_of(before).exits.most == 1 and exits:
        return insert_on(sop, exits[0].id, node, fresh)
    return _led_to(sop, before, node, label, fresh())


def add_outcome(
    sop: Sop, node_id: str, label: str | None = None, kind: str = "step", fresh: Fresh | None = None
) -> Edited:
    """The SOP with one more exit of a decision, escalation, wait, link or split, and the node it leads to."""
    before = find_node(sop, node_id)
    if kind_of(before).exits.most <= 1:
        raise SopStudioError(
            Message(
                "grow-one-exit",
                "{kind} has one way on. Put a decision behind it to lead different ways.",
                kind=kind_of(before).title,
            )
        )
    fresh = fresh or fresh_ids(sop)
    return _led_to(sop, before, _new_node(fresh(), kind, ""), label, fresh())


def add_sibling(
    sop: Sop, node_id: str, kind: str | None = None, fresh: Fresh | None = None
) -> Edited:
    """The SOP with a new node beside another one: one more outcome of the node that leads to it."""
    flowchart, node = flowchart_with_node(sop, node_id), find_node(sop, node_id)
    entries = (one.source for one in flowchart.connections if one.target == node_id and one.kind == "sequence")
    sources = [flowchart.node(id) for id in entries if id is not None]
    source = next((one for one in sources if kind_of(one).exits.most > 1), None)
    if source is None:
        raise SopStudioError(
            Message(
                "grow-no-sibling",
                "Only what follows a decision or another shape with several exits has siblings. Add a next step.",
            )
        )
    return add_outcome(sop, source.id, kind=kind or node.kind, fresh=fresh)


def insert_on(sop: Sop, connection_id: str, node: Node, fresh: Fresh | None = None) -> Edited:
    """The SOP with a new node in a connection; `ids` are the node and the second part.

    Label, ending, condition and limit stay with the first part; the second bears the first answer that waits.
    """
    reason = may_insert(sop, connection_id, node.kind)
    if reason is not None:
        raise SopStudioError(reason)
    fresh = fresh or fresh_ids(sop, (node.id,))
    added = add_node(sop, flowchart_with_connection(sop, connection_id).id, node)
    return _split(added, connection_id, node, fresh)


def insert_node(sop: Sop, connection_id: str, node_id: str, fresh: Fresh | None = None) -> Edited:
    """The SOP with a node that is there moved into a connection; the way closes where it was."""
    reason = may_insert_node(sop, connection_id, node_id)
    if reason is not None:
        raise SopStudioError(reason)
    flowchart = flowchart_with_connection(sop, connection_id)
    notes = tuple(one for one in flowchart.connections if one.kind == "association")
    rest = healed(flowchart.but(connections=_ways(flowchart)), (node_id,))
    kept = {one.id: one for one in (*rest.connections, *notes)}
    lines = tuple(kept[one.id] for one in flowchart.connections if one.id in kept)
    gone = {one.id for one in flowchart.connections} - kept.keys()
    loose = without_places(with_flowchart(sop, flowchart.but(connections=lines)), gone | set(rest.ids))
    done = _split(loose, connection_id, flowchart.node(node_id), fresh or fresh_ids(sop))
    return Edited(done.sop, tuple(dict.fromkeys((*done.ids, *rest.ids))))


def connect_waiting(
    sop: Sop, source_id: str, target_id: str, way_out: Exit | None = None, fresh: Fresh | None = None
) -> Edited:
    """The SOP with a connection that bears an answer which waits, the first one when none is given."""
    id = (fresh or fresh_ids(sop))()
    chosen = way_out or next(iter(missing_endings(sop, find_node(sop, source_id))), None)
    return Edited(_with_exit(sop, source_id, target_id, id, chosen), (id,))


def _led_to(sop: Sop, before: Node, node: Node, label: str | None, line: str) -> Edited:
    offered = missing_endings(sop, before) if label is None else ()
    added = add_node(sop, flowchart_with_node(sop, before.id).id, node)
    if offered:
        return Edited(_with_exit(added, before.id, node.id, line, offered[0]), (node.id, line))
    return Edited(connect(added, before.id, node.id, line, label or ""), (node.id, line))


def _with_exit(sop: Sop, source_id: str, target_id: str, id: str, way_out: Exit | None) -> Sop:
    led = connect(sop, source_id, target_id, id, "" if way_out is None else str(way_out.label))
    if way_out is None or way_out.ending is None:
        return led
    flowchart = flowchart_with_connection(led, id)
    lines = tuple(one.but(ending=way_out.ending) if one.id == id else one for one in flowchart.connections)
    return with_flowchart(led, flowchart.but(connections=lines))


def _split(sop: Sop, connection_id: str, node: Node, fresh: Fresh) -> Edited:
    old = find_connection(sop, connection_id)
    flowchart = flowchart_with_connection(sop, connection_id)
    lines = tuple(one.but(target=node.id) if one.id == old.id else one for one in flowchart.connections)
    led = without_places(with_flowchart(sop, flowchart.but(connections=lines)), {connection_id})
    if old.target is None or kind_of(node).exits.most == 0:
        return Edited(led, (node.id,))
    done = connect_waiting(led, node.id, old.target, fresh=fresh)
    return Edited(done.sop, (node.id, *done.ids))


def _new_node(id: str, kind: str, text: str) -> Node:
    bare = Node(id=id, kind=kind, text=text)
    return bare.but(fields={"question": "yes_no"}) if "question" in kind_of(bare).fields.model_fields else bare


def _exits(flowchart: Flowchart, node_id: str) -> list[Connection]:
    return [one for one in flowchart.connections if one.source == node_id and one.kind == "sequence"]


def _ways(flowchart: Flowchart) -> tuple[Connection, ...]:
    return tuple(one for one in flowchart.connections if one.kind == "sequence")
