"""Finds the way of one line between two shapes: level and upright runs, few bends, around all other shapes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count, pairwise

from sop_studio.geometry.dock import dock
from sop_studio.geometry.outline import SIDES, Side, body
from sop_studio.geometry.point import Point, Rect, union_of

Shape = tuple[str, Rect]
"""Outline and rectangle."""
STUB = 20.0
CLEAR = 10.0
BEND = 60.0
USED = 90.0
SHARED = 4.0
AROUND = 160.0
MOST_SHAPES = 40
OUT_OF = {"bottom": 0.0, "right": 25.0, "left": 25.0, "top": 120.0}
INTO = {"top": 0.0, "left": 25.0, "right": 25.0, "bottom": 120.0}
STEPS: dict[Side, tuple[int, int]] = {"top": (0, -1), "right": (1, 0), "bottom": (0, 1), "left": (-1, 0)}


class Traffic:
    """The lines that are there, so that a new one does not run along them."""

    def __init__(self, lines: Iterable[Sequence[Point]] = ()) -> None:
        self._runs: dict[tuple[bool, float], list[tuple[float, float]]] = {}
        for line in lines:
            self.add(line)

    def add(self, line: Sequence[Point]) -> None:
        """One more line."""
        for a, b in pairwise(line):
            is_level = a.y == b.y
            low, high = sorted((a.x, b.x) if is_level else (a.y, b.y))
            self._runs.setdefault((is_level, a.y if is_level else a.x), []).append((low, high))

    def shared(self, a: Point, b: Point) -> float:
        """Over which length a run lies on lines that are there."""
        is_level = a.y == b.y
        low, high = sorted((a.x, b.x) if is_level else (a.y, b.y))
        there = self._runs.get((is_level, a.y if is_level else a.x), ())
        return sum(max(0.0, min(high, end) - max(low, start)) for start, end in there)


def way(source: Shape, target: Shape, shapes: Sequence[Rect], used: Sequence[Point], traffic: Traffic) -> tuple[Point, ...]:
    """The line from one shape to another; `used` are ends of other lines at the source, which it avoids."""
    exits = {side: _stub(source, side) for side in SIDES}
    entries = {side: _stub(target, side) for side in SIDES}
    near = _near(source[1], target[1], shapes)
    search = _Search(near, traffic, exits, entries, {_side_of(source[1], point) for point in used})
    found = search.run()
    if not found:
        return _plain(exits, entries)
    first, points, last = found
    return (exits[first][0], *points, entries[last][0])


def _stub(shape: Shape, side: Side) -> tuple[Point, Point]:
    """Where a line meets the shape at the middle of a side, and where it is clear of it."""
    outline, rect = shape
    foot = dock(outline, rect, side)
    dx, dy = STEPS[side]
    middle = body(outline, rect).center
    across = {"top": rect.top, "bottom": rect.bottom, "left": rect.left, "right": rect.right}[side]
    end = Point(middle.x, across + dy * STUB) if dy else Point(across + dx * STUB, middle.y)
    return Point(round(foot.x), round(foot.y)), Point(round(end.x), round(end.y))


def _side_of(rect: Rect, point: Point) -> Side:
    distances: dict[Side, float] = {
        "top": abs(point.y - rect.top), "bottom": abs(point.y - rect.bottom),
        "left": abs(point.x - rect.left), "right": abs(point.x - rect.right),
    }  # fmt: skip
    return min(distances, key=lambda side: distances[side])


def _near(source: Rect, target: Rect, shapes: Sequence[Rect]) -> tuple[Rect, ...]:
    area = union_of((source, target)).inflated(AROUND)
    inside = [rect for rect in shapes if rect.intersects(area)]
    middle = area.center
    inside.sort(key=lambda rect: abs(rect.center.x - middle.x) + abs(rect.center.y - middle.y))
    return tuple(dict.fromkeys((source, target, *inside[:MOST_SHAPES])))


def _plain(
    exits: dict[Side, tuple[Point, Point]], entries: dict[Side, tuple[Point, Point]]
) -> tuple[Point, ...]:
    """Down, across and down again: when there is no free way."""
    (start, out), (end, into) = exits["bottom"], entries["top"]
    return (start, out, Point(into.x, out.y), into, end)


State = tuple[int, int, int]
"""Column, row, and the direction in which the line arrived, by its place in SIDES."""


@dataclass
class _Search:
    """Dijkstra over the lines between the shapes."""

    shapes: tuple[Rect, ...]
    traffic: Traffic
    exits: dict[Side, tuple[Point, Point]]
    entries: dict[Side, tuple[Point, Point]]
    used: set[Side]
    xs: list[float] = field(init=False)
    ys: list[float] = field(init=False)

    def __post_init__(self) -> None:
        stubs = [stub for _, stub in (*self.exits.values(), *self.entries.values())]
        self.xs = sorted({p.x for p in stubs} | {x for r in self.shapes for x in (r.left - STUB, r.right + STUB)})
        self.ys = sorted({p.y for p in stubs} | {y for r in self.shapes for y in (r.top - STUB, r.bottom + STUB)})
        self.walls = [rect.inflated(CLEAR) for rect in self.shapes]
        self.free: dict[tuple[int, int, int], float | None] = {}

    def run(self) -> tuple[Side, list[Point], Side] | None:
        """The first side, the points between the stubs' ends, and the last side; nothing when there is no way."""
        goals = self._goals()
        best: dict[State, float] = {}
        came: dict[State, State | None] = {}
        order = count()
        queue: list[tuple[float, int, State, State | None]] = []
        for state, cost in self._starts():
            heappush(queue, (cost, next(order), state, None))
        while queue:
            cost, _, state, before = heappop(queue)
            if state in came:
                continue
            came[state] = before
            if state[0] < 0:
                return self._path(state, came)
            for following, price in self._steps(state, goals):
                total = cost + price
                if following not in came and total < best.get(following, float("inf")):
                    best[following] = total
                    heappush(queue, (total, next(order), following, state))
        return None

    def _starts(self) -> Iterator[tuple[State, float]]:
        for place, side in enumerate(SIDES):
            _, stub = self.exits[side]
            extra = USED if side in self.used else 0.0
            if self._is_open(stub, own=0):
                yield (self.xs.index(stub.x), self.ys.index(stub.y), place), OUT_OF[side] + extra

    def _goals(self) -> dict[tuple[int, int], list[tuple[int, float]]]:
        goals: dict[tuple[int, int], list[tuple[int, float]]] = {}
        for place, side in enumerate(SIDES):
            _, stub = self.entries[side]
            if self._is_open(stub, own=1):
                goals.setdefault((self.xs.index(stub.x), self.ys.index(stub.y)), []).append((place, INTO[side]))
        return goals

    def _is_open(self, point: Point, own: int) -> bool:
        """Whether a stub ends outside all other shapes."""
        return not any(wall.contains(point) for at, wall in enumerate(self.shapes) if at != own)

    def _steps(
        self, state: State, goals: dict[tuple[int, int], list[tuple[int, float]]]
    ) -> Iterator[tuple[State, float]]:
        column, row, heading = state
        for place, cost in goals.get((column, row), ()):
            into = (place + 2) % 4
            if into != (heading + 2) % 4:
                yield (-1 - place, heading, column * len(self.ys) + row), cost + (BEND if into != heading else 0.0)
        for turn in (heading, (heading + 1) % 4, (heading + 3) % 4):
            dx, dy = STEPS[SIDES[turn]]
            to = (column + dx, row + dy)
            if 0 <= to[0] < len(self.xs) and 0 <= to[1] < len(self.ys):
                price = self._price(column, row, turn)
                if price is not None:
                    yield (*to, turn), price + (BEND if turn != heading else 0.0)

    def _price(self, column: int, row: int, turn: int) -> float | None:
        """What it costs to the next crossing; nothing when a shape is in the way."""
        key = (column, row, turn)
        if key not in self.free:
            dx, dy = STEPS[SIDES[turn]]
            a = Point(self.xs[column], self.ys[row])
            b = Point(self.xs[column + dx], self.ys[row + dy])
            run = Rect.between(a, b)
            touched = any(_hits(run, wall) for wall in self.walls)
            length = run.width + run.height
            self.free[key] = None if touched else length + SHARED * self.traffic.shared(a, b)
        return self.free[key]

    def _path(self, end: State, came: dict[State, State | None]) -> tuple[Side, list[Point], Side]:
        points: list[Point] = []
        state = came[end]
        first = 0
        while state is not None:
            points.append(Point(self.xs[state[0]], self.ys[state[1]]))
            first = state[2]
            state = came[state]
        return SIDES[first], points[::-1], SIDES[-1 - end[0]]


def _hits(run: Rect, wall: Rect) -> bool:
    """Whether a level or upright run goes through the inside of a wall."""
    across = run.left < wall.right and run.right > wall.left
    return across and run.top < wall.bottom and run.bottom > wall.top
