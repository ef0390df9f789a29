"""Finds the cheapest way over the grid from some spots to others, counting length, bends and crossings."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from sop_studio.layout.field import ACROSS, BEND, DOWN, Field
from sop_studio.layout.grid import Spot

MOST_STATES = 40_000

_NEVER = 1 << 30
_DIRECTION = 3  # the bits of a state that say how its spot is reached

Edge = tuple[Spot, Spot]
State = tuple[Spot, int]
"""A spot and the direction in which it is reached."""


@dataclass(frozen=True, slots=True)
class Question:
    """From which states to which, with what each costs; steps in `free` carry lines that may be shared."""

    starts: Mapping[State, int]
    goals: Mapping[State, int]
    free: frozenset[Edge] = frozenset()


def find(field: Field, question: Question, most: int = MOST_STATES) -> tuple[list[Spot], int]:
    """The spots of the cheapest way, its first and last included, and how many states were looked at.

    The way is empty when there is none, or none was found among so many states.
    """
    search = _Search(field, question)
    last, seen = search.run(most)
    return ([] if last < 0 else search.way(last)), seen


class _Search:
    """One search: states are numbers, four times the spot and the direction in which it is reached."""

    def __init__(self, field: Field, question: Question) -> None:
        self.field = field
        self.goals = {self._number(state): cost for state, cost in question.goals.items()}
        self.best = {self._number(state): cost for state, cost in question.starts.items()}
        self.starts = frozenset(key for key in self.best if field.is_cell[key >> 2])
        self.free = frozenset(field.step(*edge) for edge in question.free)
        self.came: dict[int, int] = {}
        self.left = _Left(field.width, [key >> 2 for key in self.goals], bool(self.free))

    def run(self, most: int) -> tuple[int, int]:
        """The goal that is reached most cheaply, or -1, and how many states were looked at."""
        if not self.goals:
            return -1, 0
        best, goals, left = self.best, self.goals, self.left
        done = 4 * len(self.field.is_cell)
        heap = [(cost + left.of(state >> 2), state) for state, cost in best.items()]
        heapify(heap)
        closed: set[int] = set()
        while heap and len(closed) < most:
            _, state = heappop(heap)
            if state >= done:
                return state - done, len(closed)
            if state in closed:
                continue
            closed.add(state)
            for after, cost in self._better(state):
                best[after], self.came[after] = cost, state
                if after in goals:
                    heappush(heap, (cost + goals[after], after + done))
                if not self.field.is_cell[after >> 2]:
                    closed.discard(after)
                    heappush(heap, (cost + left.of(after >> 2), after))
        return -1, len(closed)

    def way(self, state: int) -> list[Spot]:
        """The spots up to a state."""
        found = [state >> 2]
        while state in self.came:
            state = self.came[state]
            found.append(state >> 2)
        return [self.field.spot(at) for at in reversed(found)]

    def _number(self, state: State) -> int:
        return 4 * self.field.number(state[0]) + state[1]

    def _better(self, state: int) -> list[tuple[int, int]]:
        """The states after one that are reached more cheaply than before, with their cost."""
        field, best, spot, heading = self.field, self.best, state >> 2, state & _DIRECTION
        cost, is_start, found = best[state], state in self.starts, []
        for turn in (0,) if is_start else (0, 1, 3):
            onward = (heading + turn) & _DIRECTION
            after = spot + field.delta[onward]
            reached = 4 * after + onward
            if field.is_wall[after] or (field.is_cell[after] and reached not in self.goals):
                continue
            step = 2 * min(spot, after) + (onward & 1)
            total = cost + (field.half(step) if step in self.free else field.price[step])
            if turn:
                total += field.turning[spot]
            elif not is_start:
                total += field.crossing[2 * spot + (onward & 1)]
            if total < best.get(reached, _NEVER):
                found.append((reached, total))
        return found


class _Left:
    """What it costs at least from a spot to the nearest of some others."""

    def __init__(self, width: int, spots: Iterable[int], has_free: bool) -> None:
        self.width = width
        listed = [divmod(spot, width) for spot in spots] or [(0, 0)]
        self.top, self.foot = min(y for y, _ in listed), max(y for y, _ in listed)
        self.near, self.far = min(x for _, x in listed), max(x for _, x in listed)
        self.across, self.down = (ACROSS // 2, DOWN // 2) if has_free else (ACROSS, DOWN)
        self.known: dict[int, int] = {}

    def of(self, spot: int) -> int:
        if spot not in self.known:
            y, x = divmod(spot, self.width)
            dx = self.near - x if x < self.near else max(x - self.far, 0)
            dy = self.top - y if y < self.top else max(y - self.foot, 0)
            self.known[spot] = dx * self.across + dy * self.down + (BEND if dx and dy else 0)
        return self.known[spot]
