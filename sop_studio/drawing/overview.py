"""Draws the map of a SOP: its flowcharts as cards with their outcomes, and the ways between them."""

from collections.abc import Mapping
from dataclasses import replace

from sop_studio.drawing.draw import draw_sheet
from sop_studio.drawing.items import Drawing
from sop_studio.drawing.pages import PagePart, sheet_parts
from sop_studio.drawing.paper import Paper
from sop_studio.drawing.sheet import Sheet, sheet_of
from sop_studio.graph.overview import Overview
from sop_studio.model.placement import Placement
from sop_studio.model.sop import Sop


def draw_overview(
    sop: Sop, overview: Overview, placement: Placement, numbers: Mapping[str, str], *, heading: bool = True
) -> Drawing:
    """The picture of the map; with a heading it can travel alone."""
    drawing = draw_sheet(_sheet(sop, overview, placement, numbers), heading=heading)
    return replace(drawing, description=overview_words(overview))


def overview_parts(
    sop: Sop, overview: Overview, placement: Placement, numbers: Mapping[str, str], paper: Paper
) -> tuple[PagePart, ...]:
    """The map for paper, in parts where it is too large to be read on one page."""
    parts = sheet_parts(_sheet(sop, overview, placement, numbers), paper)
    words = overview_words(overview)
    return tuple(replace(part, drawing=replace(part.drawing, description=words)) for part in parts)


def overview_words(overview: Overview) -> str:
    """The map in one sentence for who cannot see it."""
    own = [card for card in overview.cards.values() if card.document is None]
    names = ", ".join(" ".join(filter(None, (card.code, card.title))) for card in own)
    return f"Map of the {len(own)} flowcharts of this SOP and the ways between them: {names}."


def _sheet(sop: Sop, overview: Overview, placement: Placement, numbers: Mapping[str, str]) -> Sheet:
    codes = {card.id: card.code or card.title for card in overview.cards.values()}
    sheet = sheet_of(sop, overview.flowchart, placement, {**numbers, **codes})
    return replace(sheet, overview=overview)
