"""Figures with their captions."""

from collections.abc import Sequence
from math import ceil

from sop_studio.exporters.word.fields import field
from sop_studio.exporters.word.letters import runs
from sop_studio.exporters.word.manuscript import Manuscript
from sop_studio.exporters.word.markup import Element
from sop_studio.exporters.word.page import Page
from sop_studio.exporters.word.paragraph import caption, paragraph
from sop_studio.exporters.word.paragraph_styles import CAPTION_GAP
from sop_studio.exporters.word.picture import figure_run
from sop_studio.exporters.word.units import MILLIMETRE
from sop_studio.publishing.blocks import Figure, Heading, Link, Paragraph, Reference, Span
from sop_studio.typeset.font import bundled

LABEL = "SOPLabel"
LINE = 1.5  # of any script, so that a figure rather stands a little smaller than on another page
SLACK = 4.0
# Size and room below, in points.
_HEADINGS = {1: (14.0, 6.0), 2: (11.5, 4.0)}
_GOAL, _CAPTION = (11.5, 12.0), (9.0, 0.0)


def written_figure(
    figure: Figure, above: Sequence[Heading | Paragraph], page: Page, m: Manuscript
) -> list[Element]:
    """Return a figure and its caption below it; both stay on one page, with the heading and goal above them."""
    m.figures.append(figure)
    number = field("SEQ Figure \\* ARABIC", runs(str(len(m.figures)), m.look, LABEL), LABEL)
    scale = _scale(figure, above, page)
    label = (m.publication.labels.figure, number)
    return [
        paragraph("SOPFigure", [figure_run(figure.drawing, scale, figure.alt, m)]),
        caption("Caption", label, figure.caption, figure.anchor, m),
    ]


def table_caption(words: str, anchor: str, m: Manuscript) -> Element:
    """Return the caption above a table."""
    number = field("SEQ Table \\* ARABIC", runs(str(m.next_table()), m.look, LABEL), LABEL)
    return caption("SOPTableCaption", (m.publication.labels.table, number), words, anchor, m)


def _scale(figure: Figure, above: Sequence[Heading | Paragraph], page: Page) -> float:
    """As large as drawn, if it fits between the margins together with its caption and what stands above it."""
    bounds, width = figure.drawing.bounds, page.text_width * MILLIMETRE
    taken = _height(figure.caption, _CAPTION, width) + CAPTION_GAP + SLACK + sum(_height_of(block, width) for block in above)
    height = max(page.text_height * MILLIMETRE - taken, page.text_height * MILLIMETRE / 2)
    return min(1.0, width / max(bounds.width, 1), height / max(bounds.height, 1))


def _height_of(block: Heading | Paragraph, width: float) -> float:
    if isinstance(block, Heading):
        return _height(block.text, _HEADINGS.get(block.level, _HEADINGS[2]), width)
    return _height("".join(part.text for part in block.content if isinstance(part, Span | Reference | Link)), _GOAL, width)


def _height(words: str, look: tuple[float, float], width: float) -> float:
    """About how high words stand, with the room below them."""
    size, below = look
    return ceil(bundled().width(words, size) * 1.05 / width) * size * LINE + below
