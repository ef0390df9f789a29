"""The heading of a part: the flowchart's title, which part of how many, and a small map that shows where it belongs."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from math import ceil

from sop_studio.drawing.heading import flowchart_title
from sop_studio.drawing.items import Fill, Group, Item, Stroke
from sop_studio.drawing.sheet import Sheet
from sop_studio.drawing.words import stacked
from sop_studio.geometry.outline import box
from sop_studio.geometry.point import Point, Rect, Size, union_of
from sop_studio.typeset.font import line_height, width
from sop_studio.typeset.wrap import wrap

TITLE_SIZE, PART_SIZE = 10.0, 9.0
MAP_WIDTH, MAP_HEIGHT = 120.0, 36.0
BELOW = 12.0
HEADING = MAP_HEIGHT + BELOW + 3.0
"""About how high the heading is, with the room below it."""

GAP = 16.0
LEAST_WIDTH = 300.0
FRAME = 3.0
SHADE, FAINT = 0.16, 0.3
MOST_SHAPES = 150  # of a chart whose map shows them; in that of a larger one each part is one box


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """The small map of a flowchart: its whole area, its scale, and in each part the boxes to show."""

    whole: Rect
    scale: float
    parts: tuple[tuple[Rect, ...], ...]

    @property
    def size(self) -> Size:
        return Size(ceil(self.whole.width * self.scale), ceil(self.whole.height * self.scale))


def thumbnail(sheet: Sheet, parts: Iterable[Collection[str]]) -> Thumbnail:
    """The small map of a flowchart in parts."""
    whole = union_of(sheet.rects.values()).inflated(1)
    scale = min(MAP_WIDTH / whole.width, MAP_HEIGHT / whole.height)
    boxes = (tuple(sheet.rects[node] for node in sorted(nodes)) for nodes in parts)
    if len(sheet.rects) > MOST_SHAPES:
        boxes = ((union_of(area),) for area in boxes)
    return Thumbnail(whole, scale, tuple(boxes))


def draw_part_heading(sheet: Sheet, small: Thumbnail, part: int, content: Rect) -> Group:
    """Title and "part 1 of 3" above the content at its left, the map of the whole at its right."""
    room = max(content.width, LEAST_WIDTH)
    words = f"part {part + 1} of {len(small.parts)}"
    titles = wrap(flowchart_title(sheet.flowchart), TITLE_SIZE, True, room - small.size.width - GAP)
    high = line_height(TITLE_SIZE) * len(titles) + line_height(PART_SIZE)
    top = content.top - BELOW - max(high, small.size.height)
    below = top + line_height(TITLE_SIZE) * len(titles)
    items = (
        *stacked(titles, content.left, top, TITLE_SIZE, "ink", is_bold=True, anchor="start"),
        *stacked(
            wrap(words, PART_SIZE, False, width(words, PART_SIZE) + 1),
            content.left,
            below,
            PART_SIZE,
            "muted",
            anchor="start",
        ),
        *_map(small, part, Point(content.left + room - small.size.width, top)),
    )
    return Group("heading", sheet.flowchart.id, items)


def _map(small: Thumbnail, part: int, corner: Point) -> tuple[Item, ...]:
    """All shapes as small boxes: those of this part dark on a shaded ground, the others light."""

    def placed(rect: Rect) -> Rect:
        left, top = (rect.left - small.whole.left) * small.scale, (rect.top - small.whole.top) * small.scale
        return Rect(corner.x + left, corner.y + top, rect.width * small.scale, rect.height * small.scale)

    shade = placed(union_of(small.parts[part])).inflated(FRAME)
    shown = range(max(0, part - MOST_SHAPES), min(len(small.parts), part + MOST_SHAPES))
    boxes = (
        Fill(box(placed(rect)), "connection", 1.0 if at == part else FAINT)
        for at in shown
        for rect in small.parts[at]
    )
    return (Fill(box(shade), "accent", SHADE), Stroke(box(shade), "accent", 0.75), *boxes)
