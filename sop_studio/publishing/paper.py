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

HEADING_AND_GOAL = 22 * MILLIMETRE
CAPTION = 8 * MILLIMETRE

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


def fit(drawing: Drawing, paper: str) -> Fit:
    """The first way that keeps text readable, upright and under its heading before others; else the larger under its heading."""
    ways = (
        _way(drawing, TEXT_AREA[paper], "portrait", is_alone=False),
        _way(drawing, LANDSCAPE_AREA[paper], "landscape", is_alone=False),
        _way(drawing, TEXT_AREA[paper], "portrait", is_alone=True),
        _way(drawing, LANDSCAPE_AREA[paper], "landscape", is_alone=True),
    )
    readable = (way for way in ways if way.scale >= SMALLEST_SCALE)
    return next(readable, max(ways[:2], key=lambda way: way.scale))


def _way(
    drawing: Drawing, area: Size, orientation: Literal["portrait", "landscape"], *, is_alone: bool
) -> Fit:
    height = area.height - CAPTION - (0 if is_alone else HEADING_AND_GOAL)
    bounds = drawing.bounds
    scale = min(1.0, area.width / max(bounds.width, 1), height / max(bounds.height, 1))
    return Fit(scale, orientation, is_alone)
