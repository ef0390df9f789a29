"""Sets the label of a connection: its lines and the patch of ground they stand on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from sop_studio.typeset.dots import at_dots
from sop_studio.typeset.font import line_height
from sop_studio.typeset.wrap import Line

SIZE = 9.0
PATCH = 3.0  # of ground on either side of the words
CLOCK_ROOM = 11.0  # a small clock before the first line


@dataclass(frozen=True, slots=True)
class LabelBlock:
    """The lines of a label and the size of its patch in points, clock included."""

    lines: tuple[Line, ...]
    width: int
    height: int
    has_clock: bool = False


@lru_cache(maxsize=4096)
def set_label(words: str, has_clock: bool, width: float) -> LabelBlock:
    """Return a label on a patch of at most that width: fewest lines, balanced; no sign is lost.

    Set again at the width that comes back, the lines are the same.
    """
    beside = 2 * PATCH + (CLOCK_ROOM if has_clock else 0.0)
    lines = at_dots(words, SIZE, False, max(width - beside, SIZE))
    widest = max((line.width for line in lines), default=0.0)
    height = ceil(line_height(SIZE) * max(len(lines), 1))
    return LabelBlock(lines, ceil(widest + beside), height, has_clock)
