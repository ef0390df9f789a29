"""What stands in a line: words, live references, links, icons."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from sop_studio.exporters.word.anchors import bookmark_name
from sop_studio.exporters.word.character_styles import LINK, QUIET, REFERENCE
from sop_studio.exporters.word.fields import field
from sop_studio.exporters.word.letters import NO_BREAK_SPACE, STYLES, line_break, runs, unbroken
from sop_studio.exporters.word.manuscript import Manuscript
from sop_studio.exporters.word.markup import Element, w
from sop_studio.exporters.word.picture import icon_run
from sop_studio.exporters.word.words import sentence
from sop_studio.publishing.blocks import Icon, Inline, LineBreak, Link, Reference, Span

SAFE = ("https:", "http:", "mailto:")
ARROWS = ("→ ", "← ")


def inlines(content: Iterable[Inline], m: Manuscript) -> list[Element]:
    """Return the runs, links and fields of a line of content."""
    return [element for part in content for element in inline(part, m)]


def inline(part: Inline, m: Manuscript) -> list[Element]:
    """Return the elements of one part of a line."""
    match part:
        case Span(text, emphasis):
            return runs(unbroken(text) if emphasis == "code" else text, m.look, STYLES[emphasis])
        case Reference():
            return _reference(part, m)
        case Link(address, text):
            return _link(address, text, m)
        case Icon():
            return [icon_run(part, m)]
        case LineBreak():
            return [line_break()]
        case _:
            assert_never(part)


def page_of(anchor: str, m: Manuscript, style: str = "") -> list[Element]:
    """Return the field with the page of an anchor, as the PDF counts; nothing where that is not known."""
    if anchor not in m.anchors or anchor not in m.pages:
        return []
    return field(f"PAGEREF {bookmark_name(anchor)} \\h", runs(str(m.pages[anchor]), m.look, style), style)


def internal_link(anchor: str, content: Iterable[Element]) -> Element:
    """Return a link to an anchor of this document."""
    return w("hyperlink", *content, anchor=bookmark_name(anchor), history=True)


def _reference(reference: Reference, m: Manuscript) -> list[Element]:
    if reference.anchor not in m.anchors:
        return runs(reference.text, m.look)
    arrow, words = _without_arrow(reference.text)
    shown = runs(unbroken(words) if arrow else words, m.look, REFERENCE)
    if words == m.anchors.words(reference.anchor) == unbroken(words):
        # A field takes over the words as they stand at the anchor, and may break them; with CHARFORMAT not their look.
        shown = field(f"REF {bookmark_name(reference.anchor)} \\h \\* CHARFORMAT", shown, REFERENCE)
    before = runs(unbroken(arrow), m.look, REFERENCE) if arrow else []
    page = list(_page(reference, m)) if reference.shows_page else []
    return [internal_link(reference.anchor, (*before, *shown, *page))]


def _without_arrow(text: str) -> tuple[str, str]:
    arrow = next((arrow for arrow in ARROWS if text.startswith(arrow)), "")
    return arrow, text.removeprefix(arrow)


def _page(reference: Reference, m: Manuscript) -> Iterator[Element]:
    number = page_of(reference.anchor, m, QUIET)
    if not number:
        return
    yield from runs(NO_BREAK_SPACE if reference.text.startswith(ARROWS) else " ", m.look, QUIET)
    yield from sentence(unbroken(m.publication.labels.reference), {"page": number}, m.look, QUIET)


def _link(address: str, text: str, m: Manuscript) -> list[Element]:
    if not address.lower().startswith(SAFE):
        return runs(text, m.look)
    return [w("hyperlink", *runs(text, m.look, LINK), r_id=m.package.add_link(address), history=True)]
