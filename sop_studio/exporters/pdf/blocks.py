"""Blocks as plain values for the PDF template."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from sop_studio.exporters.pdf.long_words import bounded
from sop_studio.exporters.pdf.pictures import Pictures
from sop_studio.exporters.pdf.tables import plain_table
from sop_studio.exporters.pdf.words import plain_words
from sop_studio.publishing.blocks import (
    Block,
    Contents,
    Figure,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Section,
    Table,
)
from sop_studio.publishing.paper import LANDSCAPE_AREA, TEXT_AREA

Value = dict[str, object]


def plain_block(block: Block, paper: str, landscape: bool, pictures: Pictures) -> Value:
    """One block as the template reads it."""
    match block:
        case Paragraph() | ListBlock():
            return plain_words(block, pictures, (LANDSCAPE_AREA if landscape else TEXT_AREA)[paper].width)
        case Heading():
            return _heading(block)
        case Table():
            return plain_table(block, paper, landscape, pictures)
        case Figure():
            return _figure(block, pictures)
        case PageBreak():
            return {"t": "page_break"}
        case Contents() | Section():
            raise ValueError("Contents and sections are set by the document, not one by one.")
        case _:
            assert_never(block)


def anchors_of(blocks: Iterable[Block]) -> Iterator[str]:
    """Every anchor in reading order."""
    for block in blocks:
        if isinstance(block, Paragraph | Heading | Table | Figure) and block.anchor:
            yield block.anchor
        if isinstance(block, Table):
            yield from (cell.anchor for row in block.rows for cell in row if cell.anchor)


def _heading(block: Heading) -> Value:
    return {
        "t": "heading",
        "level": block.level,
        "text": bounded(block.text),
        "number": block.number,
        "anchor": block.anchor,
        "listed": block.is_listed,
        "starts_page": block.starts_page,
    }


def _figure(block: Figure, pictures: Pictures) -> Value:
    return {
        "t": "figure",
        "file": pictures.name(block.drawing),
        "width": round(block.drawing.bounds.width * block.scale, 3),
        "caption": bounded(block.caption),
        "alt": bounded(block.alt),
        "anchor": block.anchor,
    }
