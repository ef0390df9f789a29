"""Routes lines between shapes that stand where they stand: orthogonal, around every shape, with few bends."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import pairwise

from sop_studio.geometry.dock import dock
from sop_studio.geometry.outline import SIDES, Side, body
from sop_studio.geometry.point import Point, Rect
from sop_studio.geometry.polyline import simplified

Bend = tuple[Point, ...]
"""The waypoints of a line."""

Spot = tuple[int, int]
State = tuple[Spot, int]
Step = tuple[Spot, Spot]
Family = tuple[str, bool]
"""The lines that leave a node (true), or that enter it."""

NOBODY: frozenset[Family] = frozenset()

CLEAR = 20  # of a line from a shape
NEAR = 9  # nearer than this to a shape, no line runs
STRAIGHT = 12  # beside each other, middles count as in line
STUB = 12  # of a line out of a shape that is too near to another to be left on a lane
WAYS = ((0, -1), (1, 0), (0, 1), (-1, 0))
WAY_OUT: Mapping[Side, int] = {"top": 0, "right": 1, "bottom": 2, "left": 3}
BEND, CROSSING, SHARED, AGAINST = 40, 60, 4, 600
MOST_STATES = 600_000
"""States looked at for one chart; the lines left after that run straight from middle to middle."""


@dataclass(frozen=True, slots=True)
class Ends:
    """A line to route: its id and the nodes at its ends."""

    id: str
    source: str
    target: str


def route_all(
    lines: Sequence[Ends], rects: Mapping[str, Rect], outlines: Mapping[str, str]
) -> dict[str, Bend]:
    """The waypoints of every line, from outline to outline; straight and short lines choose their way first."""
    streets = _Streets(rects, outlines)
    found: dict[str, Bend] = {}
    for line in sorted(lines, key=lambda line: _distance(rects[line.source], rects[line.target])):
        found[line.id] = streets.add(line)
    return found


def _distance(a: Rect, b: Rect) -> tuple[bool, float]:
    across, down = abs(a.center.x - b.center.x), abs(a.center.y - b.center.y)
    return min(across, down) > STRAIGHT, across + down


class _Streets:
    """The lanes between shapes, and the lines that run on them."""

    def __init__(self, rects: Mapping[str, Rect], outlines: Mapping[str, str]) -> None:
        self.rects, self.outlines = rects, outlines
        middles = {node: body(outlines[node], rect).center for node, rect in rects.items()}
        self.xs = _lanes((r.left, r.right, middles[node].x) for node, r in rects.items())
        self.ys = _lanes((r.top, r.bottom, middles[node].y) for node, r in rects.items())
        self.taken = {spot for rect in rects.values() for spot in self._inside(rect)}
        self.doors = {node: self._doors_of(rect, middles[node]) for node, rect in rects.items()}
        self.used: dict[Step, set[Family]] = {}
        self.through: dict[Spot, set[bool]] = {}
        self.door_use: dict[tuple[str, Side, bool], int] = {}
        self.left = MOST_STATES

    def add(self, line: Ends) -> Bend:
        """The way of one more line."""
        way = self._searched(line)
        if not way:
            return self._straight(line)
        out, into = self._side(line.source, way[0]), self._side(line.target, way[-1])
        self._remember(line, way, out, into)
        points = [Point(self.xs[x], self.ys[y]) for x, y in way]
        start = self._docked(line.source, out, points[0])
        end = self._docked(line.target, into, points[-1])
        return simplified([start, *points, end])

    def _inside(self, rect: Rect) -> Iterable[Spot]:
        """The spots on a shape, or too near to it for a line."""
        xs = range(bisect_right(self.xs, rect.left - NEAR), bisect_left(self.xs, rect.right + NEAR))
        ys = range(bisect_right(self.ys, rect.top - NEAR), bisect_left(self.ys, rect.bottom + NEAR))
        return ((x, y) for x in xs for y in ys)

    def _doors_of(self, rect: Rect, middle: Point) -> dict[Spot, Side]:
        """The spots before the middle of each side where a line may come and go."""
        x, y = bisect_left(self.xs, middle.x), bisect_left(self.ys, middle.y)
        spots: dict[Side, Spot] = {
            "top": (x, bisect_left(self.ys, rect.top - CLEAR)),
            "right": (bisect_left(self.xs, rect.right + CLEAR), y),
            "bottom": (x, bisect_left(self.ys, rect.bottom + CLEAR)),
            "left": (bisect_left(self.xs, rect.left - CLEAR), y),
        }
        return {spots[side]: side for side in SIDES if spots[side] not in self.taken}

    def _side(self, node: str, spot: Spot) -> Side:
        return self.doors[node][spot]

    def _docked(self, node: str, side: Side, at: Point) -> Point:
        """Where a line straight from the shape to the spot leaves the outline."""
        found = dock(self.outlines[node], self.rects[node], side)
        upright = side in ("top", "bottom")
        return Point(at.x, round(found.y)) if upright else Point(round(found.x), at.y)

    def _searched(self, line: Ends) -> list[Spot]:
        goals = self.doors[line.target]
        heap: list[tuple[float, float, State]] = []
        best: dict[State, float] = {}
        came: dict[State, State] = {}
        for spot, side in self.doors[line.source].items():
            state = (spot, WAY_OUT[side])
            best[state] = self._busy(line.source, side, True)
            heappush(heap, (best[state] + self._ahead(spot, line), best[state], state))
        final: tuple[float, State] | None = None
        while heap and self.left > 0:
            total, cost, state = heappop(heap)
            if final is not None and total >= final[0]:
                break
            if cost > best[state]:
                continue
            self.left -= 1
            if state[0] in goals and (state[0] not in self.doors[line.source] or state in came):
                ending = cost + self._arrival(line, state, goals[state[0]])
                final = min(final, (ending, state)) if final else (ending, state)
            for after, price in self._steps(line, state):
                if cost + price < best.get(after, float("inf")):
                    best[after], came[after] = cost + price, state
                    heappush(heap, (cost + price + self._ahead(after[0], line), cost + price, after))
        return _way(final[1], came) if final else []

    def _arrival(self, line: Ends, state: State, side: Side) -> float:
        """What it costs to enter by that side coming that way."""
        turn = 0 if state[1] == (WAY_OUT[side] + 2) % 4 else BEND
        back = 4 * BEND if state[1] == WAY_OUT[side] else 0
        return turn + back + self._busy(line.target, side, False)

    def _busy(self, node: str, side: Side, leaves: bool) -> float:
        """Lines that come and go at one point are hard to tell apart; several that go share it without harm."""
        against = self.door_use.get((node, side, not leaves), 0)
        along = self.door_use.get((node, side, leaves), 0)
        return AGAINST * bool(against) + (BEND / 2) * bool(along)

    def _ahead(self, spot: Spot, line: Ends) -> float:
        rect = self.rects[line.target].inflated(CLEAR)
        x, y = self.xs[spot[0]], self.ys[spot[1]]
        return max(rect.left - x, 0, x - rect.right) + max(rect.top - y, 0, y - rect.bottom)

    def _steps(self, line: Ends, state: State) -> Iterable[tuple[State, float]]:
        (x, y), way = state
        for turn in (0, 1, 3):
            to = (way + turn) % 4
            spot = (x + WAYS[to][0], y + WAYS[to][1])
            if not (0 <= spot[0] < len(self.xs) and 0 <= spot[1] < len(self.ys)) or spot in self.taken:
                continue
            length = abs(self.xs[spot[0]] - self.xs[x]) + abs(self.ys[spot[1]] - self.ys[y])
            price = length + (BEND if turn else 0)
            others = self.used.get(_step((x, y), spot), NOBODY)
            if others and not others & _families(line):
                price += SHARED * length + CROSSING
            if (to % 2 == 1) in self.through.get(spot, ()):
                price += CROSSING
            yield (spot, to), price

    def _remember(self, line: Ends, way: list[Spot], out: Side, into: Side) -> None:
        for node, side, leaves in ((line.source, out, True), (line.target, into, False)):
            self.door_use[node, side, leaves] = self.door_use.get((node, side, leaves), 0) + 1
        for a, b in pairwise(way):
            self.used.setdefault(_step(a, b), set()).update(_families(line))
            self.through.setdefault(b, set()).add(a[0] == b[0])

    def _straight(self, line: Ends) -> Bend:
        """Without a way between the shapes, a bend from middle to middle, behind everything."""
        a, b = self.rects[line.source], self.rects[line.target]
        if line.source == line.target:
            return (Point(a.right, a.center.y), Point(a.right + STUB, a.center.y), Point(a.right + STUB, a.bottom + STUB),
                    Point(a.center.x, a.bottom + STUB), Point(a.center.x, a.bottom))  # fmt: skip
        down = a.center.y <= b.center.y
        start = Point(a.center.x, a.bottom if down else a.top)
        right = a.center.x <= b.center.x
        end = Point(b.left if right else b.right, b.center.y)
        return simplified([start, Point(start.x, end.y), end])


def _lanes(edges: Iterable[tuple[float, float, float]]) -> list[float]:
    return sorted({at for low, high, middle in edges for at in (low - CLEAR, middle, high + CLEAR)})


def _families(line: Ends) -> frozenset[Family]:
    """Lines may run together that leave one shape, or that enter one."""
    return frozenset(((line.source, True), (line.target, False)))


def _step(a: Spot, b: Spot) -> Step:
    return (a, b) if a < b else (b, a)


def _way(last: State, came: Mapping[State, State]) -> list[Spot]:
    spots = [last[0]]
    while last in came:
        last = came[last]
        spots.append(last[0])
    return spots[::-1]
