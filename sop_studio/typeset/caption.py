"""Sets the words of a shape: how they break inside its outline, and the size the shape needs for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from sop_studio.typeset.dots import DOT, at_dots
from sop_studio.typeset.font import line_height
from sop_studio.typeset.wrap import Line, balanced

TITLE_SIZE = 10.0
SECOND_SIZE = 9.0
NUMBER_ROOM = 14.0  # the line of the step number at the top of a shape
FOOT_ROOM = 8.0
STADIUM_NUMBER = 42.0  # where the words of a start or end may begin beside their number
STADIUM_END = 16.0
ROOF = 16.0  # of a house
WAVE = 4.0  # what a wavy foot takes from the words above it
DIAMOND_SLACK = 4.0  # between the words and the slanting sides, across
DIAMOND_NUMBER = 30.0  # the step number under the upper point


@dataclass(frozen=True, slots=True)
class CaptionBlock:
    """The lines of a shape; width and height are the least the whole shape needs around them, in points."""

    title_lines: tuple[Line, ...]
    second_lines: tuple[Line, ...]
    width: float
    height: float
    title_size: float = TITLE_SIZE
    is_title_bold: bool = True

    @property
    def text_height(self) -> float:
        """How high the lines are together."""
        first = line_height(self.title_size) * len(self.title_lines)
        return first + line_height(SECOND_SIZE) * len(self.second_lines)

    @property
    def text_width(self) -> float:
        """How wide the widest line is."""
        return max((line.width for line in (*self.title_lines, *self.second_lines)), default=0.0)


@lru_cache(maxsize=4096)
def set_caption(outline: str, title: str, second: str, width: float) -> CaptionBlock:
    """Return the words of a shape of that outline and width, in the fewest lines and those balanced.

    No words are left out but of endless texts: what does not fit makes the shape higher. The width that comes back is the
    least at which the lines stay as they are.
    """
    if outline == "diamond":
        return _in_diamond(title, second, width)
    inset = INSETS.get(outline, INSETS["rectangle"])
    block = _broken(outline, title, second, max(width - inset, 1.0))
    height = HEIGHTS.get(outline, _boxed)(block)
    return _sized(block, block.text_width + inset, height)


def _broken(outline: str, title: str, second: str, room: float) -> CaptionBlock:
    """The lines in a column as wide as `room`, without a size yet."""
    quiet = outline in QUIET
    size = SECOND_SIZE if quiet else TITLE_SIZE
    return CaptionBlock(_titled(title, size, not quiet, room), _below(second, room), 0, 0, size, not quiet)


def _titled(title: str, size: float, bold: bool, room: float) -> tuple[Line, ...]:
    text = title.replace("\t", " ").strip()
    return balanced(text, size, bold, room) if text else ()


def _below(second: str, room: float) -> tuple[Line, ...]:
    return at_dots(second, SECOND_SIZE, False, room)


def _sized(block: CaptionBlock, width: float, height: float) -> CaptionBlock:
    lines = block.title_lines, block.second_lines
    return CaptionBlock(*lines, width, height, block.title_size, block.is_title_bold)


def _boxed(block: CaptionBlock) -> float:
    return NUMBER_ROOM + block.text_height + FOOT_ROOM


def _in_stadium(block: CaptionBlock) -> float:
    return max(36.0, block.text_height + 18.0)


def _in_circle(_: CaptionBlock) -> float:
    return 28.0


def _beside_bracket(block: CaptionBlock) -> float:
    return max(20.0, block.text_height + 6.0)


def _beside_bar(_: CaptionBlock) -> float:
    return 6.0


INSETS = {
    "rectangle": 16.0,
    "house": 16.0,
    "wavy_foot": 16.0,
    "double_sides": 30.0,
    "stadium": STADIUM_NUMBER + STADIUM_END,
    "circle": 4.0,
    "bracket": 22.0,  # the arm, and the letter before the first line
    "bar": 0.0,
}
DIAMOND_SHARES = (0.45, 0.5, 0.55, 0.6, 0.65, 0.7)  # of the width, that a line may take at most
HEIGHTS: dict[str, Callable[[CaptionBlock], float]] = {
    "stadium": _in_stadium,
    "house": lambda block: ROOF + _boxed(block),
    "wavy_foot": lambda block: _boxed(block) + WAVE,
    "circle": _in_circle,
    "bracket": _beside_bracket,
    "bar": _beside_bar,
}
QUIET = frozenset({"bracket", "bar"})  # their words are regular and as small as a second line


def _in_diamond(title: str, second: str, width: float) -> CaptionBlock:
    """The words about the middle of a diamond, broken so that it need not grow, or grows least."""
    rooms = [width * share for share in DIAMOND_SHARES]
    titles = dict.fromkeys(_titled(title, TITLE_SIZE, True, room) for room in rooms)
    seconds = dict.fromkeys(_below(second, room) for room in rooms)
    tried = [CaptionBlock(first, last, 0, 0) for first in titles for last in seconds]
    sized = [
        _sized(block, max(width, block.text_width + DIAMOND_SLACK), diamond_height(block, width))
        for block in tried
    ]
    whole = second.count(DOT)

    def burden(block: CaptionBlock) -> tuple[float, int, bool, float]:
        parted = sum(line.text.count(DOT) for line in block.second_lines) + len(block.second_lines) - 1
        return block.height, _count(block), parted > whole, block.text_width

    return min(sized, key=burden)


def _count(block: CaptionBlock) -> int:
    return len(block.title_lines) + len(block.second_lines)


def diamond_height(block: CaptionBlock, width: float) -> float:
    """Return how high a diamond of that width must be to hold the lines, 3 below its middle."""
    heights = [100.0 if width >= 200 else width / 2, 2 * (DIAMOND_NUMBER + block.text_height / 2 - 3)]
    top = -block.text_height / 2 + 3
    for line, size in _styled(block):
        bottom = top + line_height(size)
        reach = max(abs(top), abs(bottom))
        share = (line.width + DIAMOND_SLACK) / width
        heights.append(2 * reach / max(1 - share, 0.1))
        top = bottom
    return max(heights)


def _styled(block: CaptionBlock) -> list[tuple[Line, float]]:
    titles = [(line, block.title_size) for line in block.title_lines]
    return titles + [(line, SECOND_SIZE) for line in block.second_lines]
