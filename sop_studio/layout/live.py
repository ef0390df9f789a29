"""Leads the connections of a few shapes anew while everything else stays, fast enough to follow a pointer."""

from collections.abc import Collection, Iterable, Mapping
from itertools import pairwise

from sop_studio.editing.way import Traffic, way
from sop_studio.geometry.point import Point, Rect
from sop_studio.geometry.polyline import simplified
from sop_studio.kinds.registry import kind_of
from sop_studio.layout.ground import Ground, Patch, Shelf, patch_of
from sop_studio.layout.labels import Labelled, label_of, place_on
from sop_studio.layout.templates import Ends, Way, ways
from sop_studio.model.flowchart import Connection, Flowchart
from sop_studio.model.placement import ConnectionPlace, LabelPlace, Placement, Waypoint

CLEAR = 9  # of shapes that a line only passes
THROUGH, UPON, ACROSS = 5_000, 300, 60  # a shape, another line along it, a crossing
MOST_PASSED = 8  # shapes that a second try leads past
SEARCHES = 3  # each knows the shapes that stood in the way of those before
_NEVER = 1e9


def reroute(flowchart: Flowchart, placement: Placement, moved: Collection[str]) -> tuple[ConnectionPlace, ...]:
    """New lines for the connections that touch shapes among `moved`, where these stand now."""
    return Live(flowchart, placement, moved, is_thorough=True).lines(0, 0)


class Live:
    """A flowchart some of whose shapes are being moved; made once when a drag begins.

    A thorough one searches where no simple way is free, which may take long in a crowd.
    """

    def __init__(
        self, flowchart: Flowchart, placement: Placement, moved: Collection[str], *, is_thorough: bool = False
    ) -> None:
        self.is_thorough = is_thorough
        self.moved = frozenset(moved) | {node.id for node in flowchart.nodes if node.attached_to in moved}
        self.outline = {node.id: kind_of(node).outline for node in flowchart.nodes}
        self.places = {one.node: Rect(one.x, one.y, one.width, one.height) for one in placement.nodes}
        self.touched = self._touched(flowchart, placement)
        ids = {line.id for line in self.touched}
        self.ground = Ground()
        for node, rect in self.places.items():
            if node not in self.moved:
                self.ground.shapes.add(patch_of(rect), node)
        self.ends = {line.id: (line.source, line.target) for line in flowchart.connections}
        self.kept = {one.connection: one for one in placement.connections if one.connection not in ids}
        for key, one in self.kept.items():
            _file(self.ground.lines, key, [(p.x, p.y) for p in one.waypoints])
            if one.label:
                label = one.label
                self.ground.labels.add((label.x, label.y, label.x + label.width, label.y + label.height), key)

    def lines(self, dx: int, dy: int) -> tuple[ConnectionPlace, ...]:
        """The lines of all touched connections when the moved shapes stand so far from where they stood."""
        rects = {node: rect.moved(dx, dy) if node in self.moved else rect for node, rect in self.places.items()}
        for node in self.moved & rects.keys():
            self.ground.shapes.add(patch_of(rects[node]), node)
        led: dict[str, Way] = {}
        for line in self.touched:
            led[line.id] = self._led(line, rects)
            _file(self.ground.lines, line.id, led[line.id])
        labels = place_on(self.ground, self._wanted(led))
        for node in self.moved & rects.keys():
            self.ground.shapes.remove(patch_of(rects[node]), node)
        for key, corners in led.items():
            _file(self.ground.lines, key, corners, is_there=False)
        for key, rect in labels.items():
            self.ground.labels.remove(patch_of(rect), key)
        return tuple(_place(key, corners, labels.get(key)) for key, corners in led.items())

    def _touched(self, flowchart: Flowchart, placement: Placement) -> list[Connection]:
        """The connections of moved shapes, those without a line, and those that join one of them."""
        joined = {one.connection: one.joins for one in placement.connections}
        standing = self.places.keys()
        lines = [line for line in flowchart.connections if {line.source, line.target} <= standing]
        found = {line.id for line in lines if {line.source, line.target} & self.moved or line.id not in joined}
        while more := {line.id for line in lines if joined.get(line.id) in found} - found:
            found |= more
        return [line for line in lines if line.id in found]

    def _led(self, line: Connection, rects: Mapping[str, Rect]) -> Way:
        source, target = line.source or "", line.target or ""
        ends = Ends((self.outline[source], rects[source]), (self.outline[target], rects[target]))
        met: dict[str, None] = {}
        cost, best = self._cheapest(ways(ends), line, met)
        if cost >= THROUGH:
            past = [rects[node] for node in met][:MOST_PASSED]
            cost, best = min((cost, best), self._cheapest(ways(ends, past), line, met))
        for _ in range(SEARCHES if self.is_thorough else 0):
            if cost < THROUGH:
                break
            found = way(ends.source, ends.target, tuple(rects[node] for node in met), (), Traffic())
            corners = tuple((p.x, p.y) for p in simplified([Point(round(p.x), round(p.y)) for p in found]))
            cost, best = min((cost, best), (self._cost(corners, line, met, _NEVER), corners))
        return best

    def _cheapest(
        self, tried: list[tuple[float, Way]], line: Connection, met: dict[str, None]
    ) -> tuple[float, Way]:
        """The best of some ways, with what it costs; the shapes that stand in the way of others are added to `met`."""
        best: tuple[float, Way] = (_NEVER, ())
        for base, corners in tried:
            if base >= best[0]:
                break
            best = min(best, (base + self._cost(corners, line, met, best[0] - base), corners))
        return best

    def _cost(self, corners: Way, line: Connection, met: dict[str, None], most: float) -> float:
        """What the line would run through, upon and across; at once when that is more than `most`."""
        cost, last = 0.0, len(corners) - 2
        for at, ((ax, ay), (bx, by)) in enumerate(pairwise(corners)):
            piece = (min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))
            own = {line.source: at > 0, line.target: at < last}
            cost += THROUGH * self._hits(piece, own, met)
            if cost >= most or cost >= THROUGH:
                return cost
            for patch, other in self.ground.lines.hit(_grown(piece, 1)):
                cost += self._meeting(piece, patch, line, other)
        return cost

    def _hits(self, piece: Patch, own: Mapping[str | None, bool], met: dict[str, None]) -> int:
        """How many shapes the piece comes too near to; its own ones only by their inside, where they count at all."""
        found = 0
        for patch, node in self.ground.shapes.hit(_grown(piece, CLEAR)):
            if node not in own:
                found += 1
                met[node] = None
            elif own[node]:
                found += patch[0] < piece[2] and patch[2] > piece[0] and patch[1] < piece[3] and patch[3] > piece[1]
        return found

    def _meeting(self, piece: Patch, patch: Patch, line: Connection, other: str) -> int:
        is_level, is_other_level = piece[1] == piece[3], patch[1] == patch[3]
        source, target = self.ends.get(other, (None, None))
        if source == line.source or target == line.target:
            return 0
        return UPON if is_level == is_other_level else ACROSS

    def _wanted(self, led: Mapping[str, Way]) -> list[Labelled]:
        wanted = []
        for line in self.touched:
            label = label_of(line)
            if label is not None:
                partners = frozenset(key for key, ends in self.ends.items() if line.source in ends or line.target in ends)
                wanted.append(Labelled(line.id, tuple(Point(x, y) for x, y in led[line.id]), 0.0, (label.width, label.height), partners))
        return wanted


def _grown(piece: Patch, by: float) -> Patch:
    return piece[0] - by, piece[1] - by, piece[2] + by, piece[3] + by


def _file(shelf: Shelf, key: str, points: Iterable[tuple[float, float]], *, is_there: bool = True) -> None:
    for (x1, y1), (x2, y2) in pairwise(points):
        patch = (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
        if is_there:
            shelf.add(patch, key)
        else:
            shelf.remove(patch, key)


def _place(key: str, corners: Way, label: Rect | None) -> ConnectionPlace:
    at = label and LabelPlace(x=int(label.left), y=int(label.top), width=int(label.width), height=int(label.height))
    return ConnectionPlace(connection=key, waypoints=tuple(Waypoint(x=int(x), y=int(y)) for x, y in corners), label=at)
