"""Paths of straight lines and cubic curves that never change."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import assert_never

from sop_studio.geometry.number import short
from sop_studio.geometry.point import Point, Rect, bounds_of

CIRCLE = 0.5522847498307936  # handle length of a cubic that stands for a quarter of a circle of radius 1


@dataclass(frozen=True, slots=True)
class Move:
    """Lift the pen and set it down at a point."""

    to: Point


@dataclass(frozen=True, slots=True)
class Line:
    """Draw straight to a point."""

    to: Point


@dataclass(frozen=True, slots=True)
class Cubic:
    """Draw a Bézier curve with two handles to a point."""

    first: Point
    second: Point
    to: Point


@dataclass(frozen=True, slots=True)
class Close:
    """Draw straight back to where the pen was set down."""


Command = Move | Line | Cubic | Close


@dataclass(frozen=True, slots=True)
class Path:
    """A sequence of pen commands."""

    commands: tuple[Command, ...] = ()

    @staticmethod
    def of_points(points: Iterable[Point], *, closed: bool = False) -> Path:
        """Return straight lines through points."""
        first, *rest = points
        lines: tuple[Command, ...] = tuple(Line(point) for point in rest)
        return Path((Move(first), *lines, *((Close(),) if closed else ())))

    def __add__(self, other: Path) -> Path:
        return Path(self.commands + other.commands)

    @property
    def bounds(self) -> Rect:
        """The smallest rectangle around the drawn line; ValueError for an empty path."""
        return bounds_of(point for line in self.flattened() for point in line)

    def mapped(self, change: Callable[[Point], Point]) -> Path:
        """Return the path with every point changed."""
        return Path(tuple(_mapped(command, change) for command in self.commands))

    def translated(self, dx: float, dy: float) -> Path:
        """Return the path dx to the right and dy below."""
        return self.mapped(lambda p: Point(p.x + dx, p.y + dy))

    def scaled(self, sx: float, sy: float | None = None) -> Path:
        """Return the path scaled about the origin, by sx across and sy (else sx) down."""
        vertical = sx if sy is None else sy
        return self.mapped(lambda p: Point(p.x * sx, p.y * vertical))

    def flattened(self, steps: int = 8) -> tuple[tuple[Point, ...], ...]:
        """Return one polyline for each stroke, with each curve as so many straight pieces."""
        strokes: list[list[Point]] = []
        for command in self.commands:
            match command:
                case Move(to):
                    strokes.append([to])
                case Line(to):
                    strokes[-1].append(to)
                case Cubic():
                    strokes[-1].extend(_pieces(strokes[-1][-1], command, steps))
                case Close():
                    strokes[-1].append(strokes[-1][0])
                case _:
                    assert_never(command)
        return tuple(tuple(stroke) for stroke in strokes)

    def to_svg(self) -> str:
        """Return the path as the text of SVG's attribute `d`."""
        return "".join(_svg(command) for command in self.commands)


def _mapped(command: Command, change: Callable[[Point], Point]) -> Command:
    match command:
        case Move(to):
            return Move(change(to))
        case Line(to):
            return Line(change(to))
        case Cubic(first, second, to):
            return Cubic(change(first), change(second), change(to))
        case Close():
            return command
        case _:
            assert_never(command)


def _pieces(start: Point, curve: Cubic, steps: int) -> list[Point]:
    return [_on_curve(start, curve, step / steps) for step in range(1, steps + 1)]


def _on_curve(start: Point, curve: Cubic, t: float) -> Point:
    u = 1 - t
    weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
    points = (start, curve.first, curve.second, curve.to)
    x = sum(weight * point.x for weight, point in zip(weights, points, strict=True))
    y = sum(weight * point.y for weight, point in zip(weights, points, strict=True))
    return Point(x, y)


def _svg(command: Command) -> str:
    match command:
        case Move(to):
            return "M" + _pair(to)
        case Line(to):
            return "L" + _pair(to)
        case Cubic(first, second, to):
            return "C" + " ".join(_pair(point) for point in (first, second, to))
        case Close():
            return "Z"
        case _:
            assert_never(command)


def _pair(point: Point) -> str:
    return f"{short(point.x)} {short(point.y)}"
