"""The Arrange menu: another kind, into line, equal gaps, pinned or free."""

from collections.abc import Callable

from sop_studio.editing.align import Direction, Edge, align, distribute, pin, unbend
from sop_studio.gui.action import Action, Context, has_selection
from sop_studio.gui.picking.choosing import replace
from sop_studio.messages.message import Message

ALIGN = Message("edit-align", "Align")
DISTRIBUTE = Message("edit-distribute", "Equal gaps")
PIN = Message("edit-pin", "Pin")
UNPIN = Message("edit-unpin", "Unpin")
UNBEND = Message("edit-unbend", "Lead lines anew")
EDGES: tuple[tuple[Edge, Message, str], ...] = (
    ("left", Message("action-align-left", "Align &left edges"), "align-start-vertical"),
    ("center", Message("action-align-center", "Align &centres"), "align-horizontal-justify-center"),
    ("right", Message("action-align-right", "Align &right edges"), "align-end-vertical"),
    ("top", Message("action-align-top", "Align &tops"), ""),
    ("middle", Message("action-align-middle", "Align &middles"), "align-vertical-justify-center"),
    ("bottom", Message("action-align-bottom", "Align &bottoms"), ""),
)
GAPS: tuple[tuple[Direction, Message], ...] = (
    ("across", Message("action-distribute-across", "Equal gaps &across")),
    ("down", Message("action-distribute-down", "Equal gaps &down")),
)


def into_line(context: Context, edge: Edge) -> None:
    """Bring the selected shapes into line."""
    if context.session is not None and context.flowchart is not None:
        context.apply(ALIGN, align(context.session.sop, context.flowchart.id, _nodes(context), edge))


def apart(context: Context, direction: Direction) -> None:
    """Equal gaps between the selected shapes."""
    if context.session is not None and context.flowchart is not None:
        context.apply(DISTRIBUTE, distribute(context.session.sop, context.flowchart.id, _nodes(context), direction))


def toggle_pin(context: Context) -> None:
    """Pin what is selected, or let it go when all of it is pinned."""
    if context.session is not None:
        is_pinned = are_pinned(context)
        context.apply(UNPIN if is_pinned else PIN, pin(context.session.sop, context.selection, not is_pinned))


def are_pinned(context: Context) -> bool:
    """Whether everything that is selected stays where it is when the flowchart is tidied."""
    placement = context.canvas.placement if context.canvas is not None else None
    if placement is None or not context.selection:
        return False
    states = [one.is_pinned for one in placement.nodes if one.node in context.selection]
    states += [one.is_pinned for one in placement.connections if one.connection in context.selection]
    return bool(states) and all(states)


def lead_anew(context: Context) -> None:
    """Let the selected lines find their way by themselves."""
    if context.session is not None:
        context.apply(UNBEND, unbend(context.session.sop, context.selection))


def _nodes(context: Context) -> tuple[str, ...]:
    flowchart, chosen = context.flowchart, set(context.selection)
    return tuple(one.id for one in flowchart.nodes if one.id in chosen) if flowchart is not None and chosen else ()


def _has(least: int) -> Callable[[Context], bool]:
    return lambda context: len(_nodes(context)) >= least


def _has_line(context: Context) -> bool:
    flowchart = context.flowchart
    chosen = set(context.selection)
    return bool(chosen) and flowchart is not None and any(one.id in chosen for one in flowchart.connections)


def _aligner(edge: Edge) -> Callable[[Context], object]:
    return lambda context: into_line(context, edge)


def _spacer(direction: Direction) -> Callable[[Context], object]:
    return lambda context: apart(context, direction)


ACTIONS: tuple[Action, ...] = (
    Action("replace", Message("action-replace", "&Turn into …"), replace, "arrange", 0, "R", is_enabled=_has(1), is_bare=True),
    *(
        Action(f"align-{edge}", words, _aligner(edge), "arrange", 1, icon=icon, is_enabled=_has(2))
        for edge, words, icon in EDGES
    ),
    *(
        Action(f"distribute-{direction}", words, _spacer(direction), "arrange", 2, is_enabled=_has(3))
        for direction, words in GAPS
    ),
    Action("pin", Message("action-pin", "&Pinned"), toggle_pin, "arrange", 3, "Ctrl+Shift+P", "pin",
           is_enabled=has_selection, is_checked=are_pinned),
    Action("unbend", Message("action-unbend", "Lead lines &anew"), lead_anew, "arrange", 3, is_enabled=_has_line),
)  # fmt: skip
