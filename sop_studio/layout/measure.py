"""Measures how good a placement is: what overlaps, what crosses, and how much the lines bend."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from sop_studio.geometry.outline import OUTLINES
from sop_studio.geometry.point import Point, Rect
from sop_studio.geometry.polyline import Segment, bends, coincidence, crossings, hits_rect, length, segments
from sop_studio.kinds.registry import kind_of
from sop_studio.model.flowchart import Connection, Flowchart
from sop_studio.model.placement import Placement


@dataclass(frozen=True, slots=True)
class Measures:
    """Counts of faults and beauty of one placed flowchart; length in points, area in square points."""

    through_shapes: int
    overlapping_shapes: int
    labels_on_shapes: int
    labels_on_labels: int
    labels_on_lines: int
    coinciding: int
    crossings: int
    bends: int
    length: float
    area: float


def measure(flowchart: Flowchart, placement: Placement) -> Measures:
    """The measures of a placement."""
    return _Measured(flowchart, placement).all()


class _Measured:
    """A placed flowchart as rectangles and lines."""

    def __init__(self, flowchart: Flowchart, placement: Placement) -> None:
        self.nodes = {node.id: node for node in flowchart.nodes}
        self.lines: dict[str, Connection] = {line.id: line for line in flowchart.connections}
        self.rects = {p.node: Rect(p.x, p.y, p.width, p.height) for p in placement.nodes}
        self.points = {
            p.connection: tuple(Point(w.x, w.y) for w in p.waypoints) for p in placement.connections
        }
        self.labels = {
            p.connection: Rect(p.label.x, p.label.y, p.label.width, p.label.height)
            for p in placement.connections
            if p.label
        }

    def all(self) -> Measures:
        rects, labels = list(self.rects.values()), list(self.labels.values())
        edges = [(p.x, p.y) for line in self.points.values() for p in line]
        edges += [corner for r in (*rects, *labels) for corner in ((r.left, r.top), (r.right, r.bottom))]
        width = max((x for x, _ in edges), default=0) - min((x for x, _ in edges), default=0)
        height = max((y for _, y in edges), default=0) - min((y for _, y in edges), default=0)
        return Measures(
            sum(self._hits(key, points) for key, points in self.points.items()),
            sum(self._overlap(a, b) for a, b in combinations(self.rects, 2)),
            sum(label.intersects(rect) for label in labels for rect in rects),
            sum(a.intersects(b) for a, b in combinations(labels, 2)),
            sum(self._label_hits(key, label) for key, label in self.labels.items()),
            sum(1 for _ in self._coinciding()),
            sum(len(crossings(self.points[a], self.points[b])) for a, b in combinations(self.points, 2)),
            sum(bends(points) for points in self.points.values()),
            sum(length(points) for points in self.points.values()),
            width * height,
        )

    def _hits(self, key: str, points: Sequence[Point]) -> int:
        """How many shapes the line runs through, its own ones included."""
        pieces = segments(points)
        ends = (self.lines[key].source, self.lines[key].target)
        return sum(
            any(hits_rect(_outside(piece, node, ends, rect, self, pieces, at), rect) for at, piece in enumerate(pieces))
            for node, rect in self.rects.items()
        )

    def _overlap(self, a: str, b: str) -> bool:
        attached = self.nodes[a].attached_to == b or self.nodes[b].attached_to == a
        return not attached and self.rects[a].intersects(self.rects[b])

    def _label_hits(self, key: str, label: Rect) -> int:
        """How many lines that are not its own run through a label; siblings may share its line."""
        return sum(
            any(hits_rect(piece, label) for piece in segments(points))
            for other, points in self.points.items()
            if other != key and not self._related(key, other)
        )

    def _coinciding(self) -> Iterator[tuple[str, str]]:
        for a, b in combinations(self.points, 2):
            if not self._related(a, b) and any(
                coincidence(p, q) > 0 for p in segments(self.points[a]) for q in segments(self.points[b])
            ):
                yield a, b

    def _related(self, a: str, b: str) -> bool:
        one, other = self.lines[a], self.lines[b]
        if one.kind == other.kind == "association":  # has no direction
            return bool({one.source, one.target} & {other.source, other.target})
        return one.source == other.source or one.target == other.target


def _outside(
    piece: Segment,
    node: str,
    ends: tuple[str | None, str | None],
    rect: Rect,
    chart: _Measured,
    pieces: Sequence[Segment],
    at: int,
) -> Segment:
    """The piece without what lies between a slanted or round outline and the box around it."""
    if node not in ends or kind_of(chart.nodes[node]).outline in ("rectangle", "double_sides", "bar"):
        return piece
    is_first, is_last = at == 0 and node == ends[0], at == len(pieces) - 1 and node == ends[1]
    start, end = piece.start, piece.end
    if is_first:
        start = _pushed_out(start, end, rect)
    if is_last:
        end = _pushed_out(end, start, rect)
    return Segment(start, end)


def _pushed_out(inner: Point, outer: Point, rect: Rect) -> Point:
    """Where the straight way from a point leaves the box; the point itself when it never does."""
    if inner.x == outer.x:
        edge = rect.top if outer.y < inner.y else rect.bottom
        return Point(inner.x, edge) if min(inner.y, outer.y) <= edge <= max(inner.y, outer.y) else inner
    edge = rect.left if outer.x < inner.x else rect.right
    return Point(edge, inner.y) if min(inner.x, outer.x) <= edge <= max(inner.x, outer.x) else inner


def outline_distance(outline: str, rect: Rect, point: Point) -> float:
    """How far a point is from an outline."""
    pieces = [Segment(a, b) for line in OUTLINES[outline](rect).flattened(48) for a, b in pairwise(line)]
    return min(_distance(piece, point) for piece in pieces)


def _distance(piece: Segment, point: Point) -> float:
    if piece.length == 0:
        return Segment(piece.start, point).length
    dx, dy = piece.end.x - piece.start.x, piece.end.y - piece.start.y
    along = ((point.x - piece.start.x) * dx + (point.y - piece.start.y) * dy) / piece.length**2
    return Segment(point, piece.start.moved(dx * min(max(along, 0), 1), dy * min(max(along, 0), 1))).length
