"""Note: a remark beside a shape or line; it never holds an instruction."""

from typing import Literal

from sop_studio.kinds.caption import title_only
from sop_studio.kinds.spec import NodeKind, Range
from sop_studio.messages.message import Message
from sop_studio.model.base import Frozen


class Fields(Frozen):
    """What only a note knows."""

    type: Literal["note", "tip", "warning"] = "note"


KIND = NodeKind(
    name="note",
    title=Message("kind-note", "Note"),
    help=Message("kind-note-help", "A remark beside a shape. Instructions belong into steps."),
    fields=Fields,
    outline="bracket",
    least_width=120,
    least_height=20,
    entries=Range(0, 0),
    exits=Range(0, 0),
    colour="muted",
    bpmn="textAnnotation",
    iso="annotation",
    caption=title_only,
    is_sequence=False,
)
