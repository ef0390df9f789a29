"""The pages that a figure can stand on, and at which scale it fits on each."""

from dataclasses import dataclass
from typing import Literal

from sop_studio.geometry.point import Size

Orientation = Literal["portrait", "landscape"]
PaperSize = Literal["usual", "large"]
SMALLEST_SCALE = 0.89
"""The least a figure may be scaled down to, so that no text on paper is below 8 points."""
WIDE = 1.3  # width : height of a chart that rather stands on a page that lies across
SHEETS = {"usual": 1, "large": 2}


@dataclass(frozen=True, slots=True)
class Paper:
    """The room for a figure in points on a page of each way; what stands above the first figure is taken off there.

    Large paper is twice as large; without it every figure stands on the usual one.
    """

    portrait: Size
    landscape: Size
    large_landscape: Size | None = None
    large_portrait: Size | None = None
    above: float = 0.0
    above_on_large: float = 0.0

    @property
    def has_large(self) -> bool:
        return self.large_landscape is not None or self.large_portrait is not None

    @property
    def without_large(self) -> "Paper":
        return Paper(self.portrait, self.landscape, above=self.above)


@dataclass(frozen=True, slots=True)
class Way:
    """A page and the scale at which a figure fits on it."""

    scale: float
    orientation: Orientation
    paper: PaperSize = "usual"

    @property
    def is_readable(self) -> bool:
        return self.scale >= SMALLEST_SCALE

    @property
    def sheets(self) -> int:
        """What the page costs, in usual sheets of paper."""
        return SHEETS[self.paper]


def best_way(size: Size, paper: Paper, *, is_first: bool) -> Way:
    """The first page on which a figure can be read, else the one on which it is largest."""
    ways = _ways(size, paper, is_first=is_first)
    return next((way for way in ways if way.is_readable), max(ways, key=lambda way: way.scale))


def _ways(size: Size, paper: Paper, *, is_first: bool) -> list[Way]:
    """The pages in the order of wishes: upright, across (first when it is wide), large across, large upright."""
    above = paper.above if is_first else 0.0
    upright = Way(_scale(size, paper.portrait, above), "portrait")
    across = Way(_scale(size, paper.landscape, above), "landscape")
    is_wide = upright.scale < 1 and size.width > WIDE * size.height
    ways = [across, upright] if is_wide else [upright, across]
    above = paper.above_on_large if is_first else 0.0
    if paper.large_landscape:
        ways.append(Way(_scale(size, paper.large_landscape, above), "landscape", "large"))
    if paper.large_portrait:
        ways.append(Way(_scale(size, paper.large_portrait, above), "portrait", "large"))
    return ways


def _scale(size: Size, room: Size, above: float) -> float:
    return min(room.width / max(size.width, 1.0), (room.height - above) / max(size.height, 1.0))
