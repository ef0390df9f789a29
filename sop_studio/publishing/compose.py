"""Short ways to compose blocks: paragraphs, cells, tables, headings."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sop_studio.messages.message import Message
from sop_studio.publishing.blocks import (
    Block,
    Cell,
    CellBlock,
    Column,
    Emphasis,
    Heading,
    Inline,
    Paragraph,
    ParagraphStyle,
    Side,
    Span,
    Table,
    TableStyle,
)
from sop_studio.publishing.view import View

DASH = "–"
TO_BE_NUMBERED = "#"
"""Stands in a heading until all headings are there and can be counted."""


def heading(view: View, title: Message, anchor: str, level: int = 1) -> Heading:
    """A heading that is counted and listed in the contents."""
    return Heading(view.say(title), level, anchor, TO_BE_NUMBERED)


def front_heading(view: View, title: Message, anchor: str, *, is_listed: bool = False) -> Heading:
    """A heading without number, for the pages before and after the counted sections."""
    return Heading(view.say(title), 1, anchor, is_listed=is_listed)


def paragraph(text: str, style: ParagraphStyle = "body") -> Paragraph:
    """A paragraph in one look."""
    return Paragraph((Span(text),), style)


def none_there(view: View) -> Paragraph:
    """The paragraph of a section that must be there but has nothing to say: a statement, too."""
    return paragraph(view.say(Message("doc-none", "None.")))


def cell(
    *content: str | Inline, emphasis: Emphasis = "", anchor: str = "", is_row_head: bool = False
) -> Cell:
    """A cell of one paragraph; a dash when there is nothing in it. `emphasis` is that of plain strings."""
    inlines = tuple(Span(part, emphasis) if isinstance(part, str) else part for part in content if part != "")
    return Cell((Paragraph(inlines or (Span(DASH),), "cell"),), anchor, is_row_head)


def row_head(text: str, anchor: str = "") -> Cell:
    """The cell that names its row, in bold."""
    return cell(text, emphasis="bold", anchor=anchor, is_row_head=True)


def cell_of(blocks: Iterable[CellBlock], anchor: str = "") -> Cell:
    """A cell of several blocks; a dash when there are none."""
    return Cell(tuple(blocks) or (Paragraph((Span(DASH),), "cell"),), anchor)


def columns(view: View, *parts: tuple[Message, float] | tuple[Message, float, Side]) -> tuple[Column, ...]:
    """Columns from their heads, widths in millimetres and, where it is not the start, side."""
    return tuple(Column(view.say(part[0]), part[1], part[2] if len(part) == 3 else "start") for part in parts)


def table(
    heads: tuple[Column, ...], rows: Iterable[Sequence[Cell]], style: TableStyle = "grid", anchor: str = ""
) -> Table:
    """A table without caption."""
    return Table(heads, tuple(tuple(row) for row in rows), style, anchor=anchor)


def dense(whole: Table) -> Table:
    """The table without the columns that say nothing in any row; the widest that stays takes their room."""
    kept = [at for at in range(len(whole.columns)) if not all(_is_dash(row[at]) for row in whole.rows)]
    if not kept or len(kept) == len(whole.columns):
        return whole
    heads = [whole.columns[at] for at in kept]
    widest = max(range(len(heads)), key=lambda at: heads[at].width)
    room = sum(column.width for column in whole.columns) - sum(column.width for column in heads)
    heads[widest] = replace(heads[widest], width=round(heads[widest].width + room, 3))
    return replace(
        whole, columns=tuple(heads), rows=tuple(tuple(row[at] for at in kept) for row in whole.rows)
    )


def _is_dash(one: Cell) -> bool:
    return one == cell() and not one.anchor


def separated(parts: Iterable[Inline], separator: str = ", ") -> tuple[Inline, ...]:
    """The parts with a separator between them."""
    listed = [inline for part in parts for inline in (Span(separator), part)]
    return tuple(listed[1:])


def section(head: Heading, *blocks: Block) -> tuple[Block, ...]:
    """A heading and what stands under it."""
    return (head, *blocks)
