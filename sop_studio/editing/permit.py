"""What an edit may do, and why not."""

from sop_studio.editing.find import find_flowchart, flowchart_with_node
from sop_studio.kinds.registry import kind_of
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Node
from sop_studio.model.sop import Sop


def may_connect(sop: Sop, source_id: str, target_id: str, kind: str = "sequence") -> Message | None:
    """Why no connection of this kind may lead from one node to the other; nothing when it may."""
    flowchart = flowchart_with_node(sop, source_id)
    if not any(node.id == target_id for node in flowchart.nodes):
        flowchart_with_node(sop, target_id)
        return Message(
            "may-not-cross",
            "A connection stays inside one flowchart. Use a linked flowchart to go to another one.",
        )
    source, target = flowchart.node(source_id), flowchart.node(target_id)
    return _why_no_association(source, target) if kind == "association" else _why_no_sequence(source, target)


def may_remove_flowchart(sop: Sop, flowchart_id: str) -> Message | None:
    """Why a flowchart may not be removed; nothing when it may."""
    find_flowchart(sop, flowchart_id)
    if len(sop.flowcharts) == 1:
        return Message("may-not-remove-last", "A SOP has at least one flowchart. Empty this one instead.")
    return None


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
