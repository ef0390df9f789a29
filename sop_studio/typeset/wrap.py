"""Breaks text into lines that are no wider than they may be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from sop_studio.typeset.breaks import clusters, pieces
from sop_studio.typeset.font import width

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
    parts = pieces(" ".join(text.split()))
    splits = (("".join(parts[:at]), "".join(parts[at:])) for at in range(1, len(parts)))
    measured = [tuple(_measured(half.strip(), size, bold) for half in split) for split in splits]
    whole = (_measured("".join(parts), size, bold),)
    return min(measured, key=lambda pair: max(line.width for line in pair), default=whole)


def _measured(line: str, size: float, bold: bool) -> Line:
    return Line(line, width(line, size, bold))


def _paragraphs(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _narrowest(text: str, size: float, bold: bool) -> float:
    """The width of the widest piece: narrower than that, words would be torn."""
    return max(width(piece.strip(), size, bold) for piece in pieces(text) or ("",))


def _filled(paragraph: str, size: float, bold: bool, max_width: float) -> Iterator[str]:
    line = ""
    for piece in pieces(paragraph.strip()):
        if _fits(line + piece, size, bold, max_width):
            line += piece
            continue
        if line:
            yield line
        *torn, line = _torn(piece, size, bold, max_width)
        yield from torn
    yield line


def _torn(piece: str, size: float, bold: bool, max_width: float) -> list[str]:
    """A piece cut between letters so that each part but the last fills a line."""
    rest = list(clusters(piece))
    parts: list[str] = []
    while len(rest) > 1 and not _fits("".join(rest), size, bold, max_width):
        count = _most(rest, size, bold, max_width)
        parts.append("".join(rest[:count]))
        rest = rest[count:]
    return [*parts, "".join(rest)]


def _most(letters: list[str], size: float, bold: bool, max_width: float) -> int:
    """How many letters fit on a line, at least one."""
    count = min(len(letters), max(1, ceil(2 * max_width / size)))
    while count > 1 and not _fits("".join(letters[:count]), size, bold, max_width):
        count -= 1
    return count


def _fits(text: str, size: float, bold: bool, max_width: float) -> bool:
    return width(text.rstrip(), size, bold) <= max_width + _SLACK
