"""Longer texts of authors: paragraphs, lists, bold, italic and links; everything else stays the characters it is."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from sop_studio.publishing.blocks import (
    CellBlock,
    Emphasis,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    Paragraph,
    ParagraphStyle,
    Span,
)

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

MAY_HAVE_MARKS = re.compile(r"[\n*_\[]|^\s*(?:[-+]|\d{1,9}[.)])\s")
SAFE_ADDRESS = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)


def rich(text: str, style: ParagraphStyle = "cell") -> tuple[CellBlock, ...]:
    """The blocks of a text as typed by its author; no block for a blank one."""
    if not text.strip():
        return ()
    if not MAY_HAVE_MARKS.search(text):
        return (Paragraph((Span(text),), style),)
    return tuple(_blocks(_parser().parse(text), style))


@lru_cache(maxsize=1)
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("zero").enable(["list", "emphasis", "link", "newline"])


def _blocks(tokens: Sequence["Token"], style: ParagraphStyle) -> Iterator[CellBlock]:
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.type in ("bullet_list_open", "ordered_list_open"):
            end = _end_of(tokens, at)
            yield _list(token, tokens[at + 1 : end])
            at = end
        elif token.type == "inline":
            yield Paragraph(_inlines(token), style)
        at += 1


def _end_of(tokens: Sequence["Token"], at: int) -> int:
    """Where the list that opens at `at` closes: the next closing token on its own level."""
    level = tokens[at].level
    return next(i for i in range(at + 1, len(tokens)) if tokens[i].nesting == -1 and tokens[i].level == level)


def _list(opening: "Token", inside: Sequence["Token"]) -> ListBlock:
    """A list; lists within its entries go on in their entry, one line each."""
    entries: list[tuple[Inline, ...]] = []
    level = opening.level + 1
    for token in inside:
        if token.type == "list_item_open" and token.level == level:
            entries.append(())
        elif token.type == "inline":
            before = (*entries[-1], LineBreak()) if entries[-1] else ()
            entries[-1] = (*before, *_inlines(token))
    start = int(opening.attrGet("start") or 1) if opening.type == "ordered_list_open" else 1
    return ListBlock(tuple(entry for entry in entries if entry), opening.type == "ordered_list_open", start)


def _inlines(token: "Token") -> tuple[Inline, ...]:
    found: list[Inline] = []
    marks: list[Emphasis] = []
    address = ""
    for child in token.children or ():
        match child.type:
            case "softbreak" | "hardbreak":
                found.append(LineBreak())
            case "strong_open" | "em_open":
                marks.append("bold" if child.type == "strong_open" else "italic")
            case "strong_close" | "em_close":
                marks.pop()
            case "link_open":
                address = str(child.attrGet("href") or "")
            case "link_close":
                found.append(Span("" if SAFE_ADDRESS.fullmatch(address) else f" ({address})"))
                address = ""
            case _:
                found.append(_words(child.content, marks, address))
    return tuple(inline for inline in found if not isinstance(inline, Span) or inline.text)


def _words(text: str, marks: list[Emphasis], address: str) -> Inline:
    if SAFE_ADDRESS.fullmatch(address):
        return Link(address, text)
    return Span(text, marks[-1] if marks else "")
