"""Sets the texts of a shape as one block: a title and what stands below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from sop_studio.geometry.point import Size
from sop_studio.typeset.font import baseline, line_height
from sop_studio.typeset.wrap import Line, balanced


@dataclass(frozen=True, slots=True)
class Part:
    """A text with its size and weight."""

    text: str
    size: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line with its style and its baseline, measured from the top of the block."""

    text: str
    width: float
    size: float
    bold: bool
    baseline: float


@dataclass(frozen=True, slots=True)
class Block:
    """Lines below each other and the size of the whole."""

    lines: tuple[SetLine, ...]
    size: Size


def fit(parts: Sequence[Part], max_width: float) -> Block:
    """Return texts below each other, each in the fewest lines and those as narrow as they can be.

    A text without words takes no room.
    """
    lines: list[SetLine] = []
    top = 0.0
    for part in parts:
        for line in _lines(part, max_width):
            lines.append(_set(line, part, top))
            top += line_height(part.size)
    return Block(tuple(lines), Size(max((line.width for line in lines), default=0.0), top))


def rounded_up(value: float, grid: float, least: float, most: float) -> float:
    """Return a size rounded up to the grid and kept between least and most."""
    return min(most, max(least, ceil(round(value / grid, 6)) * grid))


def _lines(part: Part, max_width: float) -> tuple[Line, ...]:
    return balanced(part.text, part.size, part.bold, max_width) if part.text.strip() else ()


def _set(line: Line, part: Part, top: float) -> SetLine:
    return SetLine(line.text, line.width, part.size, part.bold, top + baseline(part.size))
