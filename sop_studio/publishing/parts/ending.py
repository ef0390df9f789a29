"""The last line, so that a reader sees that no page is missing."""

from sop_studio.messages.message import Message
from sop_studio.publishing.blocks import Block
from sop_studio.publishing.compose import paragraph
from sop_studio.publishing.view import View


def blocks(view: View) -> tuple[Block, ...]:
    """The end line."""
    return (paragraph(view.say(Message("end-of-document", "End of document")), "end"),)
