"""The table of contents and the list of figures: real fields, filled with the pages of the PDF."""

from collections.abc import Sequence

from sop_studio.exporters.word.fields import begun, ended
from sop_studio.exporters.word.inline import internal_link, page_of
from sop_studio.exporters.word.letters import runs, tab
from sop_studio.exporters.word.manuscript import Manuscript
from sop_studio.exporters.word.markup import Element, w
from sop_studio.exporters.word.page import Page
from sop_studio.exporters.word.paragraph import paragraph
from sop_studio.exporters.word.units import twips
from sop_studio.publishing.blocks import Contents, Figure, Heading


def contents_lists(contents: Contents, page: Page, m: Manuscript) -> list[Element]:
    """Return the paragraphs of both lists; nothing when the document has neither headings nor figures."""
    blocks = m.publication.blocks
    headings = [block for block in blocks if isinstance(block, Heading) and block.is_listed]
    figures = [block for block in blocks if isinstance(block, Figure)]
    listed = [_heading_entry(heading, page, m) for heading in headings]
    pictured = [_figure_entry(number, figure, page, m) for number, figure in enumerate(figures, start=1)]
    title = [paragraph("SOPFiguresHeading", runs(contents.figures_title, m.look))] if figures else []
    return [
        *_in_field('TOC \\o "1-2" \\h \\z', listed),
        *title,
        *_in_field('TOC \\h \\z \\c "Figure"', pictured),
    ]


def _heading_entry(heading: Heading, page: Page, m: Manuscript) -> Element:
    number = [*runs(heading.number, m.look), tab()] if heading.number else []
    words = [*number, *runs(heading.text, m.look)]
    return _entry(f"TOC{heading.level}", heading.anchor, words, page, m)


def _figure_entry(number: int, figure: Figure, page: Page, m: Manuscript) -> Element:
    label = f"{m.publication.labels.figure}\u00a0{number}"
    words = [*runs(label, m.look), tab(), *runs(figure.caption, m.look)]
    return _entry("TableofFigures", figure.anchor, words, page, m)


def _entry(style: str, anchor: str, words: Sequence[Element], page: Page, m: Manuscript) -> Element:
    number = page_of(anchor, m)
    content = [*words, tab(), *number] if number else list(words)
    line = [internal_link(anchor, content)] if anchor in m.anchors else content
    return paragraph(style, line, _page_tab(page))


def _page_tab(page: Page) -> Element:
    return w("tabs", w("tab", val="right", leader="dot", pos=twips(page.column_width)))


def _in_field(code: str, entries: list[Element]) -> list[Element]:
    """Open the field in the first entry and close it in the last."""
    if entries:
        for at, run in enumerate(begun(code), start=1):
            entries[0].insert(at, run)
        entries[-1].append(ended())
    return entries
