"""Paragraphs, lists and what stands in their lines, as plain values for the PDF template."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from sop_studio.exporters.pdf.long_words import apart, bounded, cut
from sop_studio.exporters.pdf.pictures import Pictures
from sop_studio.publishing.blocks import (
    CellBlock,
    Icon,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    Paragraph,
    Reference,
    Span,
)

Value = dict[str, object]
BREAK: Value = {"t": "break"}
SEAM: Value = {"t": "seam"}
INDENT = 12.0
SIZES = {"title": 20, "goal": 11.5, "cell": 9, "go_to": 9, "caution": 9, "note": 9}
LONGEST_WHOLE = 14
"""Characters of a reference that is never broken over lines."""

ICON_SIZE = 0.92
"""How large icons stand beside text of 9 and 10 points."""


def plain_words(block: CellBlock, pictures: Pictures, room: float) -> Value:
    """A paragraph or list as the template reads it, set in `room` points."""
    if isinstance(block, ListBlock):
        entries = [_inlines(entry, pictures, room - INDENT, 10) for entry in block.entries]
        return {"t": "list", "numbered": block.is_numbered, "start": block.start, "entries": entries}
    return {
        "t": "paragraph",
        "style": block.style,
        "lead": bounded(block.lead),
        "anchor": block.anchor,
        "icon": _icon(block.icon, pictures) if block.icon else None,
        "content": _inlines(block.content, pictures, room, SIZES.get(block.style, 10)),
    }


def text_of(block: CellBlock) -> Iterator[str]:
    """The words of a block, line by line."""
    entries = block.entries if isinstance(block, ListBlock) else (block.content,)
    for entry in entries:
        line = ""
        for inline in entry:
            if isinstance(inline, LineBreak):
                yield line
                line = ""
            elif not isinstance(inline, Icon):
                line += inline.text
        yield line


def plain_text(text: str, room: float, size: float) -> list[Value]:
    """Plain words, cut where a word is wider than the room."""
    return list(_lines({"t": "span", "look": ""}, text, room, size))


def _inlines(content: Iterable[Inline], pictures: Pictures, room: float, size: float) -> list[Value]:
    return [value for inline in content for value in _inline(inline, pictures, room, size)]


def _inline(inline: Inline, pictures: Pictures, room: float, size: float) -> Iterator[Value]:
    match inline:
        case Span():
            yield from _lines({"t": "span", "look": inline.emphasis}, inline.text, room, size)
        case Reference():
            whole = len(inline.text) <= LONGEST_WHOLE
            yield {
                "t": "reference",
                "to": inline.anchor,
                "text": bounded(inline.text),
                "page": inline.shows_page,
                "whole": whole,
            }
        case Link():
            yield from _lines({"t": "link", "to": inline.address}, inline.text, room, size)
        case Icon():
            yield _icon(inline, pictures)
        case LineBreak():
            yield BREAK
        case _:
            assert_never(inline)


def _lines(value: Value, text: str, room: float, size: float) -> Iterator[Value]:
    """The value with the text: once a line, and once a piece of a word that is too long."""
    for at, line in enumerate(text.replace("\t", " ").split("\n")):
        if at:
            yield BREAK
        for place, piece in enumerate(cut(line, room, size)):
            if place:
                yield SEAM
            for words, is_whole in apart(piece, room, size):
                yield value | {"text": words, "whole": is_whole}


def _icon(icon: Icon, pictures: Pictures) -> Value:
    size = icon.drawing.bounds
    return {
        "t": "icon",
        "file": pictures.name(icon.drawing),
        "alt": icon.alt,
        "width": round(size.width * ICON_SIZE, 3),
        "height": round(size.height * ICON_SIZE, 3),
        "lift": round(max(0.0, size.height * ICON_SIZE - 9) / 2 + 1, 3),
    }


__all__ = ["Paragraph", "plain_words", "text_of"]
