"""Every drawing of a publication as SVG and PNG, made with one start of the engine."""

from collections.abc import Iterator

from sop_studio.drawing.items import Drawing
from sop_studio.drawing.svg import to_svg
from sop_studio.drawing.theme import load
from sop_studio.engines.typst import Picture, svgs_to_pngs
from sop_studio.exporters.word.page import Page, Paper
from sop_studio.exporters.word.units import MILLIMETRE
from sop_studio.publishing.blocks import (
    Block,
    Cell,
    Figure,
    Icon,
    Inline,
    ListBlock,
    Paragraph,
    Publication,
    Table,
)

DOTS_PER_INCH = 222  # 220 are promised; sides are whole pixels
ICON_SCALE = 0.75  # icons are drawn 12 points high and stand in text of 9 and 10 points


class Pictures:
    """The pictures of one document, by drawing."""

    def __init__(self, publication: Publication, paper: Paper) -> None:
        drawings = dict(shown for block in publication.blocks for shown in _in_block(block, paper))
        theme = load("print")
        self._svgs = {drawing: to_svg(drawing, theme, text="outlines") for drawing in drawings}
        wanted = [_picture(drawing, scale, self._svgs[drawing]) for drawing, scale in drawings.items()]
        self._pngs = dict(zip(drawings, svgs_to_pngs(wanted) if wanted else (), strict=True))

    def svg(self, drawing: Drawing) -> bytes:
        """Return a drawing as SVG, its words as outlines: office machines do not have the font."""
        return self._svgs[drawing]

    def png(self, drawing: Drawing) -> bytes:
        """Return a drawing as PNG for print."""
        return self._pngs[drawing]


def _picture(drawing: Drawing, scale: float, svg: bytes) -> Picture:
    area = drawing.bounds
    return Picture(svg, area.width, area.height, scale * DOTS_PER_INCH / 72)


def _largest(drawing: Drawing, paper: Paper) -> float:
    """The largest scale at which a figure can stand on a page of either way."""
    area = drawing.bounds
    pages = (Page(paper, "portrait"), Page(paper, "landscape"))
    fits = (min(page.text_width / area.width, page.text_height / area.height) for page in pages)
    return min(1.0, max(fits) * MILLIMETRE)


def _in_block(block: Block, paper: Paper) -> Iterator[tuple[Drawing, float]]:
    if isinstance(block, Figure):
        yield block.drawing, _largest(block.drawing, paper)
    elif isinstance(block, Paragraph | ListBlock):
        yield from _in_words(block)
    elif isinstance(block, Table):
        for cell in (cell for row in block.rows for cell in row):
            yield from _in_cell(cell)


def _in_cell(cell: Cell) -> Iterator[tuple[Drawing, float]]:
    for block in cell.blocks:
        yield from _in_words(block)


def _in_words(block: Paragraph | ListBlock) -> Iterator[tuple[Drawing, float]]:
    lines: tuple[tuple[Inline, ...], ...]
    if isinstance(block, Paragraph):
        lines = (block.content, (block.icon,) if block.icon else ())
    else:
        lines = block.entries
    return ((part.drawing, ICON_SCALE) for line in lines for part in line if isinstance(part, Icon))
