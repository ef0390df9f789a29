"""Breaks text into lines that are no wider than they may be."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from sop_studio.typeset.breaks import clusters, pieces
from sop_studio.typeset.font import width
from sop_studio.typeset.longest import shortened

_SLACK = 1e-6


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text and its width in points."""

    text: str
    width: float


def wrap(text: str, size: float, bold: bool, max_width: float) -> tuple[Line, ...]:
    """Return the lines of a text, as full as they can be; at least one line.

    Line breaks of the text are kept. A word that is wider than a line is broken between its letters;
    a single letter that is wider stands alone. Blanks at the ends of lines are left out.
    """
    lines = (line for paragraph in _paragraphs(text) for line in _filled(paragraph, size, bold, max_width))
    return tuple(_measured(line.strip(), size, bold) for line in lines)


def balanced(text: str, size: float, bold: bool, max_width: float) -> tuple[Line, ...]:
    """Return the fewest lines that the widest line allows, and among those the narrowest block."""
    text = shortened(text)
    lines = wrap(text, size, bold, max_width)
    if len(lines) == 1:
        return lines
    widest = max(line.width for line in lines)
    low, high = min(_narrowest(text, size, bold), widest), widest
    while high - low > size / 20:
        middle = (low + high) / 2
        tried = wrap(text, size, bold, middle)
        if len(tried) > len(lines):
            low = middle
        else:
            high, lines = max(line.width for line in tried), tried
    return lines


def halved(text: str, size: float, bold: bool) -> tuple[Line, ...]:
    """Return a text in two lines as alike as can be, in one when it cannot be broken; no limit of width."""
    parts = pieces(" ".join(shortened(text).split()))
    ends = list(accumulate(width(part, size, bold) for part in parts))
    middle = bisect_left(ends, ends[-1] / 2) + 1 if ends else 0
    near = range(max(1, middle - 2), min(len(parts), middle + 2))
    splits = (("".join(parts[:at]), "".join(parts[at:])) for at in near)
    measured = [tuple(_measured(half.strip(), size, bold) for half in split) for split in splits]
    whole = (_measured("".join(parts), size, bold),)
    return min(measured, key=lambda pair: max(line.width for line in pair), default=whole)


def _measured(line: str, size: float, bold: bool) -> Line:
    return Line(line, width(line, size, bold))


def _paragraphs(text: str) -> list[str]:
    return text.replace("\t", " ").splitlines() or [""]


def _narrowest(text: str, size: float, bold: bool) -> float:
    """The width of the widest piece: narrower than that, words would be torn."""
    return max(width(piece.strip(), size, bold) for piece in pieces(text) or ("",))


def _filled(paragraph: str, size: float, bold: bool, max_width: float) -> Iterator[str]:
    line, used = "", 0.0
    for piece in pieces(paragraph.strip()):
        taken = used + width(piece, size, bold)
        # The sum is nearly exact, so that the whole line is shaped only near its end.
        if taken < max_width * 0.9 or _fits(line + piece, size, bold, max_width):
            line, used = line + piece, taken
            continue
        if line:
            yield line
        *torn, line = _torn(piece, size, bold, max_width)
        used = width(line, size, bold)
        yield from torn
    yield line


def _torn(piece: str, size: float, bold: bool, max_width: float) -> list[str]:
    """A piece cut between letters so that each part but the last fills a line."""
    letters = clusters(piece)
    parts: list[str] = []
    start = 0
    while start < len(letters):
        end = _last_that_fits(letters, start, size, bold, max_width)
        parts.append("".join(letters[start:end]))
        start = end
    return parts


def _last_that_fits(letters: Sequence[str], start: int, size: float, bold: bool, max_width: float) -> int:
    """How far a line can reach that begins at a letter: at least over this one."""

    def is_too_wide(end: int) -> bool:
        return not _fits("".join(letters[start:end]), size, bold, max_width)

    reach = 2
    while start + reach < len(letters) and not is_too_wide(start + reach):
        reach *= 2
    ends = range(start + 2, min(len(letters), start + reach) + 1)
    return start + 1 + bisect_left(ends, True, key=is_too_wide)


def _fits(text: str, size: float, bold: bool, max_width: float) -> bool:
    return width(text.rstrip(), size, bold) <= max_width + _SLACK
