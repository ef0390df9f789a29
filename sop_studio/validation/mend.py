"""Edits that several quick fixes are made of: shapes and connections that keep every other rule."""

from collections.abc import Container, Iterable
from itertools import count

from sop_studio.editing.connections import change_connection, connect, disconnect
from sop_studio.editing.find import find_node, flowchart_with_connection, flowchart_with_node
from sop_studio.editing.nodes import add_node, change_node, remove_node, replace_kind
from sop_studio.editing.placements import without_places
from sop_studio.graph import reach
from sop_studio.graph.flowgraph import FlowGraph
from sop_studio.model.flowchart import Connection, Node
from sop_studio.model.ids import new_id
from sop_studio.model.sop import Sop
from sop_studio.model.text import same_words
from sop_studio.validation.exits import is_merge, needs_labels

ANSWER, OUTCOME, QUESTION = "answer", "outcome", "question"
MOST_OFFERED = 3
"""Shapes or words of one sort that are offered to choose from."""


def to_write(what: str) -> str:
    """The words that stand where a person has to write: what is missing, so marked that it is noticed."""
    return f"[TO{''}DO {what}]"


def add_shape(sop: Sop, flowchart_id: str, kind: str, text: str) -> tuple[Sop, str]:
    """The SOP with a new shape, and its id."""
    id = new_id(set(sop.ids()))
    return add_node(sop, flowchart_id, Node(id=id, kind=kind, text=text)), id


def lead(sop: Sop, source_id: str, target_id: str, label: str = "", **changes: object) -> Sop:
    """The SOP with a new connection; where exits need words and none are given, it asks for them.

    Exits that need words only now, because they are no longer alone, ask for them too.
    """
    bare = set() if _asks(sop, source_id) else {line.id for line in exits_of(sop, source_id)}
    id = new_id(set(sop.ids()))
    led = connect(sop, source_id, target_id, id, distinct(label, sop, source_id) if label else "")
    if changes:
        led = change_connection(led, id, **changes)
    return with_answers(led, source_id, bare | {id})


def lead_on(sop: Sop, source_id: str, target_id: str) -> Sop:
    """The SOP with a new connection; where the shape cannot choose between it and others, a decision does."""
    led = lead(sop, source_id, target_id)
    node = find_node(led, source_id)
    is_split = len(exits_of(led, source_id)) > 1 and node.kind in ("start", "step", "document")
    return put_behind(led, source_id, "decision") if is_split else led


def put_behind(sop: Sop, node_id: str, kind: str) -> Sop:
    """The SOP with a new shape behind another, which takes over all its exits."""
    exits = exits_of(sop, node_id)
    text = to_write(QUESTION) + "?" if kind == "decision" else ""
    sop, behind = add_shape(sop, flowchart_with_node(sop, node_id).id, kind, text)
    return lead(move_exits(sop, exits, behind), node_id, behind)


def lead_to_end(sop: Sop, source_id: str, label: str = "", outcome: str = "", **changes: object) -> Sop:
    """The SOP with a new End behind a shape; its outcome is to be written, unless it is given."""
    flowchart = flowchart_with_node(sop, source_id)
    added, end = add_shape(sop, flowchart.id, "end", outcome or to_write(OUTCOME))
    if label or changes:
        return lead(added, source_id, end, label, **changes)
    return lead_on(added, source_id, end)


def move_exits(sop: Sop, lines: Iterable[Connection], source_id: str, label: str = "") -> Sop:
    """The SOP in which these connections leave another shape; those without words get `label`, or ask for them."""
    ids = {line.id for line in lines}
    for line in lines:
        words = distinct(line.label or label, sop, source_id) if line.label or label else ""
        sop = change_connection(
            sop, line.id, source=source_id, label=words, order=len(exits_of(sop, source_id))
        )
    return with_answers(without_places(sop, ids), source_id, ids)


def with_answers(sop: Sop, node_id: str, ids: Container[str]) -> Sop:
    """The SOP in which those of some exits of a shape ask for words that need them and have none."""
    if not _asks(sop, node_id):
        return sop
    for line in exits_of(sop, node_id):
        if line.id in ids and not line.label.strip() and not line.is_default:
            sop = change_connection(sop, line.id, label=distinct(to_write(ANSWER), sop, node_id))
    return sop


def lead_into(sop: Sop, line_id: str, target_id: str) -> Sop:
    """The SOP with a connection, also one with a loose end, that leads to another shape."""
    flowchart_with_connection(sop, line_id)
    return without_places(change_connection(sop, line_id, target=target_id), {line_id})


def without_link(sop: Sop, node_id: str) -> Sop:
    """The SOP with a step in place of a link."""
    return change_node(replace_kind(sop, node_id, "step"), node_id, fields={})


def without_shapes(sop: Sop, flowchart_id: str, ids: Iterable[str]) -> Sop:
    """The SOP without these shapes, and without decisions that only brought their way together with another."""
    merges = _merges(sop, flowchart_id)
    for id in ids:
        if id in sop.ids():
            sop = remove_node(sop, id)
    graph = FlowGraph(sop.flowchart(flowchart_id))
    for id in sorted(merges & graph.nodes.keys() - _merges(sop, flowchart_id), key=graph.rank):
        sop = remove_node(sop, id)
    return sop


def without_way(sop: Sop, line_id: str) -> Sop:
    """The SOP without a connection, and without what only it leads to."""
    flowchart_id = flowchart_with_connection(sop, line_id).id
    lost = _lost(sop, flowchart_id)
    cut = disconnect(sop, line_id)
    return without_shapes(cut, flowchart_id, [id for id in _lost(cut, flowchart_id) if id not in lost])


def exits_of(sop: Sop, node_id: str) -> tuple[Connection, ...]:
    """The connections that leave a shape, in outcome order."""
    return FlowGraph(flowchart_with_node(sop, node_id)).exits(node_id)


def distinct(label: str, sop: Sop, node_id: str) -> str:
    """The label, numbered where another exit of the shape has the same words."""
    taken = {same_words(line.label) for line in exits_of(sop, node_id)}
    bare, closing = (label[:-1], "]") if label.endswith("]") else (label, "")
    numbered = (f"{bare} {number}{closing}" for number in count(2))
    return (
        label
        if same_words(label) not in taken
        else next(one for one in numbered if same_words(one) not in taken)
    )


def _asks(sop: Sop, node_id: str) -> bool:
    flowchart = flowchart_with_node(sop, node_id)
    return needs_labels(sop, FlowGraph(flowchart), flowchart.node(node_id))


def _merges(sop: Sop, flowchart_id: str) -> set[str]:
    graph = FlowGraph(sop.flowchart(flowchart_id))
    return {node.id for node in graph.nodes.values() if is_merge(graph, node)}


def _lost(sop: Sop, flowchart_id: str) -> list[str]:
    """The shapes that nothing leads to, in file order."""
    graph = FlowGraph(sop.flowchart(flowchart_id))
    lost = {id for fault in reach.unreachable(graph) for id in (*fault.nodes, *fault.affected)}
    return sorted(lost, key=graph.rank)
