"""One part of a chart: what stands in it, in less room than before, and where its lines go out and come in."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from sop_studio.drawing.chart import Chart
from sop_studio.drawing.squeeze import Change, Strip, squeezed
from sop_studio.geometry.outline import Side
from sop_studio.geometry.point import Point, Rect, bounds_of, union_of
from sop_studio.geometry.polyline import Segment, hits_rect, segments, simplified
from sop_studio.kinds.registry import kind_of

EDGE = 20.0  # between what stands in a part and its edge
AROUND_SHAPE, CLOSE_AROUND_SHAPE = 16.0, 14.0
AROUND_LINE, AROUND_LABEL = 10.0, 6.0
BAR = 160.0
NEAR_SOURCE = 60.0  # a label so near to its source stays with it


@dataclass(frozen=True, slots=True)
class Cut:
    """A line that leaves or enters a part: its piece in here from end to end, and where that meets the edge."""

    line: str
    points: tuple[Point, ...]
    is_out: bool
    side: Side
    shows_label: bool

    @property
    def place(self) -> Point:
        return self.points[-1] if self.is_out else self.points[0]


@dataclass(frozen=True, slots=True)
class Part:
    """Shapes, whole lines and labels by id, cut lines, and the area they take with room for the edge."""

    nodes: frozenset[str]
    rects: Mapping[str, Rect]
    lines: Mapping[str, tuple[Point, ...]]
    joins: Mapping[str, str]
    labels: Mapping[str, Rect]
    cuts: tuple[Cut, ...]
    area: Rect


def part_of(chart: Chart, inside: frozenset[str], around: float = AROUND_SHAPE) -> Part:
    """The part of a chart with these shapes, squeezed up to so much room around each."""
    ordered = sorted(inside, key=chart.order.__getitem__)
    touching = dict.fromkeys(line for node in ordered for line in chart.touching[node])
    whole = [line for line in touching if chart.is_whole(line, inside)]
    cut = [line for line in touching if not chart.is_whole(line, inside)]
    rects = {node: chart.sheet.rects[node] for node in ordered}
    labels = {line: chart.labels[line] for line in whole if line in chart.labels}
    near = {line: chart.labels[line] for line in cut if _is_near(chart, line, inside)}
    lines = {line: chart.sheet.lines[line] for line in whole}
    area = _area(chart, rects.values(), [*labels.values(), *near.values()], lines.values(), cut, inside)
    cuts = tuple(_cut(chart, line, inside, area, line in near) for line in cut)
    near |= {one.line: chart.labels[one.line] for one in cuts if _is_label_in(chart, one)}
    cuts = tuple(replace(one, shows_label=one.line in near) for one in cuts)
    full, joins = _joined(chart, lines, cuts)
    part = Part(inside, rects, full, joins, labels | near, cuts, area)
    keeps_width = bool(chart.sheet.placement.lanes)
    bars = {node for node in rects if kind_of(chart.sheet.nodes[node]).outline == "bar"}
    across = _unchanged if keeps_width else squeezed(_taken(part, bars, around, upright=True))
    return _changed(part, across, squeezed(_taken(part, (), around, upright=False)))


def _is_near(chart: Chart, line: str, inside: frozenset[str]) -> bool:
    """Whether the label of a line that leaves stands beside its source."""
    source, label = chart.ends[line][0], chart.labels.get(line)
    if source not in inside or label is None:
        return False
    return chart.sheet.rects[source].inflated(NEAR_SOURCE).encloses(Rect(*_middle(label), 0, 0))


def _middle(rect: Rect) -> tuple[float, float]:
    return rect.center.x, rect.center.y


def _is_label_in(chart: Chart, cut: Cut) -> bool:
    """Whether the label of a line that enters stands on its piece in here and not beside its source."""
    label = chart.labels.get(cut.line)
    source = chart.ends[cut.line][0]
    if cut.is_out or label is None or _is_near(chart, cut.line, frozenset((source or "",))):
        return False
    return any(hits_rect(piece, label.inflated(-1)) for piece in segments(cut.points))


def _area(
    chart: Chart,
    rects: Iterable[Rect],
    labels: Iterable[Rect],
    lines: Iterable[tuple[Point, ...]],
    cut: Iterable[str],
    inside: frozenset[str],
) -> Rect:
    docks = (bounds_of([_inner_end(chart, line, inside)]) for line in cut)
    drawn = (bounds_of(line) for line in lines)
    return union_of([*rects, *labels, *drawn, *docks]).inflated(EDGE)


def _inner_end(chart: Chart, line: str, inside: frozenset[str]) -> Point:
    way = chart.ways[line]
    return way[0] if chart.ends[line][0] in inside else way[-1]


def _cut(chart: Chart, line: str, inside: frozenset[str], area: Rect, shows_label: bool) -> Cut:
    is_out = chart.ends[line][0] in inside
    way = chart.ways[line] if is_out else chart.ways[line][::-1]
    points, side = _until_edge(way, area)
    return Cut(line, points if is_out else points[::-1], is_out, side, shows_label)


def _until_edge(way: tuple[Point, ...], area: Rect) -> tuple[tuple[Point, ...], Side]:
    """The way from inside up to the edge; one that ends inside goes straight on to the edge."""
    for at, piece in enumerate(segments(way)):
        if not area.contains(piece.end):
            side, place = _exit(piece, area)
            return simplified((*way[: at + 1], place)), side
    side, place = _exit(_straight_on(way, area), area)
    return simplified((*way, place)), side


def _straight_on(way: tuple[Point, ...], area: Rect) -> Segment:
    before, end = way[-2], way[-1]
    reach = 2 * (area.width + area.height) / max(Segment(before, end).length, 1e-6)
    return Segment(end, end.moved((end.x - before.x) * reach, (end.y - before.y) * reach))


def _exit(piece: Segment, area: Rect) -> tuple[Side, Point]:
    """Where a piece that starts inside leaves the area."""
    dx, dy = piece.end.x - piece.start.x, piece.end.y - piece.start.y
    ways: list[tuple[float, Side]] = []
    if dx:
        side: Side = "right" if dx > 0 else "left"
        ways.append((((area.right if dx > 0 else area.left) - piece.start.x) / dx, side))
    if dy:
        side = "bottom" if dy > 0 else "top"
        ways.append((((area.bottom if dy > 0 else area.top) - piece.start.y) / dy, side))
    share, side = min(ways)
    return side, piece.start.moved(dx * share, dy * share)


def _joined(
    chart: Chart, lines: Mapping[str, tuple[Point, ...]], cuts: Iterable[Cut]
) -> tuple[dict[str, tuple[Point, ...]], dict[str, str]]:
    """The whole lines, and which of them may still end on another: only where that one is drawn in here."""
    drawn = dict(lines) | {cut.line: cut.points for cut in cuts if not cut.is_out}
    joins = {
        line: trunk
        for line in lines
        if (trunk := chart.joins.get(line)) and _lies_on(lines[line][-1], drawn.get(trunk, ()))
    }
    return {line: points if line in joins else chart.ways[line] for line, points in lines.items()}, joins


def _lies_on(place: Point, points: tuple[Point, ...]) -> bool:
    return any(
        Segment(piece.start, place).length + Segment(place, piece.end).length - piece.length < 0.01
        for piece in segments(points)
    )


def _unchanged(place: float) -> float:
    return place


def _changed(part: Part, across: Change, down: Change) -> Part:
    return Part(
        part.nodes,
        {node: _moved(rect, across, down) for node, rect in part.rects.items()},
        {line: _moved_line(points, across, down) for line, points in part.lines.items()},
        part.joins,
        {line: _moved(rect, across, down) for line, rect in part.labels.items()},
        tuple(replace(cut, points=_moved_line(cut.points, across, down)) for cut in part.cuts),
        _moved(part.area, across, down),
    )


def _taken(part: Part, bars: Collection[str], around: float, *, upright: bool) -> Iterator[Strip]:
    """The strips across (or down) that must keep their width; of a bar only its left end with its words."""
    yield _strip(part.area, 0.0, upright)[0], _strip(part.area, 0.0, upright)[0]
    yield _strip(part.area, 0.0, upright)[1], _strip(part.area, 0.0, upright)[1]
    for node, rect in part.rects.items():
        rigid = Rect(rect.left, rect.top, min(rect.width, BAR), rect.height) if node in bars else rect
        yield _strip(rigid, around, upright)
    for label in part.labels.values():
        yield _strip(label, AROUND_LABEL, upright)
    for points in (*part.lines.values(), *(cut.points for cut in part.cuts)):
        for piece in segments(points):
            if not (piece.is_horizontal if upright else piece.is_vertical):
                box = Rect.between(piece.start, piece.end)
                yield _strip(box, AROUND_LINE, upright)


def _strip(rect: Rect, around: float, upright: bool) -> Strip:
    if upright:
        return rect.left - around, rect.right + around
    return rect.top - around, rect.bottom + around


def _moved(rect: Rect, across: Change, down: Change) -> Rect:
    left, top = across(rect.left), down(rect.top)
    return Rect(left, top, across(rect.right) - left, down(rect.bottom) - top)


def _moved_line(points: tuple[Point, ...], across: Change, down: Change) -> tuple[Point, ...]:
    return simplified([Point(across(point.x), down(point.y)) for point in points])
