"""The paper: how much room text has, and how a figure stands on it. Points."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from sop_studio.drawing.items import Drawing
from sop_studio.geometry.point import Size

MILLIMETRE = 72 / 25.4
SMALLEST_SCALE = 0.89
"""The least a figure may be scaled down to, so that no text on paper is below 8 points."""

WORTH_TURNING = 1.15
"""How much larger a figure that is too small either way must be on a page that lies across."""

HEADING = 26.0
"""The height of a flowchart's heading with the room below it."""

CAPTION = 20.0
GOAL_LINE = 15.0
GOAL_ROOM = 12.0
GOAL_LETTER = 6.0
"""About how wide a letter of a goal is."""

TEXT_AREA: Mapping[str, Size] = MappingProxyType(
    {"a4": Size(170 * MILLIMETRE, 247 * MILLIMETRE), "letter": Size(175.9 * MILLIMETRE, 229.4 * MILLIMETRE)}
)
"""The text area of an upright page; margins are 20 left and right, 25 top and bottom, in millimetres."""

LANDSCAPE_AREA: Mapping[str, Size] = MappingProxyType(
    {"a4": Size(257 * MILLIMETRE, 160 * MILLIMETRE), "letter": Size(239.4 * MILLIMETRE, 165.9 * MILLIMETRE)}
)


@dataclass(frozen=True, slots=True)
class Fit:
    """How a figure stands: its scale, which way the page, and whether it needs a page without heading."""

    scale: float
    orientation: Literal["portrait", "landscape"]
    is_alone: bool = False


def fit(drawing: Drawing, paper: str, goal: str = "") -> Fit:
    """The first way that keeps text readable, upright and under its heading before others; else under its heading."""
    upright, across = TEXT_AREA[paper], LANDSCAPE_AREA[paper]
    ways = (
        Fit(_scale(drawing, upright, HEADING + _height(goal, upright)), "portrait"),
        Fit(_scale(drawing, across, HEADING + _height(goal, across)), "landscape"),
        Fit(_scale(drawing, upright, 0), "portrait", is_alone=True),
        Fit(_scale(drawing, across, 0), "landscape", is_alone=True),
    )
    readable = (way for way in ways if way.scale >= SMALLEST_SCALE)
    return next(readable, ways[1] if ways[1].scale > ways[0].scale * WORTH_TURNING else ways[0])


def _scale(drawing: Drawing, area: Size, above: float) -> float:
    bounds = drawing.bounds
    height = area.height - CAPTION - above
    return min(1.0, area.width / max(bounds.width, 1), height / max(bounds.height, 1))


def _height(goal: str, area: Size) -> float:
    """About how high a goal stands, with the room below it."""
    if not goal:
        return 0
    return GOAL_LINE * (1 + int(len(goal) * GOAL_LETTER / area.width)) + GOAL_ROOM
