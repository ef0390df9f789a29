"""Every drawing of a publication as SVG and PNG, made with one start of the engine."""

from collections.abc import Iterator

from sop_studio.drawing.items import Drawing
from sop_studio.drawing.raster import to_pngs
from sop_studio.drawing.svg import to_svg
from sop_studio.drawing.theme import load
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

DOTS_PER_INCH = 240


class Pictures:
    """The pictures of one document, by drawing."""

    def __init__(self, publication: Publication) -> None:
        drawings = tuple(dict.fromkeys(drawing for block in publication.blocks for drawing in _in_block(block)))
        theme = load("print")
        self._svgs = {drawing: to_svg(drawing, theme, text="outlines") for drawing in drawings}
        pngs = to_pngs(drawings, theme, DOTS_PER_INCH / 72) if drawings else ()
        self._pngs = dict(zip(drawings, pngs, strict=True))

    def svg(self, drawing: Drawing) -> bytes:
        """Return a drawing as SVG, its words as outlines: office machines do not have the font."""
        return self._svgs[drawing]

    def png(self, drawing: Drawing) -> bytes:
        """Return a drawing as PNG for print."""
        return self._pngs[drawing]


def _in_block(block: Block) -> Iterator[Drawing]:
    if isinstance(block, Figure):
        yield block.drawing
    elif isinstance(block, Paragraph | ListBlock):
        yield from _in_words(block)
    elif isinstance(block, Table):
        for cell in (cell for row in block.rows for cell in row):
            yield from _in_cell(cell)


def _in_cell(cell: Cell) -> Iterator[Drawing]:
    for block in cell.blocks:
        yield from _in_words(block)


def _in_words(block: Paragraph | ListBlock) -> Iterator[Drawing]:
    lines: tuple[tuple[Inline, ...], ...]
    if isinstance(block, Paragraph):
        lines = (block.content, (block.icon,) if block.icon else ())
    else:
        lines = block.entries
    return (part.drawing for line in lines for part in line if isinstance(part, Icon))
