"""Counts how often lines cross, for many lines at once."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from sop_studio.geometry.point import Point

Piece = tuple[float, float, float, int]
"""Where a piece runs, from where to where along that line, and the number of its connection."""


def crossing_count(lines: Iterable[Sequence[Point]]) -> int:
    """How many times level pieces of one line cross upright pieces of another, inside both."""
    levels, uprights = _pieces(lines)
    at = [piece[0] for piece in uprights]
    found = 0
    for y, left, right, own in levels:
        for x, top, foot, other in uprights[bisect_right(at, left) : bisect_left(at, right)]:
            found += top < y < foot and left < x < right and own != other
    return found


def _pieces(lines: Iterable[Sequence[Point]]) -> tuple[list[Piece], list[Piece]]:
    """The level and the upright pieces of all lines, the upright ones from left to right."""
    levels: list[Piece] = []
    uprights: list[Piece] = []
    for number, points in enumerate(lines):
        for a, b in pairwise(points):
            if a.y == b.y:
                levels.append((a.y, min(a.x, b.x), max(a.x, b.x), number))
            else:
                uprights.append((a.x, min(a.y, b.y), max(a.y, b.y), number))
    return levels, sorted(uprights)
