"""How a flowchart grows from what is selected: the next shape, an outcome, one beside it, a way to another shape."""

from sop_studio.editing.edited import Edited, fresh_ids
from sop_studio.editing.find import find_connection, find_node
from sop_studio.editing.grow import add_next, add_outcome, add_sibling, connect_waiting, insert_on
from sop_studio.editing.nodes import add_node, replace_kind
from sop_studio.editing.waiting import Exit, missing_endings
from sop_studio.gui.canvas.tool import Edit, Stage
from sop_studio.gui.canvas.walk import before, exits, first
from sop_studio.kinds.registry import kind_of
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Node
from sop_studio.model.sop import Sop

ADD = Message("edit-add", "Add {kind}")
OUTCOME = Message("edit-add-outcome", "Add outcome")
CONNECT = Message("edit-connect", "Connect")
REPLACE = Message("edit-replace", "Turn into {kind}")
FIRST_KIND, INSERTED = "start", "step"


def chosen_node(stage: Stage) -> str | None:
    """The node selected last."""
    return next((id for id in reversed(stage.selection) if id in stage.rects), None)


def chosen_line(stage: Stage) -> str | None:
    """The connection selected last."""
    return next((id for id in reversed(stage.selection) if id in stage.scene_of.lines), None)


def next_step(stage: Stage, kind: str | None = None) -> Edit | None:
    """The next shape behind the selected one, or into the selected connection, its words to be typed."""
    node, line = chosen_node(stage), chosen_line(stage)
    if node is None and line is None:
        return _begun(stage)
    if node is None and line is not None:
        fresh = fresh_ids(stage.sop)
        new = Node(id=fresh(), kind=kind or INSERTED)
        return _grown(stage.sop, insert_on(stage.sop, line, new, fresh), always_label=False)
    return _grown(stage.sop, add_next(stage.sop, node or "", kind), always_label=False)


def outcome(stage: Stage) -> Edit | None:
    """One more outcome of the selected shape: its label is typed, then the words of what it leads to."""
    node = chosen_node(stage)
    return _grown(stage.sop, add_outcome(stage.sop, node), always_label=True) if node else None


def has_outcomes(stage: Stage, node_id: str) -> bool:
    """Whether one more outcome is what is wanted behind this shape."""
    node = find_node(stage.sop, node_id)
    return kind_of(node).exits.least > 1 or bool(missing_endings(stage.sop, node))


def sibling(stage: Stage) -> Edit | None:
    """One more shape beside the selected one."""
    node = chosen_node(stage)
    return _grown(stage.sop, add_sibling(stage.sop, node), always_label=False) if node else None


def answered(stage: Stage, node_id: str, way_out: Exit, kind: str = INSERTED) -> Edit:
    """A new shape behind one of the answers that a shape waits for."""
    fresh = fresh_ids(stage.sop)
    node = Node(id=fresh(), kind=kind)
    added = add_node(stage.sop, stage.flowchart.id, node)
    done = connect_waiting(added, node_id, node.id, way_out, fresh)
    return _grown(stage.sop, Edited(done.sop, (node.id, *done.ids)), always_label=False)


def led(stage: Stage, source_id: str, target_id: str, way_out: Exit | None = None) -> Edit:
    """A connection to a shape that is there, with the answer that waits; its label is typed where it bears one."""
    done = connect_waiting(stage.sop, source_id, target_id, way_out)
    node, line = find_node(stage.sop, source_id), find_connection(done.sop, done.ids[0])
    bears_words = bool(line.label) or kind_of(node).labels_exits(stage.sop, node)
    return Edit(CONNECT, done.sop, (source_id,), done.ids if bears_words else ())


def replaced(stage: Stage, node_id: str, kind: str) -> Edit:
    """The shape as one of another kind; everything that the kind knows is kept."""
    title = kind_of(Node(id=node_id, kind=kind)).title
    return Edit(Message(REPLACE.id, REPLACE.text, kind=title), replace_kind(stage.sop, node_id, kind), (node_id,))


def take_outcome(stage: Stage, number: int) -> Edit | None:
    """Go where an outcome leads; one that waits gets its shape."""
    node = chosen_node(stage)
    if node is None:
        return None
    there = exits(stage.flowchart, node)
    if number <= len(there):
        stage.select((there[number - 1].target or node,))
        return None
    waiting = missing_endings(stage.sop, find_node(stage.sop, node))
    place = number - len(there) - 1
    return answered(stage, node, waiting[place]) if place < len(waiting) else None


def select_before(stage: Stage) -> None:
    """Go back to the shape before."""
    node, line = chosen_node(stage), chosen_line(stage)
    if node is not None:
        stage.select((before(stage.flowchart, node) or node,))
    elif line is not None:
        stage.select((find_connection(stage.sop, line).source or line,))


def _begun(stage: Stage) -> Edit | None:
    """Nothing is selected: go to the first shape, or make it."""
    start = first(stage.flowchart)
    if start is not None:
        stage.select((start,))
        return None
    node = Node(id=fresh_ids(stage.sop)(), kind=FIRST_KIND)
    return Edit(_named(node), add_node(stage.sop, stage.flowchart.id, node), (node.id,), (node.id,))


def _grown(before_sop: Sop, done: Edited, *, always_label: bool) -> Edit:
    """The step of undo; the label is typed first where it is asked for or missing where there must be one."""
    node_id, *lines = done.ids
    node = find_node(done.sop, node_id)
    into = next((find_connection(done.sop, id) for id in lines if find_connection(done.sop, id).target == node_id), None)
    name = OUTCOME if always_label else _named(node)
    if into is None or into.kind != "sequence" or into.source is None:
        return Edit(name, done.sop, (node_id,), (node_id,))
    source = find_node(done.sop, into.source)
    needs_label = not into.label and kind_of(source).labels_exits(before_sop, source)
    opens = (into.id, node_id) if always_label or needs_label else (node_id,)
    return Edit(name, done.sop, (node_id,), opens)


def _named(node: Node) -> Message:
    return Message(ADD.id, ADD.text, kind=kind_of(node).title)
