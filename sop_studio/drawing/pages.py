"""A placed flowchart for paper: as it is, turned, in less room, or in parts, so that no text falls below 8 points."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sop_studio.drawing.chart import Chart, chart_of
from sop_studio.drawing.connectors import pairs, room_needed
from sop_studio.drawing.cuts import MOST_TRIED, Fits, parts
from sop_studio.drawing.draw import BARE_MARGIN, EMPTY, alt_text, draw_sheet
from sop_studio.drawing.extent import extent, whole
from sop_studio.drawing.heading import flowchart_title
from sop_studio.drawing.items import Drawing, Item
from sop_studio.drawing.part import Part, part_of
from sop_studio.drawing.part_heading import HEADING, draw_part_heading
from sop_studio.drawing.part_sheet import part_items
from sop_studio.drawing.sheet import Sheet, sheet_of
from sop_studio.geometry.point import Rect, Size
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.placement import Placement
from sop_studio.model.sop import Sop

Orientation = Literal["portrait", "landscape", "a3"]
SMALLEST_SCALE = 0.89
"""The least a figure may be scaled down to, so that no text on paper is below 8 points."""
WIDE = 1.3  # width : height of a chart that rather stands on a page that lies across
TOO_LARGE = 3_000_000.0  # square points: more than A2
BEFORE_NEXT = 14.0  # above a further part, where it stands below the caption of the one before
TRIES = 3
TIGHTER = 0.93  # of the room, when parts came out larger than thought


@dataclass(frozen=True, slots=True)
class Paper:
    """The room for a figure in points on a page of each way; what stands above the first figure is taken off there.

    Without `a3` there is no fold-out.
    """

    portrait: Size
    landscape: Size
    a3: Size | None = None
    above: float = 0.0


@dataclass(frozen=True, slots=True)
class PagePart:
    """One figure on one page: its way to stand, its number among the parts, and the scale at which it fits.

    `is_alone` says that it fits only on a page where nothing stands above it.
    """

    drawing: Drawing
    orientation: Orientation
    part: int = 1
    parts: int = 1
    scale: float = 1.0
    is_alone: bool = False

    @property
    def is_readable(self) -> bool:
        """Whether no text falls below 8 points; else a single shape with its lines is larger than the paper."""
        return self.scale >= SMALLEST_SCALE


def page_parts(
    sop: Sop, flowchart: Flowchart, placement: Placement, numbers: Mapping[str, str], paper: Paper
) -> tuple[PagePart, ...]:
    """The figures of a flowchart in reading order, one a page; the first way that can be read is taken.

    Upright, across (first when it is wide), folded out if there is A3; then alone on its page; then with empty room
    left out; then in parts, whose cut lines end in lettered connectors.
    """
    return sheet_parts(sheet_of(sop, flowchart, placement, numbers), paper)


def sheet_parts(sheet: Sheet, paper: Paper) -> tuple[PagePart, ...]:
    """The figures of a sheet in reading order, one a page."""
    drawing = draw_sheet(sheet, heading=False)
    one = _part(drawing, paper, is_first=True)
    if one.is_readable or not sheet.rects:
        return (one,)
    chart = chart_of(sheet)
    nodes = frozenset(sheet.rects)
    tight = _drawing(chart, [nodes], 0, part_items(chart, part_of(chart, nodes), ()))
    ways = (
        replace(_part(drawing, paper, is_first=False), is_alone=True),
        _part(tight, paper, is_first=True),
        replace(_part(tight, paper, is_first=False), is_alone=True),
    )
    return next(((way,) for way in ways if way.is_readable), None) or _best_split(chart, paper)


def _best_split(chart: Chart, paper: Paper) -> tuple[PagePart, ...]:
    """The parts; where connectors take more room than thought, again with less room, at most a few times."""
    sizes: dict[frozenset[str], Size] = {}
    room = 1.0 if len(chart.blocks) <= MOST_TRIED else TIGHTER
    found = _split(chart, _judge(chart, paper, room, sizes), paper)
    best = found
    for _ in range(TRIES):
        if all(part.is_readable for part in found):
            return found
        room *= TIGHTER
        found = _split(chart, _judge(chart, paper, room, sizes), paper)
        best = max(best, found, key=_least_scale)
    return best


def _least_scale(parts: Sequence[PagePart]) -> float:
    return min(part.scale for part in parts)


def _split(chart: Chart, fits: Fits, paper: Paper) -> tuple[PagePart, ...]:
    found = [part_of(chart, nodes) for nodes in parts(chart, fits)]
    nodes = [part.nodes for part in found]
    drawings = (
        _drawing(chart, nodes, at, part_items(chart, part, ends))
        for at, (part, ends) in enumerate(zip(found, pairs(chart, found), strict=True))
    )
    return tuple(
        _part(drawing, paper, is_first=at == 0, part=at + 1, parts=len(found))
        for at, drawing in enumerate(drawings)
    )


def _judge(chart: Chart, paper: Paper, room: float, sizes: dict[frozenset[str], Size]) -> Fits:
    """How far a part with these shapes is too large for its page, by the size it will have about."""

    def fits(nodes: frozenset[str], is_first: bool) -> float:
        if nodes not in sizes:
            sizes[nodes] = _size(chart, part_of(chart, nodes))
        size = Size(sizes[nodes].width / room, sizes[nodes].height / room)
        scale = max(scale for scale, _ in _ways(size, paper, is_first=is_first))
        return 0.0 if scale >= SMALLEST_SCALE else SMALLEST_SCALE / scale - 1

    return fits


def _size(chart: Chart, part: Part) -> Size:
    """About how large the picture of a part becomes; of one that is too large anyway, without its connectors."""
    bare = part.area.size
    needed = room_needed(chart, part).size if bare.width * bare.height < TOO_LARGE else bare
    return Size(needed.width, needed.height + (HEADING if part.cuts else 0.0))


def _drawing(chart: Chart, nodes: Sequence[frozenset[str]], at: int, items: tuple[Item, ...]) -> Drawing:
    flowchart = chart.sheet.flowchart
    title, about = flowchart_title(flowchart), alt_text(flowchart)
    if len(nodes) > 1:
        items = (draw_part_heading(chart.sheet, nodes, at, extent(items, EMPTY)), *items)
        title = f"{title} (part {at + 1} of {len(nodes)})"
    content = extent(items, EMPTY).inflated(BARE_MARGIN)
    above = BEFORE_NEXT if at else 0.0
    bounds = Rect(content.left, content.top - above, content.width, content.height + above)
    return Drawing(items, whole(bounds), title, about, "canvas")


def _part(drawing: Drawing, paper: Paper, *, is_first: bool, part: int = 1, parts: int = 1) -> PagePart:
    scale, orientation = _way(drawing.bounds, paper, is_first)
    return PagePart(drawing, orientation, part, parts, min(scale, 1.0))


def _way(bounds: Rect, paper: Paper, is_first: bool) -> tuple[float, Orientation]:
    """The first way at which text can be read, else the one with the largest text."""
    ways = _ways(bounds.size, paper, is_first=is_first)
    return next((way for way in ways if way[0] >= SMALLEST_SCALE), max(ways, key=lambda way: way[0]))


def _ways(size: Size, paper: Paper, *, is_first: bool) -> list[tuple[float, Orientation]]:
    """The scale for each way a page can stand, in the order of wishes."""
    above = paper.above if is_first else 0.0
    upright: tuple[float, Orientation] = (_scale(size, paper.portrait, above), "portrait")
    across: tuple[float, Orientation] = (_scale(size, paper.landscape, above), "landscape")
    is_wide = upright[0] < 1 and size.width > WIDE * size.height
    ways = [across, upright] if is_wide else [upright, across]
    return [*ways, (_scale(size, paper.a3, above), "a3")] if paper.a3 else ways


def _scale(size: Size, room: Size, above: float) -> float:
    return min(room.width / max(size.width, 1.0), (room.height - above) / max(size.height, 1.0))
