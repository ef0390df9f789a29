"""How large the picture of a part becomes, without drawing it; a bound first, since most that is asked for is too large."""

from dataclasses import dataclass, field

from sop_studio.drawing.chart import Chart
from sop_studio.drawing.connectors import room_needed
from sop_studio.drawing.draw import BARE_MARGIN
from sop_studio.drawing.paper import SMALLEST_SCALE, Paper, best_way
from sop_studio.drawing.part import AROUND_SHAPE, BAR, EDGE, Part, part_of
from sop_studio.drawing.part_heading import HEADING
from sop_studio.drawing.squeeze import Strip, united
from sop_studio.geometry.point import Rect, Size
from sop_studio.kinds.registry import kind_of

BEFORE_NEXT = 14.0  # above a further part, where it stands below the caption of the one before
MOST_CUTS, CROWD = 40, 300.0  # of a part whose connectors are placed one by one; room for more of them
CLOSER = 1.25  # how much more fits on a page when shapes stand close
LINE = 1.5  # for the width of outlines, and since pictures have whole points

Nodes = frozenset[str]


@dataclass(frozen=True, slots=True)
class Fit:
    """How far a part is too large for every page, 0 when it fits; and how many usual sheets its page costs."""

    shortage: float
    sheets: int


@dataclass(slots=True)
class PartSizes:
    """The sizes of parts of one chart, each measured once."""

    chart: Chart
    strips: dict[str, tuple[Strip, Strip]] = field(default_factory=dict)
    parts: dict[Nodes, Part] = field(default_factory=dict)
    known: dict[Nodes, Size] = field(default_factory=dict)
    least: dict[Nodes, Size] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.strips = {node: _strips(self.chart, node) for node in self.chart.sheet.rects}

    def fit(self, nodes: Nodes, paper: Paper, room: float, *, is_first: bool) -> Fit:
        """How a part fits when only a share of the room may be used; what takes longer is asked last."""
        sheets = 0
        for measure in (self.at_least, self.without_connectors, self.size):
            way = best_way(_grown(measure(nodes), room), paper, is_first=is_first)
            if not way.is_readable:
                return Fit(SMALLEST_SCALE / way.scale - 1, way.sheets)
            sheets = way.sheets
        return Fit(0.0, sheets)

    def may_fit(self, nodes: Nodes, paper: Paper) -> bool:
        """Whether a page could hold the shapes, were nothing but they to be drawn, and close to each other."""
        return best_way(_grown(self.at_least(nodes), CLOSER), paper, is_first=False).is_readable

    def size(self, nodes: Nodes) -> Size:
        """About how large the picture of a part becomes, with its connectors and heading."""
        if nodes not in self.known:
            part = self._part(nodes)
            few = len(part.cuts) <= MOST_CUTS
            room = room_needed(self.chart, part) if few else part.area.inflated(CROWD)
            self.known[nodes] = picture_size(part, room)
        return self.known[nodes]

    def without_connectors(self, nodes: Nodes) -> Size:
        """How large it becomes at least."""
        part = self._part(nodes)
        return picture_size(part, part.area.inflated(-EDGE))

    def _part(self, nodes: Nodes) -> Part:
        if nodes not in self.parts:
            self.parts[nodes] = part_of(self.chart, nodes)
        return self.parts[nodes]

    def at_least(self, nodes: Nodes) -> Size:
        """The room that the shapes alone take, moved together."""
        if nodes not in self.least:
            heading = HEADING + BEFORE_NEXT if len(nodes) < len(self.strips) else 0.0
            self.least[nodes] = Size(self._length(nodes, 0), self._length(nodes, 1) + heading)
        return self.least[nodes]

    def _length(self, nodes: Nodes, axis: int) -> float:
        strips = united(self.strips[node][axis] for node in nodes)
        return sum(high - low for low, high in strips) - 2 * AROUND_SHAPE


def picture_size(part: Part, room: Rect) -> Size:
    """The size of the picture of a part that takes some room with its connectors."""
    needed = room.inflated(BARE_MARGIN + LINE)
    return Size(needed.width, needed.height + (HEADING + BEFORE_NEXT if part.cuts else 0.0))


def _grown(size: Size, room: float) -> Size:
    return Size(size.width / room, size.height / room)


def _strips(chart: Chart, node: str) -> tuple[Strip, Strip]:
    """What a shape takes across and down; of a bar only the end with its words."""
    rect = chart.sheet.rects[node]
    wide = min(rect.width, BAR) if kind_of(chart.sheet.nodes[node]).outline == "bar" else rect.width
    across = (rect.left - AROUND_SHAPE, rect.left + wide + AROUND_SHAPE)
    return across, (rect.top - AROUND_SHAPE, rect.bottom + AROUND_SHAPE)
