"""Figures with their captions."""

from sop_studio.exporters.word.fields import field
from sop_studio.exporters.word.letters import runs
from sop_studio.exporters.word.manuscript import Manuscript
from sop_studio.exporters.word.markup import Element
from sop_studio.exporters.word.page import Page
from sop_studio.exporters.word.paragraph import caption, paragraph
from sop_studio.exporters.word.picture import figure_run
from sop_studio.publishing.blocks import Figure
from sop_studio.publishing.paper import CAPTION, HEADING_AND_GOAL, MILLIMETRE

LABEL = "SOPLabel"


def written_figure(figure: Figure, page: Page, m: Manuscript, *, is_under_heading: bool) -> list[Element]:
    """Return a figure and its caption below it; both stay on one page."""
    m.figures.append(figure)
    number = field("SEQ Figure \\* ARABIC", runs(str(len(m.figures)), m.look, LABEL), LABEL)
    scale = _scale(figure, page, is_under_heading=is_under_heading)
    label = (m.publication.labels.figure, number)
    return [
        paragraph("SOPFigure", [figure_run(figure.drawing, scale, figure.alt, m)]),
        caption("Caption", label, figure.caption, figure.anchor, m),
    ]


def table_caption(words: str, anchor: str, m: Manuscript) -> Element:
    """Return the caption above a table."""
    number = field("SEQ Table \\* ARABIC", runs(str(m.next_table()), m.look, LABEL), LABEL)
    return caption("SOPTableCaption", (m.publication.labels.table, number), words, anchor, m)


def _scale(figure: Figure, page: Page, *, is_under_heading: bool) -> float:
    """As large as drawn, if it fits between the margins together with its caption and the heading above it."""
    bounds = figure.drawing.bounds
    height = page.text_height * MILLIMETRE - CAPTION - (HEADING_AND_GOAL if is_under_heading else 0)
    return min(1.0, page.text_width * MILLIMETRE / max(bounds.width, 1), height / max(bounds.height, 1))
