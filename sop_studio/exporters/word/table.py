"""Tables: fixed columns over the whole text width, a head that repeats, rows that stay whole."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from sop_studio.exporters.word.letters import runs
from sop_studio.exporters.word.look import colour
from sop_studio.exporters.word.manuscript import Manuscript
from sop_studio.exporters.word.markup import Element, w
from sop_studio.exporters.word.page import Page
from sop_studio.exporters.word.paragraph import SIDES, entries, paragraph, written_paragraph
from sop_studio.exporters.word.paragraph_styles import NUMBER_INDENT, border
from sop_studio.exporters.word.table_styles import LOOKS, padding, table_style_id
from sop_studio.exporters.word.units import twips
from sop_studio.publishing.blocks import Cell, CellBlock, Column, ListBlock, Side, Table

SIGNING_ROW = 10.0  # mm
_NOMINAL = {"portrait": 170.0, "landscape": 257.0}  # mm: the text widths of A4, for which columns are given


def written_table(table: Table, page: Page, m: Manuscript) -> Element:
    """Return a table as wide as the text."""
    widths = column_widths(table.columns, page)
    rows = (_row(row, table, widths, m, is_first=at == 0) for at, row in enumerate(table.rows))
    grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    return w("tbl", _properties(table, sum(widths), m), grid, _head(table, widths, m), *rows)


def column_widths(columns: Sequence[Column], page: Page) -> tuple[int, ...]:
    """Return the widths of columns in twips; what other paper is wider than A4 goes to the widest column."""
    given = sum(column.width for column in columns)
    nominal = min(_NOMINAL[page.orientation], page.text_width)
    shares = [column.width * nominal / given for column in columns]
    shares[shares.index(max(shares))] += page.text_width - nominal
    edges = [twips(sum(shares[:at])) for at in range(len(shares) + 1)]
    return tuple(right - left for left, right in pairwise(edges))


def _properties(table: Table, width: int, m: Manuscript) -> Element:
    names_rows = any(cell.is_row_head for row in table.rows for cell in row)
    writing_line = border(0.5, colour("muted"))
    is_to_sign = bool(table.rows) and all(_is_to_sign(row) for row in table.rows)
    return w(
        "tblPr",
        w("tblStyle", val=table_style_id(table.style)),
        w("bidiVisual") if m.look.is_right_to_left else None,
        w("tblW", w=width, type="dxa"),
        w("tblBorders", w("bottom", **writing_line), w("insideH", **writing_line)) if is_to_sign else None,
        w("tblLayout", type="fixed"),
        w(
            "tblLook", val="06A0" if names_rows else "0620", firstRow=True, lastRow=False, firstColumn=names_rows,
            lastColumn=False, noHBand=True, noVBand=True,
        ),
    )  # fmt: skip


def _is_to_sign(row: Sequence[Cell]) -> bool:
    return not any(cell.blocks for cell in row)


def _head(table: Table, widths: Sequence[int], m: Manuscript) -> Element:
    style = "SOPFactLabel" if table.style == "facts" else "SOPTableHead"
    line = _head_line(table, "bottom")
    cells = (
        w("tc", _cell_properties(width, table, at, line), paragraph(style, runs(column.head, m.look), *_aligned(column.side)))
        for at, (column, width) in enumerate(zip(table.columns, widths, strict=True))
    )
    return w("tr", w("trPr", w("cantSplit"), w("tblHeader")), *cells)


def _head_line(table: Table, side: str) -> Element | None:
    """The line under the head, said from both sides: readers differ in which of two neighbours wins."""
    if table.style == "facts":
        return None
    return w("tcBorders", w(side, **border(0.75, colour("connection"))))


def _aligned(side: Side) -> Iterator[Element]:
    """How a head stands over cells of a side: at their edge."""
    if side != "start":
        yield w("jc", val=SIDES[side])
    if side == "end":
        yield w("ind", right=twips(NUMBER_INDENT))


def _row(row: Sequence[Cell], table: Table, widths: Sequence[int], m: Manuscript, *, is_first: bool) -> Element:
    height = w("trHeight", val=twips(SIGNING_ROW), hRule="atLeast") if _is_to_sign(row) else None
    centred = w("vAlign", val="center") if table.style == "raci" else None
    line = _head_line(table, "top") if is_first else None
    cells = (
        w("tc", _cell_properties(width, table, at, line, centred), *_content(cell, column.side, m))
        for at, (cell, column, width) in enumerate(zip(row, table.columns, widths, strict=True))
    )
    return w("tr", w("trPr", w("cantSplit"), height), *cells)


def _cell_properties(width: int, table: Table, at: int, *own: Element | None) -> Element:
    return w("tcPr", w("tcW", w=width, type="dxa"), _own_padding(table, at), *own)


def _own_padding(table: Table, at: int) -> Element | None:
    """Numbers as long as "A3.07a" and times use the room of their column up; names of flows keep away from the edge."""
    look = LOOKS[table.style]
    if table.style == "steps" and at in (0, len(table.columns) - 1):
        return padding("tcMar", look.above, look.beside, 0)
    if table.style == "raci" and at == 0:
        return padding("tcMar", look.above, LOOKS["grid"].beside, look.beside)
    return None


def _content(cell: Cell, side: Side, m: Manuscript) -> list[Element]:
    written: list[Element] = []
    for at, block in enumerate(cell.blocks):
        written.extend(_block(block, side, cell.anchor if at == 0 else "", m))
    return written or [paragraph("SOPTable", m.anchors.marked(cell.anchor, ()))]


def _block(block: CellBlock, side: Side, anchor: str, m: Manuscript) -> list[Element]:
    if isinstance(block, ListBlock):
        return entries(block, m, "cell", anchor)
    if block.style in ("body", "cell"):
        return [written_paragraph(block, m, "SOPTableNumber" if side == "end" else "SOPTable", side, anchor)]
    return [written_paragraph(block, m, side=side, anchor=anchor)]
