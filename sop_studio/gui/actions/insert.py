"""The Insert menu and the shapes in the toolbar: the next shape, an outcome, a connection, and one entry a kind."""

from collections.abc import Callable

from sop_studio.editing.insert import add_behind, insert_into
from sop_studio.editing.nodes import add_node
from sop_studio.gui.action import Action, Context
from sop_studio.gui.canvas.growth import chosen_node, has_outcomes, next_step, outcome, select_before, sibling
from sop_studio.gui.canvas.middle import in_the_middle
from sop_studio.gui.canvas.tool import Edit
from sop_studio.gui.picking.choosing import append, connect_to, new_shape
from sop_studio.kinds.registry import NODE_KINDS
from sop_studio.kinds.spec import NodeKind
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Node
from sop_studio.model.ids import new_id

ADD = Message("edit-add", "Add {kind}")
TOOLBAR = ("step", "decision", "escalation", "link", "wait", "note", "end")


def insert(context: Context, kind: NodeKind) -> None:
    """A new shape: behind the selected one, into the selected connection, else in the middle of what is seen."""
    flowchart, canvas = context.flowchart, context.canvas
    if context.session is None or flowchart is None or canvas is None:
        return
    taken = context.session.sop.ids()
    node = Node(id=new_id(taken), kind=kind.name)
    line_id = new_id((*taken, node.id))
    chosen = context.selection[-1] if context.selection else None
    if chosen is not None and any(one.id == chosen for one in flowchart.nodes):
        sop = add_behind(context.session.sop, chosen, node, line_id)
    elif chosen is not None and kind.is_sequence and kind.exits.most and kind.entries.most:
        sop = insert_into(context.session.sop, chosen, node, line_id)
    else:
        sop = in_the_middle(canvas, add_node(canvas.sop, flowchart.id, node), node.id)
    canvas.make(Edit(Message(ADD.id, ADD.text, kind=kind.title), sop, (node.id,), (node.id,)))


def enter(context: Context) -> None:
    """One more outcome of a shape that has several; else the words of what is selected are typed."""
    canvas = context.canvas
    if canvas is None:
        return
    node = chosen_node(canvas)
    if node is not None and has_outcomes(canvas, node):
        canvas.run(outcome)
    else:
        type_words(context)


def type_words(context: Context) -> None:
    """Type the words of what is selected."""
    if context.canvas is not None:
        context.canvas.naming.open(*context.selection[-1:])


def _growing(work: Callable[..., Edit | None]) -> Callable[[Context], object]:
    return lambda context: context.canvas.run(work) if context.canvas is not None else None


def _inserter(kind: NodeKind) -> Callable[[Context], object]:
    return lambda context: insert(context, kind)


def _has_flowchart(context: Context) -> bool:
    return context.flowchart is not None


def _has_one(context: Context) -> bool:
    return context.flowchart is not None and len(context.selection) == 1


def _has_node(context: Context) -> bool:
    flowchart, chosen = context.flowchart, set(context.selection)
    return bool(chosen) and flowchart is not None and any(one.id in chosen for one in flowchart.nodes)


KINDS: tuple[Action, ...] = tuple(
    Action(
        f"insert-{kind.name}",
        kind.title,
        _inserter(kind),
        "insert",
        0 if kind.is_main_palette else 1,
        shape=kind.name,
        is_enabled=_has_flowchart,
        toolbar=1 if kind.name in TOOLBAR else None,
    )
    for kind in NODE_KINDS
)
GROWTH: tuple[Action, ...] = (
    Action("next-step", Message("action-next-step", "&Next step"), _growing(next_step), "insert", 2, "Tab",
           is_enabled=_has_flowchart, is_bare=True),
    Action("append", Message("action-append", "&Append …"), append, "insert", 2, "A", is_enabled=_has_one, is_bare=True),
    Action("outcome", Message("action-outcome", "Add &outcome, or type words"), enter, "insert", 2, "Return Enter",
           is_enabled=_has_one, is_bare=True),
    Action("sibling", Message("action-sibling", "One &beside it"), _growing(sibling), "insert", 2, "Ctrl+Return",
           is_enabled=_has_node, is_bare=True),
    Action("new-shape", Message("action-new-shape", "Ne&w shape …"), new_shape, "insert", 2, "N",
           is_enabled=_has_flowchart, is_bare=True),
    Action("connect", Message("action-connect", "&Connect to …"), connect_to, "insert", 3, "C",
           is_enabled=_has_node, is_bare=True),
    Action("type-words", Message("action-type-words", "&Type words"), type_words, "insert", 3, "F2 E",
           is_enabled=_has_one, is_bare=True),
    Action("step-before", Message("action-step-before", "Go to the step &before"), _growing(select_before), "insert", 3,
           "Shift+Tab", is_enabled=_has_flowchart, is_bare=True),
)  # fmt: skip
ACTIONS: tuple[Action, ...] = (*KINDS, *GROWTH)
