"""Association: a note belongs to a shape."""

from sop_studio.kinds.spec import ConnectionKind
from sop_studio.messages.message import Message

KIND = ConnectionKind(
    name="association",
    title=Message("connection-association", "Association"),
    help=Message("connection-association-help", "A note belongs to this shape. No case ever walks along it."),
    colour="muted",
    is_dashed=True,
    has_head=False,
)
