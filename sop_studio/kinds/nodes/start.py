"""Start: where a case enters the flowchart."""

from typing import Literal

from sop_studio.kinds.caption import title_only
from sop_studio.kinds.spec import NodeKind, Range
from sop_studio.messages.message import Message
from sop_studio.model.base import Frozen
from sop_studio.model.text import Text


class Fields(Frozen):
    """What only a start knows."""

    trigger: (
        Literal["contact", "alert", "timer", "handover", "schedule", "manual", "message", "other"] | None
    ) = None
    entry: Text = ""


KIND = NodeKind(
    name="start",
    title=Message("kind-start", "Start"),
    help=Message("kind-start-help", "Where a case enters the flowchart. Say what triggers it."),
    fields=Fields,
    outline="stadium",
    least_width=180,
    least_height=36,
    entries=Range(0, 0),
    exits=Range(1, 1),
    colour="start",
    bpmn="startEvent",
    iso="terminator",
    caption=title_only,
)
