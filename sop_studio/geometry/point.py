"""Points, sizes and rectangles, in points (1/72 inch) with y growing downwards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """A place."""

    x: float
    y: float

    def moved(self, dx: float, dy: float) -> Point:
        """Return the point dx to the right and dy below."""
        return Point(self.x + dx, self.y + dy)


@dataclass(frozen=True, slots=True)
class Size:
    """A width and a height."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright rectangle."""

    left: float
    top: float
    width: float
    height: float

    @staticmethod
    def around(center: Point, size: Size) -> Rect:
        """Return the rectangle of that size about a centre."""
        return Rect(center.x - size.width / 2, center.y - size.height / 2, size.width, size.height)

    @staticmethod
    def between(a: Point, b: Point) -> Rect:
        """Return the rectangle with two opposite corners."""
        return Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y))

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def center(self) -> Point:
        return Point(self.left + self.width / 2, self.top + self.height / 2)

    @property
    def size(self) -> Size:
        return Size(self.width, self.height)

    def moved(self, dx: float, dy: float) -> Rect:
        """Return the rectangle dx to the right and dy below."""
        return Rect(self.left + dx, self.top + dy, self.width, self.height)

    def inflated(self, dx: float, dy: float | None = None) -> Rect:
        """Return the rectangle grown by dx left and right and by dy (else dx) above and below."""
        dy = dx if dy is None else dy
        return Rect(self.left - dx, self.top - dy, self.width + 2 * dx, self.height + 2 * dy)

    def intersects(self, other: Rect) -> bool:
        """Tell whether the insides meet; touching edges do not count."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def contains(self, point: Point) -> bool:
        """Tell whether a point is inside or on the edge."""
        return self.left <= point.x <= self.right and self.top <= point.y <= self.bottom

    def encloses(self, other: Rect) -> bool:
        """Tell whether the other lies wholly inside or on the edge."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom

    def union(self, other: Rect) -> Rect:
        """Return the smallest rectangle around both."""
        left, top = min(self.left, other.left), min(self.top, other.top)
        right, bottom = max(self.right, other.right), max(self.bottom, other.bottom)
        return Rect(left, top, right - left, bottom - top)


def bounds_of(points: Iterable[Point]) -> Rect:
    """Return the smallest rectangle around points; ValueError when there are none."""
    listed = list(points)
    xs, ys = [p.x for p in listed], [p.y for p in listed]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def union_of(rects: Iterable[Rect]) -> Rect:
    """Return the smallest rectangle around rectangles; ValueError when there are none."""
    listed = list(rects)
    lefts, tops = [r.left for r in listed], [r.top for r in listed]
    rights, bottoms = [r.left + r.width for r in listed], [r.top + r.height for r in listed]
    return Rect(min(lefts), min(tops), max(rights) - min(lefts), max(bottoms) - min(tops))
