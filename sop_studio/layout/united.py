"""Unites the runs that connections share into tracks."""

from collections.abc import Iterable, Mapping
from itertools import chain

from sop_studio.layout.grid import Route, Spot, common
from sop_studio.layout.runs import Run, RunKey, Track, runs_of

MOST_PAIRS = 400
"""Pairs of runs that are looked at before two tracks are united; beyond that they stay apart."""


def tracks_of(routes: Mapping[str, Route]) -> tuple[list[Track], dict[RunKey, Track]]:
    """All tracks, and for each route and number of run the track it lies on."""
    runs = {key: runs_of(route) for key, route in routes.items()}
    united = _Unions((key, at) for key, own in runs.items() for at in range(len(own)))
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


class _Unions:
    """Which runs have been united so far."""

    def __init__(self, keys: Iterable[RunKey]) -> None:
        self.above: dict[RunKey, RunKey] = {key: key for key in keys}
        self.below: dict[RunKey, list[RunKey]] = {key: [key] for key in self.above}

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
