"""The simple ways between two shapes: from every side to every side, with few bends, the cheapest first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise, product

from sop_studio.geometry.dock import dock
from sop_studio.geometry.outline import SIDES, Side, body
from sop_studio.geometry.point import Rect

Spot = tuple[float, float]
Way = tuple[Spot, ...]
STUB = 20
BEND = 60.0
OUT_OF = {"bottom": 0.0, "right": 25.0, "left": 30.0, "top": 120.0}
INTO = {"top": 0.0, "left": 25.0, "right": 30.0, "bottom": 120.0}
MOST_PAST = 60.0  # what both sides together may cost when other shapes must be passed
WAY: dict[Side, tuple[int, int]] = {"top": (0, -1), "right": (1, 0), "bottom": (0, 1), "left": (-1, 0)}


@dataclass(frozen=True, slots=True)
class Ends:
    """Outline and rectangle of both shapes."""

    source: tuple[str, Rect]
    target: tuple[str, Rect]


def ways(ends: Ends, beside: Iterable[Rect] = ()) -> list[tuple[float, Way]]:
    """What each way costs by its sides, length and bends, and its corners; those that turn back are left out.

    Ways also run past the shapes `beside`, then only by the sides that cost little.
    """
    past = list(beside)
    around = ends.source[1].union(ends.target[1]).inflated(STUB)
    xs = {around.left, around.right} | {x for rect in past for x in (rect.left - STUB, rect.right + STUB)}
    ys = {around.top, around.bottom} | {y for rect in past for y in (rect.top - STUB, rect.bottom + STUB)}
    exits, entries = ({side: _stub(*shape, side) for side in SIDES} for shape in (ends.source, ends.target))
    found = []
    for out, into in product(SIDES, SIDES):
        price = OUT_OF[out] + INTO[into]
        if past and price > MOST_PAST:
            continue
        (start, first), (end, last) = exits[out], entries[into]
        for middle in _between(first, last, xs, ys):
            corners = _corners((start, first, *middle, last, end))
            if corners:
                found.append((price + _length(corners) + BEND * (len(corners) - 2), corners))
    return sorted(found)


def _stub(outline: str, rect: Rect, side: Side) -> tuple[Spot, Spot]:
    """Where a line meets the middle of a side, and where it is clear of the shape."""
    dx, dy = WAY[side]
    middle = body(outline, rect).center
    if outline == "wavy_foot" and side == "bottom":
        foot = dock(outline, rect, side)
        return (round(foot.x), round(foot.y)), (round(foot.x), rect.bottom + STUB)
    if dy:
        across, edge = round(middle.x), rect.top if dy < 0 else rect.bottom
        return (across, edge), (across, edge + dy * STUB)
    level, edge = round(middle.y), rect.left if dx < 0 else rect.right
    return (edge, level), (edge + dx * STUB, level)


def _between(a: Spot, b: Spot, xs: Iterable[float], ys: Iterable[float]) -> Iterator[Way]:
    """Corners from one stub to the other: one, or two on a line in the middle or past shapes."""
    (ax, ay), (bx, by) = a, b
    yield ((ax, by),)
    yield ((bx, ay),)
    for x in (round((ax + bx) / 20) * 10, *xs):
        yield (x, ay), (x, by)
    for y in (round((ay + by) / 20) * 10, *ys):
        yield (ax, y), (bx, y)


def _corners(points: Way) -> Way:
    """The same line without points on straight runs; nothing when it turns back on itself."""
    kept = [points[0]]
    heading = (0, 0)
    for x, y in points[1:]:
        dx, dy = x - kept[-1][0], y - kept[-1][1]
        if not dx and not dy:
            continue
        onward = ((dx > 0) - (dx < 0), (dy > 0) - (dy < 0))
        if onward == heading:
            kept.pop()
        elif onward[0] + heading[0] == 0 == onward[1] + heading[1]:
            return ()
        kept.append((x, y))
        heading = onward
    return tuple(kept) if len(kept) > 1 else ()


def _length(corners: Way) -> float:
    return sum(abs(bx - ax) + abs(by - ay) for (ax, ay), (bx, by) in pairwise(corners))
