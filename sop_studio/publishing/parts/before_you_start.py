"""Before you start: access, tools, training and forms that the first step takes for granted."""

from sop_studio.messages.message import Message
from sop_studio.publishing.blocks import Block, ListBlock, Span
from sop_studio.publishing.compose import heading
from sop_studio.publishing.richtext import rich
from sop_studio.publishing.view import View


def blocks(view: View) -> tuple[Block, ...]:
    """Heading, the author's words, and tools and forms that the steps use; nothing when there are none."""
    sop = view.sop
    told = sop.prerequisites.casefold()
    tools = tuple((Span(tool.name),) for tool in sop.tools if tool.name.casefold() not in told)
    forms = tuple((Span(f"{form.code} {form.title}".strip()),) for form in sop.forms)
    content = rich(sop.prerequisites, "body")
    listed = (ListBlock((*tools, *forms)),) if tools or forms else ()
    if not (content or listed):
        return ()
    return (
        heading(view, Message("heading-before", "Before you start"), "before-you-start"),
        *content,
        *listed,
    )
