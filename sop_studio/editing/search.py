"""Find and replace over all words of a SOP."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sop_studio.editing.objects import all_objects, nested_in, with_objects
from sop_studio.editing.slots import Path, leaves, with_leaves
from sop_studio.model.base import Frozen
from sop_studio.model.control import Approval
from sop_studio.model.sop import Sop

FIXED = frozenset({"imported_id", "number"})
"""Fields that programs fill: they are no words of the author's."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to search."""

    match_case: bool = False
    whole_words: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """Where words were found: the object, its field ("text", "fields.evidence", "variants.0.body"), and which characters."""

    id: str
    field: str
    start: int
    end: int


def find(sop: Sop, query: str, options: Options | None = None) -> tuple[Match, ...]:
    """Every place of these words, in model order; composed and decomposed letters are the same."""
    if not query:
        return ()
    pattern = _pattern(query, options or Options())
    return tuple(
        Match(id, _name(path), start, end)
        for id, item in all_objects(sop)
        for path, text in _words(item)
        for start, end in _places(pattern, text)
    )


def replace(sop: Sop, matches: Iterable[Match], words: str) -> Sop:
    """The SOP with other words at these places; places that are no longer there are left alone."""
    wanted: dict[str, dict[str, list[Match]]] = {}
    for match in matches:
        wanted.setdefault(match.id, {}).setdefault(match.field, []).append(match)

    def change(item: Frozen) -> Frozen:
        fields = wanted.get(str(getattr(item, "id", "")))
        if not fields:
            return item
        return with_leaves(
            item, "words", lambda path, text: _replaced(text, fields.get(_name(path), ()), words), nested_in(item)
        )

    return with_objects(sop, change)


def _words(item: Frozen) -> Iterator[tuple[Path, str]]:
    if not isinstance(item, Approval):
        yield from ((path, text) for path, text in leaves(item, "words", nested_in(item)) if _is_open(item, path))


def _is_open(item: Frozen, path: Path) -> bool:
    return path[0] not in FIXED or (path[0] == "number" and isinstance(item, Sop))


def _replaced(text: str, matches: Iterable[Match], words: str) -> str:
    for match in sorted(matches, key=lambda one: one.start, reverse=True):
        if 0 <= match.start < match.end <= len(text):
            text = text[: match.start] + words + text[match.end :]
    return text


def _name(path: Path) -> str:
    return ".".join(str(step) for step in path)


def _pattern(query: str, options: Options) -> re.Pattern[str]:
    words = re.escape(unicodedata.normalize("NFC", query))
    if options.whole_words:
        words = rf"(?<!\w){words}(?!\w)"
    return re.compile(words, 0 if options.match_case else re.IGNORECASE)


def _places(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Where the pattern is found, counted in the text as it was typed."""
    if unicodedata.is_normalized("NFC", text):
        yield from (found.span() for found in pattern.finditer(text))
        return
    composed, at = _composed(text)
    for found in pattern.finditer(composed):
        yield at[found.start()], at[found.end()]


def _composed(text: str) -> tuple[str, list[int]]:
    """The text with composed letters, and for each of its characters, and the end, the place in the original."""
    pieces, at, start = [], [], 0
    for place in range(1, len(text) + 1):
        if place < len(text) and _joins(text[place]):
            continue
        piece = unicodedata.normalize("NFC", text[start:place])
        pieces.append(piece)
        at += [start] * len(piece)
        start = place
    return "".join(pieces), [*at, len(text)]


def _joins(character: str) -> bool:
    """Whether a character makes one letter with those before it: an accent, or the rest of a Korean syllable."""
    return unicodedata.combining(character) > 0 or "\u1160" <= character <= "\u11ff"
