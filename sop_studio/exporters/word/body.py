"""The body of the document: block after block, with what one block means for the next."""

from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import assert_never

from sop_studio.exporters.word.contents import contents_lists
from sop_studio.exporters.word.figure import table_caption, written_figure
from sop_studio.exporters.word.letters import runs
from sop_studio.exporters.word.manuscript import Manuscript
from sop_studio.exporters.word.markup import Element, w
from sop_studio.exporters.word.paragraph import entries, heading, paragraph, written_paragraph
from sop_studio.exporters.word.sections import Sections
from sop_studio.exporters.word.table import written_table
from sop_studio.exporters.word.units import twentieths
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
)  # fmt: skip

PAGE_ONE_GAP = 24.0  # points above headings on page one
AFTER_TABLE = 6.0  # points between a table and the text that follows
ABOVE_SUMMARY = 12.0
BETWEEN_FACTS = 9.0


def body(blocks: Iterable[Block], m: Manuscript) -> list[Element]:
    """Return everything the body of the document holds."""
    sections = Sections(m)
    above: list[Block] = []
    for block in blocks:
        _add(block, above, sections, m)
        above.append(block)
    return sections.finished()


def _add(block: Block, above: list[Block], sections: Sections, m: Manuscript) -> None:
    before = above[-1] if above else None
    match block:
        case Heading() | Paragraph() | ListBlock():
            sections.add(*_text(block, before, sections, m))
        case Table():
            sections.add(*_table(block, before, sections, m))
        case Figure():
            sections.add(*written_figure(block, _text_above(above), sections.page, m))
        case Contents():
            _add_contents(block, sections, m)
        case PageBreak():
            sections.break_page()
        case Section(orientation, size):
            sections.turn(orientation, size)
        case _:
            assert_never(block)


def _text_above(above: list[Block]) -> list[Heading | Paragraph]:
    """The words right above that stay with a figure on its page: headings and the goal."""
    words = takewhile(_keeps_next, reversed(above))
    return [block for block in words if isinstance(block, Heading | Paragraph)]


def _keeps_next(block: Block) -> bool:
    return isinstance(block, Heading) or (isinstance(block, Paragraph) and block.style == "goal")


def _text(
    block: Heading | Paragraph | ListBlock, before: Block | None, sections: Sections, m: Manuscript
) -> list[Element]:
    match block:
        case Heading():
            return [heading(block, m, *_heading_gap(block, before, sections))]
        case Paragraph():
            return [written_paragraph(block, m, own=_text_gap(block, before))]
        case ListBlock():
            return entries(block, m, "body")
        case _:
            assert_never(block)


def _heading_gap(block: Heading, before: Block | None, sections: Sections) -> Iterator[Element]:
    """What a heading has of its own: a new page, and the gap above it where the style's is wrong."""
    if block.starts_page:
        sections.break_page()
    if sections.is_at_top or (block.level > 1 and isinstance(before, Heading)):
        yield w("spacing", before=0)
    elif sections.is_on_page_one and block.level == 1:
        yield w("spacing", before=twentieths(PAGE_ONE_GAP))


def _text_gap(block: Paragraph, before: Block | None) -> Element | None:
    """Text right under a table keeps away from it, and the first line of a summary from its heading."""
    if block.style in ("body", "goal") and isinstance(before, Table):
        return w("spacing", before=twentieths(AFTER_TABLE))
    if block.style in ("summary", "danger") and isinstance(before, Heading):
        return w("spacing", before=twentieths(ABOVE_SUMMARY))
    return None


def _table(block: Table, before: Block | None, sections: Sections, m: Manuscript) -> Iterator[Element]:
    """A table with its caption; two tables in a row would become one, so a gap stands between them."""
    if block.caption:
        yield table_caption(block.caption, block.anchor, m)
    elif isinstance(before, Table) or sections.is_page_due:
        yield gap(BETWEEN_FACTS if isinstance(before, Table) else 1)
    if block.anchor and not block.caption:
        yield from m.anchors.marked(block.anchor, ())
    yield written_table(block, sections.page, m)


def gap(points: float) -> Element:
    """Return an empty paragraph of a height."""
    return paragraph("SOPGap", [], w("spacing", line=twentieths(points), lineRule="exact"))


def _add_contents(block: Contents, sections: Sections, m: Manuscript) -> None:
    at_top = w("spacing", before=0) if sections.is_at_top else None
    sections.add(paragraph("SOPFrontHeading", runs(block.title, m.look), at_top))
    lists = contents_lists(block, sections.page, m)
    if lists:
        sections.columns(2)
        sections.add(*lists, gap(1))  # a section must not end inside the field of a list
        sections.columns(1)
