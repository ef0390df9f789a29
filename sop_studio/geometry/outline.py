"""The outlines of shapes by name, and where a line meets them."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Literal

from sop_studio.geometry.path import CIRCLE, Close, Command, Cubic, Line, Move, Path
from sop_studio.geometry.point import Point, Rect

Side = Literal["top", "right", "bottom", "left"]
SIDES: tuple[Side, ...] = ("top", "right", "bottom", "left")

CORNER = 8.0
ROOF = 16.0
SIDE_LINE = 8.0
WAVE = 6.0
BRACKET = 10.0


def stadium(rect: Rect) -> Path:
    """Return a rectangle whose short sides are half circles."""
    return rounded(rect, min(rect.width, rect.height) / 2)


def rectangle(rect: Rect) -> Path:
    """Return a rectangle with corners of radius 8."""
    return rounded(rect, CORNER)


def box(rect: Rect) -> Path:
    """Return a rectangle with sharp corners."""
    return Path.of_points(_corners(rect), closed=True)


def rounded(rect: Rect, radius: float) -> Path:
    """Return a rectangle with rounded corners; the radius shrinks to half the shorter side."""
    r = min(radius, rect.width / 2, rect.height / 2)
    left, top, right, bottom = rect.left, rect.top, rect.right, rect.bottom
    h = r * (1 - CIRCLE)
    commands: tuple[Command, ...] = (
        Move(Point(left + r, top)),
        Line(Point(right - r, top)),
        Cubic(Point(right - h, top), Point(right, top + h), Point(right, top + r)),
        Line(Point(right, bottom - r)),
        Cubic(Point(right, bottom - h), Point(right - h, bottom), Point(right - r, bottom)),
        Line(Point(left + r, bottom)),
        Cubic(Point(left + h, bottom), Point(left, bottom - h), Point(left, bottom - r)),
        Line(Point(left, top + r)),
        Cubic(Point(left, top + h), Point(left + h, top), Point(left + r, top)),
        Close(),
    )
    return Path(commands)


def diamond(rect: Rect) -> Path:
    """Return a diamond whose points touch the middles of the sides."""
    middle = rect.center
    points = (
        Point(middle.x, rect.top),
        Point(rect.right, middle.y),
        Point(middle.x, rect.bottom),
        Point(rect.left, middle.y),
    )
    return Path.of_points(points, closed=True)


def house(rect: Rect) -> Path:
    """Return a box under a roof 16 high whose ridge is above the middle; the roof is part of the rectangle."""
    eaves = body("house", rect).top
    points = (
        Point(rect.center.x, rect.top),
        Point(rect.right, eaves),
        Point(rect.right, rect.bottom),
        Point(rect.left, rect.bottom),
        Point(rect.left, eaves),
    )
    return Path.of_points(points, closed=True)


def body(outline: str, rect: Rect) -> Rect:
    """Return the part of a shape's rectangle that text and rows are centred on: a house without its roof."""
    roof = min(ROOF, rect.height / 2) if outline == "house" else 0.0
    return Rect(rect.left, rect.top + roof, rect.width, rect.height - roof)


def side_lines(rect: Rect) -> Path:
    """Return the two inner lines of a double-sided rectangle, 8 from its sides."""
    left, right = rect.left + SIDE_LINE, rect.right - SIDE_LINE
    first = Path.of_points((Point(left, rect.top), Point(left, rect.bottom)))
    return first + Path.of_points((Point(right, rect.top), Point(right, rect.bottom)))


def wavy(rect: Rect) -> Path:
    """Return a rectangle whose foot is a wave: up on the left, down on the right."""
    foot = rect.bottom - min(WAVE, rect.height / 4)
    swing = 2 * (rect.bottom - foot)
    third = rect.width / 3
    wave = Cubic(
        Point(rect.right - third, foot - swing),
        Point(rect.left + third, foot + swing),
        Point(rect.left, foot),
    )
    commands: tuple[Command, ...] = (
        Move(Point(rect.left, rect.top)),
        Line(Point(rect.right, rect.top)),
        Line(Point(rect.right, foot)),
        wave,
        Close(),
    )
    return Path(commands)


def circle(rect: Rect) -> Path:
    """Return the ellipse that fills the rectangle: a circle in a square."""
    middle, rx, ry = rect.center, rect.width / 2, rect.height / 2
    hx, hy = rx * CIRCLE, ry * CIRCLE
    x, y = middle.x, middle.y
    commands: tuple[Command, ...] = (
        Move(Point(x, rect.top)),
        Cubic(Point(x + hx, rect.top), Point(rect.right, y - hy), Point(rect.right, y)),
        Cubic(Point(rect.right, y + hy), Point(x + hx, rect.bottom), Point(x, rect.bottom)),
        Cubic(Point(x - hx, rect.bottom), Point(rect.left, y + hy), Point(rect.left, y)),
        Cubic(Point(rect.left, y - hy), Point(x - hx, rect.top), Point(x, rect.top)),
        Close(),
    )
    return Path(commands)


def bracket(rect: Rect) -> Path:
    """Return a bracket that is open to the right."""
    arm = min(rect.left + BRACKET, rect.right)
    points = (
        Point(arm, rect.top),
        Point(rect.left, rect.top),
        Point(rect.left, rect.bottom),
        Point(arm, rect.bottom),
    )
    return Path.of_points(points)


def _corners(rect: Rect) -> tuple[Point, ...]:
    return (
        Point(rect.left, rect.top),
        Point(rect.right, rect.top),
        Point(rect.right, rect.bottom),
        Point(rect.left, rect.bottom),
    )


OUTLINES: MappingProxyType[str, Callable[[Rect], Path]] = MappingProxyType(
    {
        "stadium": stadium,
        "rectangle": rectangle,
        "diamond": diamond,
        "house": house,
        "double_sides": box,
        "wavy_foot": wavy,
        "bar": box,
        "circle": circle,
        "bracket": bracket,
    }
)
