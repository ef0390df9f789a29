"""The Flow menu: tidy up, and the way through linked flowcharts."""

from sop_studio.editing.arrange import set_placement
from sop_studio.gui.action import Action, Context
from sop_studio.gui.settle import TIME_LIMIT
from sop_studio.layout.arrange import place
from sop_studio.messages.message import Message

TIDY = Message("edit-tidy", "Tidy up")


def tidy(context: Context) -> None:
    """Lay the flowchart out anew."""
    session, flowchart = context.session, context.flowchart
    if session is not None and flowchart is not None:
        session.apply(TIDY, set_placement(session.sop, place(session.sop, flowchart, TIME_LIMIT)))
        if context.canvas is not None:
            context.canvas.fit()


def go(context: Context, by: int) -> None:
    """Show the next or previous flowchart."""
    session, flowchart = context.session, context.flowchart
    if session is not None and flowchart is not None:
        ids = [one.id for one in session.sop.flowcharts]
        session.show(ids[(ids.index(flowchart.id) + by) % len(ids)])


def _has_flowchart(context: Context) -> bool:
    return context.flowchart is not None and bool(context.flowchart.nodes)


def _has_several(context: Context) -> bool:
    return context.sop is not None and len(context.sop.flowcharts) > 1


ACTIONS: tuple[Action, ...] = (
    Action("tidy", Message("action-tidy", "&Tidy up"), tidy, "flow", 0, "Ctrl+Shift+L", "wand-sparkles",
           is_enabled=_has_flowchart, toolbar=2),
    Action("next-flowchart", Message("action-next-flowchart", "&Next flowchart"), lambda context: go(context, 1),
           "flow", 1, "Ctrl+PgDown", is_enabled=_has_several),
    Action("previous-flowchart", Message("action-previous-flowchart", "&Previous flowchart"),
           lambda context: go(context, -1), "flow", 1, "Ctrl+PgUp", is_enabled=_has_several),
)  # fmt: skip
