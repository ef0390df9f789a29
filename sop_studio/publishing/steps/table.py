"""The step table of a flowchart: one row a shape, in the order of the step numbers."""

from sop_studio.graph.order import reading_order
from sop_studio.kinds.nodes.escalation import path_of
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.quantity import Duration
from sop_studio.publishing.blocks import Cell, CellBlock, Column, LineBreak, Paragraph, Span, Table
from sop_studio.publishing.compose import cell, cell_of, columns
from sop_studio.publishing.icons import kind_icon
from sop_studio.publishing.steps.instructions import instructions
from sop_studio.publishing.steps.ways_on import ways_on
from sop_studio.publishing.view import View, step_anchor

CRITICAL = {
    "customer": Message("critical-customer", "Critical for the customer"),
    "business": Message("critical-business", "Critical step"),
    "compliance": Message("critical-compliance", "Critical for compliance"),
}


def step_table(view: View, flowchart: Flowchart) -> Table:
    """The table with its caption."""
    name = flowchart.code or flowchart.title
    caption = view.say(Message("steps-caption", "Steps of flow {name}", name=name))
    ordered = reading_order(flowchart)
    said = {*ordered, *(note for notes in view.notes.values() for note in notes)}
    left_out = tuple(node.id for node in flowchart.nodes if node.id not in said)
    rows = tuple(_row(view, flowchart.node(node_id)) for node_id in (*ordered, *left_out))
    return Table(_heads(view), rows, "steps", caption, f"steps-{flowchart.id}")


def _heads(view: View) -> tuple[Column, ...]:
    way = Message("steps-way", "If … {arrow} go to", arrow=view.arrow)
    return columns(
        view,
        (Message("steps-number", "No."), 12),
        (Message("steps-step", "Step / question"), 36),
        (Message("steps-who", "Who"), 20),
        (Message("steps-what", "What to do"), 56),
        (way, 30),
        (Message("steps-time", "Time"), 16),
    )


def _row(view: View, node: Node) -> tuple[Cell, ...]:
    return (
        _number(view, node),
        _title(view, node),
        cell(view.role(node.role)),
        cell_of(instructions(view, node)),
        cell_of(ways_on(view, node)),
        _time(view, node),
    )


def _number(view: View, node: Node) -> Cell:
    number = view.number(node.id)
    lead = (Span(number, "bold"), LineBreak()) if number else ()
    return cell(*lead, kind_icon(view, node), anchor=step_anchor(node.id), is_row_head=True)


def _title(view: View, node: Node) -> Cell:
    title = view.title(node.id)
    words = (
        Span(title, "bold") if title else Span(view.say(Message("step-untitled", "Without words")), "quiet")
    )
    lines: list[CellBlock] = [Paragraph((words,), "cell")]
    path = path_of(view.sop, node) if node.kind == "escalation" else None
    if path:
        lines.append(Paragraph((view.path(path.id),), "cell"))
    if node.critical:
        lines.append(Paragraph((Span(view.say(CRITICAL[node.critical]), "quiet"),), "cell"))
    return cell_of(lines)


def _time(view: View, node: Node) -> Cell:
    limit = _limit(view, node)
    if limit is None:
        return cell()
    clock = (LineBreak(), Span(view.upright(limit.clock_words()))) if limit.clock_words() else ()
    return cell(limit.words(), *clock)


def _limit(view: View, node: Node) -> Duration | None:
    """The node's own limit, that of its wait or escalation path, or the target of its service level."""
    if node.time_limit:
        return node.time_limit
    waits = node.fields.get("limit") if node.kind == "wait" else None
    if waits:
        return Duration.model_validate(waits)
    path = path_of(view.sop, node) if node.kind == "escalation" else None
    if path and path.accept_within:
        return path.accept_within
    return next((sla.target for sla in view.sop.slas if sla.id == node.sla), None)
