"""The purpose: the result this SOP guarantees."""

from dataclasses import replace

from sop_studio.messages.message import Message
from sop_studio.publishing.blocks import Block
from sop_studio.publishing.compose import heading, none_there
from sop_studio.publishing.richtext import rich
from sop_studio.publishing.view import View


def blocks(view: View) -> tuple[Block, ...]:
    """Heading and purpose; the first counted section starts a page."""
    head = replace(heading(view, Message("heading-purpose", "Purpose"), "purpose"), starts_page=True)
    return (head, *(rich(view.sop.purpose, "body") or (none_there(view),)))
