"""What an edit may do, and why not."""

from collections.abc import Collection

from sop_studio.editing.find import (
    find_connection,
    find_flowchart,
    flowchart_with_connection,
    flowchart_with_node,
    missing,
)
from sop_studio.kinds.registry import kind_of
from sop_studio.kinds.spec import NodeKind
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection, Node
from sop_studio.model.sop import Sop

CROSSES = Message(
    "may-not-cross", "A connection stays inside one flowchart. Use a linked flowchart to go to another one."
)


def may_connect(sop: Sop, source_id: str, target_id: str, kind: str = "sequence") -> Message | None:
    """Why no connection of this kind may lead from one node to the other; nothing when it may."""
    flowchart = flowchart_with_node(sop, source_id)
    if not any(node.id == target_id for node in flowchart.nodes):
        flowchart_with_node(sop, target_id)
        return CROSSES
    source, target = flowchart.node(source_id), flowchart.node(target_id)
    return _why_no_association(source, target) if kind == "association" else _why_no_sequence(source, target)


def may_reconnect(
    sop: Sop, connection_id: str, source_id: str | None = None, target_id: str | None = None
) -> Message | None:
    """Why a connection may not lead from or to another node; nothing when it may."""
    old = find_connection(sop, connection_id)
    source, target = source_id or old.source, target_id or old.target
    if source is None or target is None:
        return _to_its_flowchart(sop, old, source or target)
    return may_connect(sop, source, target, old.kind)


def may_insert(sop: Sop, connection_id: str, kind: str) -> Message | None:
    """Why no node of this kind may be put into a connection; nothing when it may."""
    connection = find_connection(sop, connection_id)
    kept = _kind_named(kind)
    if connection.kind == "association":
        return Message("may-not-insert-note-line", "No case walks along this line. Choose a sequence connection.")
    if not kept.is_sequence:
        return Message(
            "may-not-insert-note", "No case walks through a note. Put it beside a shape and connect it there."
        )
    if kept.entries.most == 0:
        return Message(
            "may-not-enter", "Nothing leads into {kind}. Lead to the shape behind it.", kind=kept.title
        )
    if kept.exits.most == 0 and connection.target is not None:
        return Message(
            "may-not-leave", "Nothing leads out of {kind}. Start from the shape before it.", kind=kept.title
        )
    return None


def may_insert_node(sop: Sop, connection_id: str, node_id: str) -> Message | None:
    """Why a node that is there may not be moved into a connection; nothing when it may."""
    flowchart = flowchart_with_connection(sop, connection_id)
    if not any(node.id == node_id for node in flowchart.nodes):
        return CROSSES
    connection, node = find_connection(sop, connection_id), flowchart.node(node_id)
    if node_id in (connection.source, connection.target):
        return Message("may-not-insert-own-end", "This is an end of the connection. Choose another connection.")
    entries = [one for one in flowchart.connections if one.target == node_id and one.kind == "sequence"]
    exits = [one for one in flowchart.connections if one.source == node_id and one.kind == "sequence"]
    if len(entries) > 1 or len(exits) > 1:
        return Message(
            "may-not-insert-crossroads",
            "Several connections meet at this shape. Lead them elsewhere first, or insert a new shape.",
        )
    return may_insert(sop, connection_id, node.kind)


def may_replace(sop: Sop, node_id: str, kind: str) -> Message | None:
    """Why a node may not become one of another kind; nothing when it may."""
    flowchart, wanted = flowchart_with_node(sop, node_id), _kind_named(kind)
    lines = [one for one in flowchart.connections if node_id in (one.source, one.target)]
    if not wanted.is_sequence and any(one.kind == "sequence" for one in lines):
        return Message(
            "may-not-become-note", "Connections lead through this shape, and none leads through a note. Remove them first."
        )
    if wanted.is_sequence and not kind_of(flowchart.node(node_id)).is_sequence and lines:
        return Message("may-not-leave-note", "This note belongs to a shape. Remove its line first.")
    if wanted.entries.most == 0 and any(one.target == node_id and one.kind == "sequence" for one in lines):
        return Message(
            "may-not-become-entered",
            "Connections lead into this shape, and none leads into {kind}. Lead them elsewhere first.",
            kind=wanted.title,
        )
    if wanted.exits.most == 0 and any(one.source == node_id and one.kind == "sequence" for one in lines):
        return Message(
            "may-not-become-left",
            "Connections lead out of this shape, and none leads out of {kind}. Remove them first.",
            kind=wanted.title,
        )
    return None


def may_delete(sop: Sop, ids: Collection[str]) -> Message | None:
    """Why these nodes and connections may not be deleted; nothing when they may."""
    if not ids:
        return Message("may-not-delete-nothing", "Nothing is selected. Select what you want to delete.")
    nodes = {node.id for one in sop.flowcharts for node in one.nodes}
    lines = {connection.id for one in sop.flowcharts for connection in one.connections}
    unknown = next((id for id in ids if id not in nodes and id not in lines), None)
    if unknown is not None:
        raise missing(unknown)
    return None


def may_remove_flowchart(sop: Sop, flowchart_id: str) -> Message | None:
    """Why a flowchart may not be removed; nothing when it may."""
    find_flowchart(sop, flowchart_id)
    if len(sop.flowcharts) == 1:
        return Message("may-not-remove-last", "A SOP has at least one flowchart. Empty this one instead.")
    return None


def _to_its_flowchart(sop: Sop, connection: Connection, node_id: str | None) -> Message | None:
    """Why the first end that a connection gets may not be this node."""
    flowchart = flowchart_with_connection(sop, connection.id)
    return None if node_id is None or any(node.id == node_id for node in flowchart.nodes) else CROSSES


def _kind_named(kind: str) -> NodeKind:
    return kind_of(Node(id="x", kind=kind))


def _why_no_association(source: Node, target: Node) -> Message | None:
    if source.id == target.id:
        return Message("may-not-note-itself", "A note cannot belong to itself. Choose another shape.")
    notes = [node for node in (source, target) if not kind_of(node).is_sequence]
    if len(notes) != 1:
        return Message(
            "may-not-associate",
            "An association leads from a note to a shape. Use a sequence connection between shapes.",
        )
    return None


def _why_no_sequence(source: Node, target: Node) -> Message | None:
    if not (kind_of(source).is_sequence and kind_of(target).is_sequence):
        return Message(
            "may-not-pass-note",
            "No case walks through a note. Use an association, or turn the note into a step.",
        )
    if kind_of(target).entries.most == 0:
        return Message(
            "may-not-enter",
            "Nothing leads into {kind}. Lead to the shape behind it.",
            kind=kind_of(target).title,
        )
    if kind_of(source).exits.most == 0:
        return Message(
            "may-not-leave",
            "Nothing leads out of {kind}. Start from the shape before it.",
            kind=kind_of(source).title,
        )
    return None
