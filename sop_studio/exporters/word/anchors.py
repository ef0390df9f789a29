"""Anchors as bookmarks: names that Word accepts, and the words that each bookmark wraps."""

import hashlib
import re
from collections.abc import Iterator, Sequence

from sop_studio.exporters.word.markup import Element, w
from sop_studio.publishing.blocks import Block, Cell, Figure, Heading, Paragraph, Publication, Span, Table

LONGEST_NAME = 40
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


class Anchors:
    """The bookmarks of one document; an anchor that nothing in the document bears is unknown."""

    def __init__(self, publication: Publication) -> None:
        self._words: dict[str, str] = {}
        for block in publication.blocks:
            for anchor, words in _anchored(block):
                self._words.setdefault(anchor, words)
        self._set: set[str] = set()

    def __contains__(self, anchor: str) -> bool:
        return anchor in self._words

    def words(self, anchor: str) -> str:
        """Return the words that the bookmark wraps; nothing when it wraps more than words."""
        return self._words.get(anchor, "")

    def marked(self, anchor: str, content: Sequence[Element]) -> list[Element]:
        """Return the content with a bookmark around it; an anchor is set once."""
        if not anchor or anchor in self._set:
            return list(content)
        self._set.add(anchor)
        number = len(self._set)
        start = w("bookmarkStart", id=number, name=bookmark_name(anchor))
        return [start, *content, w("bookmarkEnd", id=number)]


def bookmark_name(anchor: str) -> str:
    """Return the bookmark of an anchor: letters, digits and _ only, at most 40, different for different anchors."""
    spelled = anchor.replace("-", "_")
    if _PLAIN.fullmatch(spelled) and len(spelled) <= LONGEST_NAME and "_" not in anchor:
        return spelled
    digest = hashlib.sha256(anchor.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    readable = re.sub(r"[^A-Za-z0-9]+", "_", anchor).strip("_")[: LONGEST_NAME - 11]
    return f"b_{readable}_{digest}"


def _anchored(block: Block) -> Iterator[tuple[str, str]]:
    match block:
        case Heading():
            yield block.anchor, block.text
        case Paragraph() | Figure():
            yield block.anchor, ""
        case Table():
            yield block.anchor, ""
            for cell in (cell for row in block.rows for cell in row):
                yield from _in_cell(cell)
        case _:
            return


def _in_cell(cell: Cell) -> Iterator[tuple[str, str]]:
    yield cell.anchor, first_words(cell)
    yield from ((block.anchor, "") for block in cell.blocks if isinstance(block, Paragraph))


def first_words(cell: Cell) -> str:
    """Return the words a cell begins with: what its bookmark wraps."""
    first = cell.blocks[0] if cell.blocks else None
    if not isinstance(first, Paragraph) or first.lead or not first.content:
        return ""
    start = first.content[0]
    return start.text if isinstance(start, Span) else ""
