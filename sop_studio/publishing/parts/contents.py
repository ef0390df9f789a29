"""The table of contents and the list of figures."""

from sop_studio.messages.message import Message
from sop_studio.publishing.blocks import Block, Contents
from sop_studio.publishing.view import View


def blocks(view: View) -> tuple[Block, ...]:
    """The place where the format lists headings and figures."""
    return (
        Contents(
            view.say(Message("heading-contents", "Contents")), view.say(Message("heading-figures", "Figures"))
        ),
    )
