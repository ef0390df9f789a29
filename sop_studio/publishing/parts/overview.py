"""The map of the SOP as a figure, before its flowcharts; only where there is more than one to find one's way among."""

from dataclasses import replace

from sop_studio.drawing.overview import overview_parts
from sop_studio.drawing.pages import PagePart
from sop_studio.graph.overview import Overview, overview
from sop_studio.layout.overview import place_overview
from sop_studio.messages.message import Message
from sop_studio.publishing.blocks import Block, Figure
from sop_studio.publishing.compose import heading, paragraph
from sop_studio.publishing.figures import on_pages
from sop_studio.publishing.paper import paper
from sop_studio.publishing.view import View

LEGEND = Message(
    "overview-legend",
    "A green chip is an outcome of its flow. A number on a line is the step that leads there. An arrow at both ends: the flow comes back.",
)


def blocks(view: View) -> tuple[Block, ...]:
    """Heading, map and what its signs mean."""
    if len(view.sop.flowcharts) < 2:
        return ()
    head = replace(heading(view, Message("heading-overview", "Overview"), "overview"), starts_page=True)
    drawn = overview(view.sop)
    placement = place_overview(view.sop, drawn)
    room = paper(view.options.paper, note=view.say(LEGEND), has_large=view.options.large_paper)
    parts = overview_parts(view.sop, drawn, placement, view.numbers, room)
    legend = paragraph(view.say(LEGEND))
    return on_pages((head, legend), parts, lambda part: _figure(view, drawn, part))


def _figure(view: View, drawn: Overview, part: PagePart) -> Figure:
    count = sum(card.document is None for card in drawn.cards.values())
    caption = Message("overview-caption", "The {count} flows of this SOP", count=count)
    in_part = Message(
        "overview-caption-part",
        "The {count} flows of this SOP (part {part} of {parts})",
        count=count, part=part.part, parts=part.parts,
    )  # fmt: skip
    alt = Message(
        "overview-alt",
        "Map of the {count} flows of this SOP and the ways between them; each has its section below.",
        count=count,
    )
    anchor = "figure-overview" if part.part == 1 else f"figure-overview-{part.part}"
    return Figure(
        part.drawing, view.say(caption if part.parts == 1 else in_part), view.say(alt), anchor, part.scale
    )
