"""A placed flowchart for paper: as it is, turned, in less room, or in parts, so that no text falls below 8 points."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sop_studio.drawing.chart import Chart, chart_of
from sop_studio.drawing.connectors import pairs, room_taken
from sop_studio.drawing.cut_price import PER_NODE_OFF, cut_prices, nodes_of, strips
from sop_studio.drawing.cuts import LEAST_NODES, MOST_BLOCKS, Fits, halved, parts, shapes_in
from sop_studio.drawing.draw import BARE_MARGIN, EMPTY, alt_text, draw_sheet
from sop_studio.drawing.extent import extent, whole
from sop_studio.drawing.heading import flowchart_title
from sop_studio.drawing.items import Drawing, Item
from sop_studio.drawing.paper import SMALLEST_SCALE, Orientation, Paper, PaperSize, best_way
from sop_studio.drawing.part import AROUND_SHAPE, CLOSE_AROUND_SHAPE, part_of
from sop_studio.drawing.part_heading import Thumbnail, draw_part_heading, thumbnail
from sop_studio.drawing.part_sheet import part_items
from sop_studio.drawing.part_size import BEFORE_NEXT, Fit, PartSizes, picture_size
from sop_studio.drawing.sheet import Sheet, sheet_of
from sop_studio.geometry.point import Rect
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.placement import Placement
from sop_studio.model.sop import Sop

FEW_LINES = 2  # that a cut may meet so that two usual pages are as good as a large one
MOST_AGAIN = 3  # that parts of a large chart are cut again
ROOMS = (1.0, 0.95, 0.9, 0.8, 0.7)
"""Shares of the room to fill, each tried when parts came out larger than thought."""

Nodes = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class PagePart:
    """One figure on one page: its page, its number among the parts, and the scale at which it fits.

    `is_alone` says that it fits only on a page where nothing stands above it.
    """

    drawing: Drawing
    orientation: Orientation
    part: int = 1
    parts: int = 1
    scale: float = 1.0
    is_alone: bool = False
    paper: PaperSize = "usual"

    @property
    def is_readable(self) -> bool:
        """Whether no text falls below 8 points; else a single shape with its lines is larger than the paper."""
        return self.scale >= SMALLEST_SCALE


def page_parts(
    sop: Sop, flowchart: Flowchart, placement: Placement, numbers: Mapping[str, str], paper: Paper
) -> tuple[PagePart, ...]:
    """The figures of a flowchart in reading order, one a page; the first way that can be read is taken.

    Upright, across (first when it is wide), then with empty room left out. What needs more room is weighed by paper,
    where a large sheet counts as two usual ones, and of ways with like paper the one with fewer parts is taken: so a
    whole chart on a large page beats two usual pages and more. Only where two usual parts are joined by at most two
    lines they are preferred, since every printer has the paper for them. Cut lines end in lettered connectors.
    """
    return sheet_parts(sheet_of(sop, flowchart, placement, numbers), paper)


def sheet_parts(sheet: Sheet, paper: Paper) -> tuple[PagePart, ...]:
    """The figures of a sheet in reading order, one a page; a map is not cut when it fits on any page."""
    if not sheet.rects:
        return (_part(draw_sheet(sheet, heading=False), paper, is_first=True),)
    chart = chart_of(sheet)
    sizes = PartSizes(chart)
    usual = paper.without_large
    found = _whole(chart, sizes, usual, may_stand_alone=not paper.has_large)
    if found is None and not sheet.overview:
        found = _in_two(chart, sizes, usual)
    if found is None and paper.has_large:
        found = _whole(chart, sizes, paper, may_stand_alone=True)
    return found or _best_split(chart, sizes, paper)


def _whole(
    chart: Chart, sizes: PartSizes, paper: Paper, *, may_stand_alone: bool
) -> tuple[PagePart, ...] | None:
    """The chart in one, as it is or else with empty room left out; nothing when it can be read on no page."""
    nodes = frozenset(chart.sheet.rects)
    if not sizes.may_fit(nodes, paper):
        return None
    drawings: list[Drawing] = []
    for drawing in _ever_closer(chart, nodes):
        one = _part(drawing, paper, is_first=True)
        if one.is_readable:
            return (one,)
        drawings.append(drawing)
    alone = (_part(drawing, paper, is_first=False) for drawing in drawings if may_stand_alone)
    return next(((one,) for one in alone if one.is_readable), None)


def _ever_closer(chart: Chart, nodes: frozenset[str]) -> Iterator[Drawing]:
    """The picture of a chart as it is, then with empty room left out, then as close as can be."""
    yield draw_sheet(chart.sheet, heading=False)
    for around in (AROUND_SHAPE, CLOSE_AROUND_SHAPE):
        yield _drawing(chart, part_items(chart, part_of(chart, nodes, around), ()))


def _in_two(chart: Chart, sizes: PartSizes, paper: Paper) -> tuple[PagePart, ...] | None:
    """Two parts on usual pages, joined by few lines; nothing when there is no such cut."""
    for nodes in _few_lines_apart(chart):
        if all(shapes_in(chart, part) >= LEAST_NODES for part in nodes) and not any(
            sizes.fit(part, paper, 1.0, is_first=at == 0).shortage for at, part in enumerate(nodes)
        ):
            found = _drawn(chart, nodes, paper)
            if all(part.is_readable for part in found):
                return found
    return None


def _few_lines_apart(chart: Chart) -> Iterator[Nodes]:
    """The straight cuts that meet few lines, the cheapest first."""
    found: list[tuple[float, Nodes]] = []
    for in_rows in (True, False):
        rows = strips(chart.blocks, in_rows)
        for at, price in enumerate(cut_prices(chart, rows), 1):
            first, second = (
                nodes_of(block for row in half for block in row) for half in (rows[:at], rows[at:])
            )
            if price.lines <= FEW_LINES:
                found.append((price.cost + PER_NODE_OFF * abs(len(first) - len(second)), (first, second)))
    yield from (nodes for _, nodes in sorted(found, key=lambda cut: cut[0]))


def _best_split(chart: Chart, sizes: PartSizes, paper: Paper) -> tuple[PagePart, ...]:
    """The parts; where they came out larger than thought, again in less room; the best of all when none can be read."""
    best: tuple[PagePart, ...] = ()
    uncut = {frozenset(block.nodes) for block in chart.blocks}
    for room in ROOMS if len(chart.blocks) <= MOST_BLOCKS else ROOMS[:1]:
        fits = _judge(sizes, paper, room)
        nodes = _settled(chart, parts(chart, fits), paper, fits)
        found = _drawn(chart, nodes, paper)
        best = max(best, found, key=_least_scale) if best else found
        if all(part.is_readable or some in uncut for part, some in zip(found, nodes, strict=True)):
            break
    return best


def _settled(chart: Chart, nodes: Nodes, paper: Paper, fits: Fits) -> Nodes:
    """The parts of a large chart, those that come out larger than thought cut again."""
    for _ in range(MOST_AGAIN if len(chart.blocks) > MOST_BLOCKS else 0):
        found = [part_of(chart, part) for part in nodes]
        rooms = (room_taken(part, ends) for part, ends in zip(found, pairs(chart, found), strict=True))
        sizes = [picture_size(part, room) for part, room in zip(found, rooms, strict=True)]
        ways = [best_way(size, paper, is_first=at == 0) for at, size in enumerate(sizes)]
        if all(way.is_readable for way in ways):
            break
        cut = (
            (part,) if way.is_readable else halved(chart, part, fits)
            for part, way in zip(nodes, ways, strict=True)
        )
        nodes = tuple(part for some in cut for part in some)
    return nodes


def _least_scale(parts: Sequence[PagePart]) -> float:
    return min(part.scale for part in parts)


def _judge(sizes: PartSizes, paper: Paper, room: float) -> Fits:
    def fits(nodes: frozenset[str], is_first: bool) -> Fit:
        return sizes.fit(nodes, paper, room, is_first=is_first)

    return fits


def _drawn(chart: Chart, nodes: Nodes, paper: Paper) -> tuple[PagePart, ...]:
    found = [part_of(chart, part) for part in nodes]
    small = thumbnail(chart.sheet, nodes) if len(nodes) > 1 else None
    drawings = (
        _drawing(chart, part_items(chart, part, ends), small, at)
        for at, (part, ends) in enumerate(zip(found, pairs(chart, found), strict=True))
    )
    return tuple(
        _part(drawing, paper, is_first=at == 0, part=at + 1, parts=len(found))
        for at, drawing in enumerate(drawings)
    )


def _drawing(chart: Chart, items: tuple[Item, ...], small: Thumbnail | None = None, at: int = 0) -> Drawing:
    """The picture of a part, with its heading when there are several."""
    flowchart = chart.sheet.flowchart
    title, about = flowchart_title(flowchart), alt_text(flowchart)
    content = extent(items, EMPTY)
    if small:
        heading = draw_part_heading(chart.sheet, small, at, content)
        items = (heading, *items)
        content = content.union(extent((heading,), content))
        title = f"{title} (part {at + 1} of {len(small.parts)})"
    content = content.inflated(BARE_MARGIN)
    above = BEFORE_NEXT if at else 0.0
    bounds = Rect(content.left, content.top - above, content.width, content.height + above)
    return Drawing(items, whole(bounds), title, about, "canvas")


def _part(drawing: Drawing, paper: Paper, *, is_first: bool, part: int = 1, parts: int = 1) -> PagePart:
    way = best_way(drawing.bounds.size, paper, is_first=is_first)
    is_alone = part == 1 and not is_first
    return PagePart(drawing, way.orientation, part, parts, min(way.scale, 1.0), is_alone, way.paper)
