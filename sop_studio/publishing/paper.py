"""The paper: how much room text has, and how much of it figures have. Points."""

from collections.abc import Mapping
from types import MappingProxyType

from sop_studio.drawing.paper import Paper
from sop_studio.geometry.point import Size

MILLIMETRE = 72 / 25.4
HEADING = 26.0
"""The height of a flowchart's heading with the room below it."""

CAPTION = 22.0
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


LARGE_AREA: Mapping[str, Size] = MappingProxyType(
    {"a4": Size(380 * MILLIMETRE, 247 * MILLIMETRE), "letter": Size(391.8 * MILLIMETRE, 229.4 * MILLIMETRE)}
)
"""The text area of a large page that lies across: A3, or tabloid with Letter, with the same margins."""

LARGE_UPRIGHT_AREA: Mapping[str, Size] = MappingProxyType(
    {"a4": Size(257 * MILLIMETRE, 370 * MILLIMETRE), "letter": Size(239.4 * MILLIMETRE, 381.8 * MILLIMETRE)}
)


def paper(name: str, goal: str = "", note: str = "", *, has_large: bool = True) -> Paper:
    """The room for figures on paper of that name; above the first stand a heading, and a goal or a note."""
    words = goal or note
    return Paper(
        _room(TEXT_AREA[name]),
        _room(LANDSCAPE_AREA[name]),
        _room(LARGE_AREA[name]) if has_large else None,
        _room(LARGE_UPRIGHT_AREA[name]) if has_large else None,
        above=HEADING + _height(words, TEXT_AREA[name]),
        above_on_large=HEADING + _height(words, LARGE_UPRIGHT_AREA[name]),
    )


def _room(area: Size) -> Size:
    return Size(area.width, area.height - CAPTION)


def _height(words: str, area: Size) -> float:
    """About how high words above a figure stand, with the room below them."""
    if not words:
        return 0
    return GOAL_LINE * (1 + int(len(words) * GOAL_LETTER / area.width)) + GOAL_ROOM
