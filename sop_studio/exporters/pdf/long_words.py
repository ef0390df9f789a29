"""Words that are wider than their column, which must be cut, and words with hyphens, which had better not be."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from sop_studio.typeset.font import width

SEPARATORS = frozenset("_-/.@:,;=&?#+")
LAST_SIMPLE_LETTER = "\u052f"
"""Letters beyond it join, stack or break by rules of their own; such words are left whole."""

HYPHENATED = re.compile(r"(\S*\w-\w\S*)")

MOST_LETTERS = 8
"""Letters that fit side by side into a width of their size; the narrowest need a fifth of it."""

WIDEST = 1.0
"""No word is wider than this part of its size for each letter."""


ENDLESS = 400
"""Letters of a word that is no word; it may break anywhere."""

MAY_BREAK = "\u200b"
STEP = 4


LONGEST_STRING = 2000
"""Letters of what stands in bookmarks, captions and words for pictures, where PDF has a limit."""


def bounded(words: str) -> str:
    """The words, with an ellipsis in place of their end when PDF cannot hold them as one string."""
    return words if len(words) <= LONGEST_STRING else words[:LONGEST_STRING].rstrip() + "…"


def cut(text: str, room: float, size: float) -> tuple[str, ...]:
    """The text in pieces, none of which holds a word wider than `room` points; one piece when all words fit.

    Endless words stay in one piece, with places to break: typst is quick with those, and slow with many pieces.
    """
    if len(text) * size * WIDEST < room:
        return (text,) if text else ()
    pieces = [""]
    for part in re.split(r"(\s+)", text):
        first, *others = _parts_of(part, room, size)
        pieces[-1] += first
        pieces.extend(others)
    return tuple(piece for piece in pieces if piece)


def apart(text: str, room: float, size: float) -> Iterator[tuple[str, bool]]:
    """The text with words such as "POL-RFD-002" set apart (true): they fit the room and never break at a hyphen."""
    if "-" not in text:
        yield text, False
        return
    for piece in filter(None, HYPHENATED.split(text)):
        is_whole = HYPHENATED.fullmatch(piece) is not None and width(piece, size, bold=True) <= room
        yield piece, is_whole


def _parts_of(word: str, room: float, size: float) -> Iterator[str]:
    fits = len(word) * size * WIDEST < room or max(word, default="") > LAST_SIMPLE_LETTER
    if not fits and len(word) > ENDLESS:
        yield _breakable(word, room, size)
        return
    while not fits and (len(word) > _window(room, size) or width(word, size, bold=True) > room):
        at = _cut_at(word, room, size)
        yield word[:at]
        word = word[at:]
    yield word


def _breakable(word: str, room: float, size: float) -> str:
    step = max(1, min(STEP, int(room / size)))
    return MAY_BREAK.join(word[at : at + step] for at in range(0, len(word), step))


def _cut_at(word: str, room: float, size: float) -> int:
    """Behind the last sign between words in the second half of what fits, else where no more fits."""
    longest = range(1, min(len(word), _window(room, size)) + 1)
    most = max(1, bisect_right(longest, room, key=lambda at: width(word[:at], size, bold=True)))
    good = (at for at in range(most, most // 2, -1) if word[at - 1] in SEPARATORS or _is_hump(word, at))
    return next(good, most)


def _window(room: float, size: float) -> int:
    """More letters than the room holds, so that endless words are not measured to their end again and again."""
    return 1 + int(room / size * MOST_LETTERS)


def _is_hump(word: str, at: int) -> bool:
    return at < len(word) and word[at - 1].islower() and word[at].isupper()
