"""Collects what a font draws as path commands."""

from __future__ import annotations

from sop_studio.geometry.path import Close, Command, Cubic, Line, Move
from sop_studio.geometry.point import Point

Pair = tuple[float, float]


class GlyphPen:
    """A pen of the kind fonts draw with; quadratic curves become cubic ones."""

    def __init__(self) -> None:
        self.commands: list[Command] = []
        self._at = Point(0, 0)

    def moveTo(self, to: Pair) -> None:  # noqa: N802
        self._add(Move(Point(*to)), to)

    def lineTo(self, to: Pair) -> None:  # noqa: N802
        self._add(Line(Point(*to)), to)

    def curveTo(self, first: Pair, second: Pair, to: Pair) -> None:  # noqa: N802
        self._add(Cubic(Point(*first), Point(*second), Point(*to)), to)

    def qCurveTo(self, handle: Pair, to: Pair) -> None:  # noqa: N802
        middle, end = Point(*handle), Point(*to)
        self._add(Cubic(_two_thirds(self._at, middle), _two_thirds(end, middle), end), to)

    def closePath(self) -> None:  # noqa: N802
        self.commands.append(Close())

    def _add(self, command: Command, to: Pair) -> None:
        self.commands.append(command)
        self._at = Point(*to)


def _two_thirds(start: Point, handle: Point) -> Point:
    return Point(start.x + (handle.x - start.x) * 2 / 3, start.y + (handle.y - start.y) * 2 / 3)
