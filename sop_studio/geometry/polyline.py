"""Orthogonal lines: their corners, lengths, rounded bends, and what they meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from sop_studio.geometry.path import CIRCLE, Command, Cubic, Line, Move, Path
from sop_studio.geometry.point import Point, Rect

BEND_RADIUS = 8.0
_SAME = 1e-6


@dataclass(frozen=True, slots=True)
class Segment:
    """A straight piece from one point to another."""

    start: Point
    end: Point

    @property
    def is_horizontal(self) -> bool:
        return abs(self.start.y - self.end.y) < _SAME

    @property
    def is_vertical(self) -> bool:
        return abs(self.start.x - self.end.x) < _SAME

    @property
    def length(self) -> float:
        return hypot(self.end.x - self.start.x, self.end.y - self.start.y)

    @property
    def middle(self) -> Point:
        return Point((self.start.x + self.end.x) / 2, (self.start.y + self.end.y) / 2)


def simplified(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return the same line without repeated points and without points in the middle of a straight run.

    A line that turns back on itself keeps its turning point.
    """
    kept: list[Point] = []
    for point in points:
        if kept and _near(kept[-1], point):
            continue
        if len(kept) > 1 and _is_straight_on(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return tuple(kept)


def segments(points: Sequence[Point]) -> tuple[Segment, ...]:
    """Return the straight pieces between neighbouring points."""
    return tuple(Segment(a, b) for a, b in pairwise(points))


def length(points: Sequence[Point]) -> float:
    """Return how long the line is."""
    return sum(segment.length for segment in segments(points))


def bends(points: Sequence[Point]) -> int:
    """Return how often the line changes its direction."""
    return max(0, len(simplified(points)) - 2)


def is_orthogonal(points: Sequence[Point]) -> bool:
    """Tell whether every piece is level or upright."""
    return all(piece.is_horizontal or piece.is_vertical for piece in segments(points))


def rounded(points: Sequence[Point], radius: float = BEND_RADIUS) -> Path:
    """Return the line as a path whose bends are arcs; each is at most half of the shorter run beside it."""
    corners = simplified(points)
    commands: list[Command] = [Move(corners[0])]
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        commands.extend(_bend(before, corner, after, radius))
    commands.extend(Line(point) for point in corners[1:][-1:])
    return Path(tuple(commands))


def hits_rect(segment: Segment, rect: Rect) -> bool:
    """Tell whether a level or upright segment runs through the inside of a rectangle."""
    left, right = sorted((segment.start.x, segment.end.x))
    top, bottom = sorted((segment.start.y, segment.end.y))
    across = left < rect.right - _SAME and right > rect.left + _SAME
    return across and top < rect.bottom - _SAME and bottom > rect.top + _SAME


def crossing(a: Segment, b: Segment) -> Point | None:
    """Return where a level and an upright segment cross inside both, or None when they do not."""
    level, upright = (a, b) if a.is_horizontal else (b, a)
    if not level.is_horizontal or not upright.is_vertical:
        return None
    x, y = upright.start.x, level.start.y
    inside = _is_between(x, level.start.x, level.end.x) and _is_between(y, upright.start.y, upright.end.y)
    return Point(x, y) if inside else None


def coincidence(a: Segment, b: Segment) -> float:
    """Return over which length two segments lie on each other; 0 when they do not."""
    if a.is_horizontal and b.is_horizontal and abs(a.start.y - b.start.y) < _SAME:
        return _overlap(a.start.x, a.end.x, b.start.x, b.end.x)
    if a.is_vertical and b.is_vertical and abs(a.start.x - b.start.x) < _SAME:
        return _overlap(a.start.y, a.end.y, b.start.y, b.end.y)
    return 0.0


def crossings(first: Sequence[Point], second: Sequence[Point]) -> tuple[Point, ...]:
    """Return every place where two lines cross, in the order of the first."""
    return tuple(_crossings(first, second))


def point_at(points: Sequence[Point], distance: float) -> Point:
    """Return the point so far along the line, its end when the line is shorter."""
    left = distance
    for piece in segments(points):
        if piece.length >= left and piece.length > 0:
            share = left / piece.length
            dx, dy = piece.end.x - piece.start.x, piece.end.y - piece.start.y
            return piece.start.moved(dx * share, dy * share)
        left -= piece.length
    return points[-1]


def _near(a: Point, b: Point) -> bool:
    return abs(a.x - b.x) < _SAME and abs(a.y - b.y) < _SAME


def _is_straight_on(a: Point, b: Point, c: Point) -> bool:
    (ux, uy), (vx, vy) = (b.x - a.x, b.y - a.y), (c.x - b.x, c.y - b.y)
    return abs(ux * vy - uy * vx) < _SAME * (1 + hypot(ux, uy) * hypot(vx, vy)) and ux * vx + uy * vy > 0


def _bend(before: Point, corner: Point, after: Point, radius: float) -> tuple[Command, ...]:
    r = min(radius, Segment(before, corner).length / 2, Segment(corner, after).length / 2)
    start, end = _towards(corner, before, r), _towards(corner, after, r)
    handle = r * (1 - CIRCLE)
    return (Line(start), Cubic(_towards(corner, before, handle), _towards(corner, after, handle), end))


def _towards(origin: Point, target: Point, distance: float) -> Point:
    whole = Segment(origin, target).length
    return origin.moved((target.x - origin.x) * distance / whole, (target.y - origin.y) * distance / whole)


def _is_between(value: float, a: float, b: float) -> bool:
    return min(a, b) + _SAME < value < max(a, b) - _SAME


def _overlap(a: float, b: float, c: float, d: float) -> float:
    return max(0.0, min(max(a, b), max(c, d)) - max(min(a, b), min(c, d)))


def _crossings(first: Sequence[Point], second: Sequence[Point]) -> Iterator[Point]:
    for a in segments(first):
        for b in segments(second):
            place = crossing(a, b)
            if place is not None:
                yield place
