"""Cuts routes into straight runs and unites the runs that connections share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from sop_studio.layout.grid import Route, Spot, common

RunKey = tuple[str, int]
"""A route's id and the number of a run in it."""
MOST_PAIRS = 400
"""Pairs of runs that are looked at before two tracks are united; beyond that they stay apart."""
FINE = 2
"""Steps of a run's reach for one spot, so that a reach can end beside a shape."""


@dataclass(frozen=True, slots=True)
class Run:
    """A straight piece of a route, from spot number `first` to `last`."""

    route: Route
    first: int
    last: int

    @property
    def is_upright(self) -> bool:
        return self.route.spots[self.first][0] == self.route.spots[self.last][0]

    @property
    def line(self) -> int:
        """The grid line it runs on."""
        x, y = self.route.spots[self.first]
        return x if self.is_upright else y

    @property
    def starts_at_shape(self) -> bool:
        return self.first == 0

    @property
    def ends_at_shape(self) -> bool:
        return self.last == len(self.route.spots) - 1

    def along(self, at: int) -> int:
        """How far spot number `at` is along the line."""
        x, y = self.route.spots[at]
        return y if self.is_upright else x

    @property
    def reach(self) -> tuple[int, int]:
        """From where to where along its line, in fine steps; at a shape it stops short of the shape's middle."""
        start, end = FINE * self.along(self.first), FINE * self.along(self.last)
        way = 1 if end > start else -1
        start += way if self.starts_at_shape else 0
        end -= way if self.ends_at_shape else 0
        return (min(start, end), max(start, end))


@dataclass(slots=True)
class Track:
    """Runs that lie on each other: one run, or the shared trunk of several connections.

    `offset` is the distance from the middle of the row or column when it runs there, `low` and `high` the reach
    of all its runs together.
    """

    runs: list[Run]
    offset: int = 0
    low: int = 0
    high: int = 0

    @property
    def is_upright(self) -> bool:
        return self.runs[0].is_upright

    @property
    def line(self) -> int:
        return self.runs[0].line

    def close(self) -> None:
        """Take stock once all its runs are known."""
        reaches = [run.reach for run in self.runs]
        self.low, self.high = min(low for low, _ in reaches), max(high for _, high in reaches)


def runs_of(route: Route) -> list[Run]:
    """The straight runs of a route, in order."""
    spots, found, first = route.spots, [], 0
    for at in range(1, len(spots)):
        is_last = at == len(spots) - 1
        if is_last or not _is_straight(spots[at - 1], spots[at], spots[at + 1]):
            found.append(Run(route, first, at))
            first = at
    return found


def tracks_of(routes: Mapping[str, Route]) -> tuple[list[Track], dict[RunKey, Track]]:
    """All tracks, and for each route and number of run the track it lies on."""
    runs = {key: runs_of(route) for key, route in routes.items()}
    united = _Unions()
    for key, own in runs.items():
        for at in range(len(own)):
            united.add((key, at))
    for a, b in _behind_joints(routes, runs):
        united.unite(a, b)
    for a, b in chain(_before_parting(routes, runs), _after_meeting(routes, runs)):
        if united.root(a) != united.root(b) and _may_share(united.members(a), united.members(b), runs):
            united.unite(a, b)
    tracks: dict[RunKey, Track] = {}
    for key, own in runs.items():
        for at, run in enumerate(own):
            root = united.root((key, at))
            track = tracks.setdefault(root, Track([]))
            track.runs.append(run)
            tracks[key, at] = track
    listed = list({id(track): track for track in tracks.values()}.values())
    for track in listed:
        track.close()
    return listed, tracks


def _behind_joints(
    routes: Mapping[str, Route], runs: Mapping[str, list[Run]]
) -> Iterable[tuple[RunKey, RunKey]]:
    """Pairs of runs that share a step because one line joined the other."""
    for key, route in routes.items():
        if route.joins:
            yield from _same_steps(key, runs[key], (route.joins_at, len(route.spots)), route.joins, runs[route.joins])


def _before_parting(
    routes: Mapping[str, Route], runs: Mapping[str, list[Run]]
) -> Iterable[tuple[RunKey, RunKey]]:
    """Pairs of runs that share a step because lines from one point have not parted yet."""
    by_source: dict[str, list[Route]] = {}
    for key, route in routes.items():
        for other in _looked_at(by_source.get(route.arc.source, []), route):
            together = common(route.spots, other.spots)
            yield from _same_steps(key, runs[key], (0, together), other.arc.id, runs[other.arc.id])
        by_source.setdefault(route.arc.source, []).append(route)


def _looked_at(others: list[Route], route: Route) -> list[Route]:
    """The routes from the same shape that one more is compared with; of plain ones the last is enough."""
    if route.is_plain:
        return others[-1:]
    return others if route.is_from_point else []


def _after_meeting(
    routes: Mapping[str, Route], runs: Mapping[str, list[Run]]
) -> Iterable[tuple[RunKey, RunKey]]:
    """Pairs of runs on which plain routes come to the same shape."""
    by_target: dict[str, list[Route]] = {}
    for key, route in routes.items():
        for other in by_target.get(route.arc.target, [])[-1:] if route.is_plain else ():
            together = common(route.spots[::-1], other.spots[::-1])
            length = len(route.spots) - 1
            yield from _same_steps(key, runs[key], (length - together, length), other.arc.id, runs[other.arc.id])
        if route.is_plain:
            by_target.setdefault(route.arc.target, []).append(route)


def _may_share(some: list[RunKey], others: list[RunKey], runs: Mapping[str, list[Run]]) -> bool:
    """Whether all runs that would then lie on each other have their source or their target in common."""
    arcs = [runs[key][at].route.arc for key, at in (*some, *others)]
    if len({arc.source for arc in arcs}) == 1 or len({arc.target for arc in arcs}) == 1:
        return True
    if len(some) * len(others) > MOST_PAIRS:
        return False
    return all(_may_lie_on(runs[a][m], runs[b][n]) for a, m in some for b, n in others)


def _may_lie_on(run: Run, other: Run) -> bool:
    arc, partner = run.route.arc, other.route.arc
    if arc.source == partner.source or arc.target == partner.target:
        return True
    (low, high), (other_low, other_high) = run.reach, other.reach
    return low > other_high or other_low > high


def _same_steps(
    key: str, own: list[Run], between: tuple[int, int], other: str, others: list[Run]
) -> Iterable[tuple[RunKey, RunKey]]:
    steps = {edge: at for at, run in enumerate(others) for edge in _edges(run)}
    found: dict[tuple[int, int], None] = {}
    for at, run in enumerate(own):
        for number in range(max(run.first, between[0]), min(run.last, between[1])):
            edge = (run.route.spots[number], run.route.spots[number + 1])
            if edge in steps:
                found[at, steps[edge]] = None
    return [((key, at), (other, other_at)) for at, other_at in found]


def _edges(run: Run) -> Iterable[tuple[Spot, Spot]]:
    spots = run.route.spots
    return ((spots[at], spots[at + 1]) for at in range(run.first, run.last))


def _is_straight(a: Spot, b: Spot, c: Spot) -> bool:
    return a[0] == b[0] == c[0] or a[1] == b[1] == c[1]


class _Unions:
    """Which runs have been united so far."""

    def __init__(self) -> None:
        self.above: dict[RunKey, RunKey] = {}
        self.below: dict[RunKey, list[RunKey]] = {}

    def add(self, one: RunKey) -> None:
        self.above[one] = one
        self.below[one] = [one]

    def root(self, one: RunKey) -> RunKey:
        while self.above[one] != one:
            self.above[one] = self.above[self.above[one]]
            one = self.above[one]
        return one

    def members(self, one: RunKey) -> list[RunKey]:
        return self.below[self.root(one)]

    def unite(self, a: RunKey, b: RunKey) -> None:
        low, high = sorted((self.root(a), self.root(b)))
        if low != high:
            self.above[high] = low
            self.below[low] += self.below.pop(high)
