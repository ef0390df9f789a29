"""Small signs: arrow head, chevron, clock, open end, and those of notices."""

from math import hypot

from sop_studio.drawing.items import Fill, Item, Stroke
from sop_studio.geometry.outline import circle
from sop_studio.geometry.path import Path
from sop_studio.geometry.point import Point, Rect, Size

HEAD_LENGTH, HEAD_WIDTH = 8.0, 7.0
CLOCK_RADIUS = 4.0


def head(before: Point, tip: Point, colour: str) -> Fill:
    """A filled arrow head 8 long and 7 wide whose tip is at the end of a line."""
    length = hypot(tip.x - before.x, tip.y - before.y) or 1.0
    dx, dy = (tip.x - before.x) / length, (tip.y - before.y) / length
    foot = tip.moved(-dx * HEAD_LENGTH, -dy * HEAD_LENGTH)
    across, down = -dy * HEAD_WIDTH / 2, dx * HEAD_WIDTH / 2
    return Fill(
        Path.of_points((tip, foot.moved(across, down), foot.moved(-across, -down)), closed=True), colour
    )


def chevron(apex: Point, colour: str) -> Fill:
    """A filled chevron that points up, 17 wide and 10 high."""
    steps = ((0, 0), (8.5, 5.5), (8.5, 10), (0, 4.5), (-8.5, 10), (-8.5, 5.5))
    return Fill(Path.of_points((apex.moved(dx, dy) for dx, dy in steps), closed=True), colour)


def clock(middle: Point, colour: str, radius: float = CLOCK_RADIUS) -> tuple[Item, ...]:
    """A small clock face with two hands."""
    hands = Path.of_points(
        (middle.moved(0, -radius * 0.6), middle, middle.moved(radius * 0.5, radius * 0.25))
    )
    return (Stroke(disc(middle, radius), colour, 1.0), Stroke(hands, colour, 1.0))


def open_end(middle: Point, colour: str, ground: str) -> tuple[Item, ...]:
    """A small open circle where a connection leads nowhere."""
    return (Fill(disc(middle, 3), ground), Stroke(disc(middle, 3), colour, 1.25))


def warning_triangle(area: Rect, colour: str) -> tuple[Item, ...]:
    """A triangle with an exclamation mark that fills the area."""
    top, mid = Point(area.center.x, area.top + 0.6), area.center.x
    triangle = Path.of_points(
        (top, Point(area.right - 0.6, area.bottom - 0.8), Point(area.left + 0.6, area.bottom - 0.8)),
        closed=True,
    )
    bar = Path.of_points(
        (Point(mid, area.top + area.height * 0.38), Point(mid, area.top + area.height * 0.64))
    )
    return (Stroke(triangle, colour, 1.0), Stroke(bar, colour, 1.0), _dot(area, 0.78, colour))


def check(area: Rect, colour: str) -> tuple[Item, ...]:
    """A tick in a circle that fills the area."""
    radius = min(area.width, area.height) / 2 - 0.5
    shares = ((0.3, 0.52), (0.45, 0.67), (0.71, 0.37))
    tick = Path.of_points(Point(area.left + area.width * x, area.top + area.height * y) for x, y in shares)
    return (Stroke(disc(area.center, radius), colour, 1.0), Stroke(tick, colour, 1.0))


def disc(middle: Point, radius: float) -> Path:
    """A circle about a point."""
    return circle(Rect.around(middle, Size(2 * radius, 2 * radius)))


def _dot(area: Rect, share: float, colour: str) -> Fill:
    return Fill(disc(Point(area.center.x, area.top + area.height * share), 0.65), colour)
