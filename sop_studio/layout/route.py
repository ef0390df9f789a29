"""Routes every connection over the grid: never through a cell, with few bends and crossings, joining where it may."""

import itertools
from collections.abc import Iterable, Mapping

from sop_studio.layout.field import Field
from sop_studio.layout.flow import Arc, Flow
from sop_studio.layout.grid import HEADING, Grid, Route, Spot, common, heading
from sop_studio.layout.plain import plain_route
from sop_studio.layout.search import Edge, Question, State, find
from sop_studio.layout.sides import ONE_POINT, Doors

JOIN = 6
MOST_ARCS = 700
"""Above this number of arcs every line takes the plain way through the channels."""
SECOND_TRIES = 1
MOST_FOR_ONE = 20_000
MOST_STATES = 250_000
"""States looked at for one chart; the lines left after that take the plain way."""


def routes(flow: Flow, grid: Grid, doors: Doors) -> dict[str, Route]:
    """The route of every arc, by its id; lines routed first keep the better way."""
    if len(flow.arcs) > MOST_ARCS:
        return {arc.id: plain_route(arc, grid, arc.source != arc.tail) for arc in flow.arcs}
    router = _Router(grid, doors)
    order = sorted(flow.arcs, key=lambda arc: _turn(arc, grid, doors))
    for arc in order:
        router.add(arc)
    for arc in order * SECOND_TRIES:
        router.improve(arc)
    return router.routes


def _turn(arc: Arc, grid: Grid, doors: Doors) -> tuple[int, int, int, int]:
    (x1, y1), (x2, y2) = grid.spots[arc.tail][0], grid.spots[arc.head][0]
    is_level = y1 == y2
    group = 4 if arc.is_back else 0 if arc.id in doors.straight else 1 if is_level else 2
    return (group, abs(x2 - x1) + abs(y2 - y1), y1, arc.line.order)


class _Router:
    """The routes found so far, and what they leave to the next."""

    def __init__(self, grid: Grid, doors: Doors) -> None:
        self.grid, self.doors = grid, doors
        self.routes: dict[str, Route] = {}
        self.field = Field(grid)
        self.into: dict[str, list[Route]] = {}
        self.out_of: dict[str, list[Route]] = {}
        self.states_left = MOST_STATES

    def add(self, arc: Arc) -> None:
        """Route one more arc."""
        self._count(self._searched(arc) if arc.tail != arc.head else self._plain(arc))

    def improve(self, arc: Arc) -> None:
        """Route an arc again, now that all others are there, when it crosses some and none runs along it."""
        route = self.routes[arc.id]
        if route.is_plain or self.states_left <= 0 or not self._is_disturbed(route) or self._is_followed(route):
            return
        self._count(route, -1)
        self._count(self._searched(arc))

    def _count(self, route: Route, weight: int = 1) -> None:
        """Note where a route runs; with weight -1 forget it."""
        arc = route.arc
        self.routes[arc.id] = route
        self.field.add(route.own[route.leaves_at :], weight)
        lists = [self.out_of.setdefault(arc.source, [])]
        if not arc.is_back and arc.tail != arc.head:
            lists.append(self.into.setdefault(arc.head, []))
        for listed in lists:
            if weight > 0:
                listed.append(route)
            else:
                listed.remove(route)
        for key, used in (((arc.tail, route.exit_side), self.doors.out), ((arc.head, route.entry_side), self.doors.into)):
            used[key] = used.get(key, 0) + weight

    def _is_disturbed(self, route: Route) -> bool:
        own = route.own[route.leaves_at :]
        self.field.add(own, -1)
        disturbed = self.field.is_disturbed(own)
        self.field.add(own)
        return disturbed

    def _is_followed(self, route: Route) -> bool:
        """Whether another route joins this one, or leaves the same point along it."""
        arc = route.arc
        if any(other.joins == arc.id for other in self.into.get(arc.head, ())):
            return True
        return route.is_from_point and any(
            other is not route and common(other.spots, route.spots) for other in self.out_of[arc.source]
        )

    def _searched(self, arc: Arc) -> Route:
        siblings = self._siblings(arc)
        joints = {} if arc.is_back else self._joints(arc)
        goals = dict.fromkeys(joints, JOIN) | self._ends(arc)
        free = frozenset(edge for route in siblings for edge in _edges(route.own))
        question = Question(self._starts(arc), goals, free)
        way, seen = find(self.field, question, min(self.states_left, MOST_FOR_ONE))
        self.states_left -= seen
        if not way:
            return self._plain(arc)
        return self._route(arc, way, joints, siblings)

    def _plain(self, arc: Arc) -> Route:
        """The plain way: from an attached shape, and round to the shape itself, by the right side if that is free."""
        is_free = "right" not in self.doors.hidden.get(arc.tail, ())
        return plain_route(arc, self.grid, arc.source != arc.tail or (arc.tail == arc.head and is_free))

    def _route(
        self, arc: Arc, way: list[Spot], joints: Mapping[State, tuple[Route, int]], siblings: list[Route]
    ) -> Route:
        last = (way[-1], heading(way[-2], way[-1]))
        leaves_at = max((common(way, route.own) for route in siblings), default=0)
        from_point = self._is_from_point(arc)
        if last not in joints or last[0] in self.grid.spots[arc.head]:
            return Route(arc, tuple(way), leaves_at=leaves_at, is_from_point=from_point)
        trunk, at = joints[last]
        return Route(arc, (*way, *trunk.spots[at + 1 :]), trunk.arc.id, len(way) - 1, leaves_at, from_point)

    def _siblings(self, arc: Arc) -> list[Route]:
        """Routes from the same point of a decision, which this one may follow for a while."""
        return self.out_of.get(arc.source, []) if self._is_from_point(arc) else []

    def _is_from_point(self, arc: Arc) -> bool:
        return arc.source == arc.tail and self.doors.outline[arc.tail] in ONE_POINT

    def _starts(self, arc: Arc) -> dict[State, int]:
        return {
            (spot, HEADING[side]): cost
            for side, cost in self.doors.exits(arc).items()
            for spot in self.grid.spots[arc.tail]
        }

    def _ends(self, arc: Arc) -> dict[State, int]:
        return {
            (spot, (HEADING[side] + 2) % 4): cost
            for side, cost in self.doors.entries(arc).items()
            for spot in self.grid.spots[arc.head]
        }

    def _joints(self, arc: Arc) -> dict[State, tuple[Route, int]]:
        """The places where the arc may join a line to the same head: from the side, behind that line's own start."""
        found: dict[State, tuple[Route, int]] = {}
        taken = {spot for route in self._siblings(arc) for spot in route.spots}
        for trunk in self.into.get(arc.head, ()):
            if trunk.arc.target != arc.target:
                continue
            first = max(1, self._own_from(trunk))
            for at in range(first, trunk.joins_at + 1 if trunk.joins else len(trunk.spots) - 1):
                if trunk.joins and at >= trunk.joins_at:
                    break
                for state in _side_ways(trunk.spots, at) if trunk.spots[at] not in taken else ():
                    found.setdefault(state, (trunk, at))
        return found

    def _own_from(self, trunk: Route) -> int:
        """From which spot on the trunk runs alone, not together with others from its tail."""
        others = self.out_of.get(trunk.arc.source, ())
        shared = (common(trunk.spots, other.own) for other in others if other.arc.id != trunk.arc.id)
        return max(shared, default=0) + 1 if trunk.is_from_point else 1


def _side_ways(spots: tuple[Spot, ...], at: int) -> Iterable[State]:
    """The directions in which a line may come onto a route at one of its spots: not along it, and at a bend straight on."""
    come, go = heading(spots[at - 1], spots[at]), heading(spots[at], spots[at + 1])
    if come != go:
        return [(spots[at], go)]
    return [(spots[at], (go + 1) % 4), (spots[at], (go + 3) % 4)]


def _edges(spots: Iterable[Spot]) -> list[Edge]:
    listed = list(spots)
    return [(a, b) if a < b else (b, a) for a, b in itertools.pairwise(listed)]
