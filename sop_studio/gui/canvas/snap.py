"""Where a moved thing comes to rest: in line with others, else on the grid."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sop_studio.geometry.point import Point, Rect, union_of

GRID = 10
REACH = 7.0
"""Pixels within which a thing is drawn into line."""


@dataclass(frozen=True, slots=True)
class Snapped:
    """A displacement in whole points, and the lines that show what it is in line with."""

    dx: int
    dy: int
    guides: tuple[tuple[Point, Point], ...] = ()


def snapped(moved: Sequence[Rect], others: Sequence[Rect], dx: float, dy: float, reach: float, *, is_free: bool) -> Snapped:
    """The displacement nearest to (dx, dy); `reach` is in points, `is_free` suspends lines and grid."""
    if is_free or not moved:
        return Snapped(round(dx), round(dy))
    box = union_of(moved)
    near = [rect for rect in others if not rect.intersects(box.moved(dx, dy))]
    x, guide_x = _aligned(_across(box), [place for rect in near for place in _across(rect)], dx, reach)
    y, guide_y = _aligned(_down(box), [place for rect in near for place in _down(rect)], dy, reach)
    sx = x if x is not None else _on_grid(box.left, dx)
    sy = y if y is not None else _on_grid(box.top, dy)
    landed = box.moved(sx, sy)
    guides: list[tuple[Point, Point]] = []
    if guide_x is not None:
        reach_down = union_of([landed, *(rect for rect in near if guide_x in _across(rect))])
        guides.append((Point(guide_x, reach_down.top), Point(guide_x, reach_down.bottom)))
    if guide_y is not None:
        reach_across = union_of([landed, *(rect for rect in near if guide_y in _down(rect))])
        guides.append((Point(reach_across.left, guide_y), Point(reach_across.right, guide_y)))
    return Snapped(round(sx), round(sy), tuple(guides))


def _across(rect: Rect) -> tuple[float, float, float]:
    return rect.center.x, rect.left, rect.right


def _down(rect: Rect) -> tuple[float, float, float]:
    return rect.center.y, rect.top, rect.bottom


def _aligned(own: Iterable[float], places: Sequence[float], by: float, reach: float) -> tuple[float | None, float | None]:
    """The displacement that brings an edge or middle onto a like one, and where that is."""
    best: tuple[float, float, float] | None = None
    for number, start in enumerate(own):
        for place in places[number::3]:
            off = abs(start + by - place)
            if off <= reach and (best is None or off < best[0]):
                best = (off, place - start, place)
    return (best[1], best[2]) if best else (None, None)


def _on_grid(start: float, by: float) -> float:
    return round((start + by) / GRID) * GRID - start
