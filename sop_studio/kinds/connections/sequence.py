"""Sequence: after this shape comes that one."""

from sop_studio.kinds.spec import ConnectionKind
from sop_studio.messages.message import Message

KIND = ConnectionKind(
    name="sequence",
    title=Message("connection-sequence", "Connection"),
    help=Message(
        "connection-sequence-help", "After this shape comes that one. Exits of a decision carry labels."
    ),
    colour="connection",
    is_dashed=False,
    has_head=True,
)
