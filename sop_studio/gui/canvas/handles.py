"""Which plus-handle of a shape is under the pointer."""

from sop_studio.geometry.outline import Side
from sop_studio.geometry.point import Point, Rect
from sop_studio.gui.canvas.marks import HANDLE_RADIUS, away, handle_places

SLACK = 3.0


def handle_at(rect: Rect, at: Point, pixel: float) -> Side | None:
    """The side whose handle is there; `pixel` is a pixel's size in points."""
    reach = (HANDLE_RADIUS + SLACK) * pixel
    for side, place in handle_places(rect).items():
        dx, dy = away(side)
        middle = place.moved(dx * pixel, dy * pixel)
        if abs(at.x - middle.x) <= reach and abs(at.y - middle.y) <= reach:
            return side
    return None
