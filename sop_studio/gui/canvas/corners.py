"""The corners of a shape's box, at which it is made larger or smaller."""

from sop_studio.geometry.point import Point, Rect

Corner = tuple[int, int]
"""To the left or right (-1, 1), up or down (-1, 1)."""
CORNERS: tuple[Corner, ...] = ((-1, -1), (1, -1), (-1, 1), (1, 1))


def corner_places(rect: Rect) -> dict[Corner, Point]:
    """Where the four corners are."""
    return {
        (across, down): Point(rect.right if across > 0 else rect.left, rect.bottom if down > 0 else rect.top)
        for across, down in CORNERS
    }
