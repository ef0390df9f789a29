"""Finds the cheapest way over the grid from some spots to others, counting length, bends and crossings."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

from sop_studio.layout.grid import STEP, Grid, Spot

ACROSS, DOWN = 13, 6  # one step, about half a column or half a row in tens of points
BEND, CROSSING = 14, 26
TURN_AT_OTHERS = 8  # onto or off a line that others run along may turn out as a crossing
BESIDE_OTHERS = 3  # for each line already in a channel
THROUGH_CELLS = 2  # a step through an empty cell
OUTSIDE = 7  # a step left of the first column
MOST_STATES = 40_000

_NEVER = 1 << 30

Edge = tuple[Spot, Spot]
State = tuple[Spot, int]
"""A spot and the direction in which it is reached."""


@dataclass(slots=True)
class Traffic:
    """What already runs over the grid: lines on every step, and lines straight through every spot each way."""

    on_edge: dict[Edge, int] = field(default_factory=dict)
    through: dict[Spot, list[int]] = field(default_factory=dict)

    def add(self, spots: Sequence[Spot], weight: int = 1) -> None:
        """Count a line; with weight -1 it is taken away again."""
        for at, (a, b) in enumerate(itertools.pairwise(spots)):
            edge = (a, b) if a < b else (b, a)
            self.on_edge[edge] = self.on_edge.get(edge, 0) + weight
            if at and _is_straight(spots[at - 1], a, b):
                self.through.setdefault(a, [0, 0])[a[0] == b[0]] += weight


@dataclass(frozen=True, slots=True)
class Question:
    """From which states to which, with what each costs; steps in `free` carry lines that may be shared."""

    starts: Mapping[State, int]
    goals: Mapping[State, int]
    free: frozenset[Edge]
    towards: Spot | None = None


def find(grid: Grid, traffic: Traffic, question: Question, most: int = MOST_STATES) -> tuple[list[Spot], int]:
    """The spots of the cheapest way, its first and last included, and how many states were looked at.

    The way is empty when there is none, or none was found among so many states.
    """
    best, came = dict(question.starts), dict[State, State]()
    heap = [(cost + _left(state, question), cost, state, False) for state, cost in best.items()]
    heapify(heap)
    seen = 0
    while heap and seen < most:
        _, cost, state, is_done = heappop(heap)
        if is_done:
            return _way(state, came), seen
        if cost > best[state]:
            continue
        seen += 1
        for after, total in _better(grid, traffic, question, (state, cost), best):
            best[after], came[after] = total, state
            if after in question.goals:
                heappush(heap, (total + question.goals[after], total, after, True))
            if after[0] not in grid.cell_at:
                heappush(heap, (total + _left(after, question), total, after, False))
    return [], seen


def _better(
    grid: Grid, traffic: Traffic, question: Question, at: tuple[State, int], best: Mapping[State, int]
) -> Iterator[tuple[State, int]]:
    """The states after one that are reached more cheaply than before, with their cost."""
    state, cost = at
    for after, price in _steps(grid, traffic, question, state):
        if cost + price < best.get(after, _NEVER):
            yield after, cost + price


def _left(state: State, question: Question) -> int:
    if question.towards is None:
        return 0
    (x, y), (to_x, to_y) = state[0], question.towards
    return (ACROSS * abs(to_x - x) + DOWN * abs(to_y - y)) * 3 // 4


def _steps(grid: Grid, traffic: Traffic, question: Question, state: State) -> list[tuple[State, int]]:
    (x, y), heading = state
    found = []
    is_start = state in question.starts and (x, y) in grid.cell_at
    for turn in (0,) if is_start else (0, 1, 3):
        onward = (heading + turn) % 4
        dx, dy = STEP[onward]
        after = (x + dx, y + dy)
        if not (0 <= after[0] < grid.width and 0 <= after[1] < grid.height):
            continue
        if after in grid.cell_at and (after, onward) not in question.goals:
            continue
        price = _price(grid, traffic, question, (x, y), after)
        if turn:
            crossed = traffic.through.get((x, y), (0, 0))
            price += BEND + TURN_AT_OTHERS * (crossed[0] + crossed[1])
        elif not is_start:
            price += CROSSING * traffic.through.get((x, y), (0, 0))[dx != 0]
        found.append(((after, onward), price))
    return found


def _price(grid: Grid, traffic: Traffic, question: Question, a: Spot, b: Spot) -> int:
    edge = (a, b) if a < b else (b, a)
    length = ACROSS if a[1] == b[1] else DOWN
    if edge in question.free:
        return length // 2
    is_in_channel = a[0] % 2 == 0 if a[0] == b[0] else a[1] % 2 == 0
    price = length + traffic.on_edge.get(edge, 0) * (BESIDE_OTHERS if is_in_channel else 3 * BESIDE_OTHERS)
    if not is_in_channel and a not in grid.cell_at and b not in grid.cell_at:
        price += THROUGH_CELLS
    return price + OUTSIDE if b[0] == 0 or a[0] == 0 else price


def _way(state: State, came: Mapping[State, State]) -> list[Spot]:
    way = [state[0]]
    while state in came:
        state = came[state]
        way.append(state[0])
    return way[::-1]


def _is_straight(a: Spot, b: Spot, c: Spot) -> bool:
    return (a[0] == b[0] == c[0]) or (a[1] == b[1] == c[1])
