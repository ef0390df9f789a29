"""Tables as plain values for the PDF template."""

from sop_studio.exporters.pdf.long_words import bounded
from sop_studio.exporters.pdf.pictures import Pictures
from sop_studio.exporters.pdf.words import plain_text, plain_words, text_of
from sop_studio.publishing.blocks import Cell, Table
from sop_studio.publishing.paper import LANDSCAPE_AREA, MILLIMETRE, TEXT_AREA

LETTER_WIDTH = 4.9
"""About how wide a letter of table text is, in points."""

PADDING = 6.0
"""What a column keeps free at least; a little less than its cells have, so that no word is cut for a hair."""
LONGEST_WHOLE_ROW = 38
"""Lines of a row that is kept on one page; a longer one may break."""


def plain_table(table: Table, paper: str, landscape: bool, pictures: Pictures) -> dict[str, object]:
    """A table as the template reads it, column widths in points."""
    widths = column_widths(table, (LANDSCAPE_AREA if landscape else TEXT_AREA)[paper].width)
    return {
        "t": "table",
        "style": table.style,
        "caption": bounded(table.caption),
        "anchor": table.anchor,
        "signed": _is_to_be_signed(table),
        "columns": [
            {"head": plain_text(column.head, width - PADDING, 9), "width": width, "side": column.side}
            for column, width in zip(table.columns, widths, strict=True)
        ],
        "rows": [
            {"tall": _is_tall(row, widths), "cells": _cells(row, widths, pictures)} for row in table.rows
        ],
    }


def column_widths(table: Table, width: float) -> tuple[float, ...]:
    """The widths in points that fill `width`: what is left over or missing goes to the widest column."""
    widths = [column.width * MILLIMETRE for column in table.columns]
    rest = width - sum(widths)
    widest = widths.index(max(widths))
    if widths[widest] + rest < widths[widest] / 2:
        return tuple(round(one * width / sum(widths), 3) for one in widths)
    widths[widest] += rest
    return tuple(round(one, 3) for one in widths)


def _cells(row: tuple[Cell, ...], widths: tuple[float, ...], pictures: Pictures) -> list[dict[str, object]]:
    return [
        {
            "anchor": cell.anchor,
            "blocks": [plain_words(block, pictures, width - PADDING) for block in cell.blocks],
        }
        for cell, width in zip(row, widths, strict=True)
    ]


def _is_to_be_signed(table: Table) -> bool:
    """Whether every cell is empty: lines for readers to sign."""
    lines = (line for row in table.rows for cell in row for block in cell.blocks for line in text_of(block))
    return table.style == "signing" and not any(lines)


def _is_tall(row: tuple[Cell, ...], widths: tuple[float, ...]) -> bool:
    """Whether a row is so long that it may have to break, which no other row ever does."""
    return any(_height(cell, width) > LONGEST_WHOLE_ROW for cell, width in zip(row, widths, strict=True))


def _height(cell: Cell, width: float) -> int:
    """About how many lines the cell has."""
    letters = max(1.0, (width - PADDING) / LETTER_WIDTH)
    return sum(1 + int(len(line) / letters) for block in cell.blocks for line in text_of(block))
