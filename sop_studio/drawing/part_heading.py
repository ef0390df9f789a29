"""The heading of a part: the flowchart's title, which part of how many, and a small map that shows where it belongs."""

from collections.abc import Collection, Mapping, Sequence
from math import ceil

from sop_studio.drawing.heading import flowchart_title
from sop_studio.drawing.items import Fill, Group, Item, Stroke
from sop_studio.drawing.sheet import Sheet
from sop_studio.drawing.words import stacked
from sop_studio.geometry.outline import box
from sop_studio.geometry.point import Point, Rect, union_of
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


def draw_part_heading(sheet: Sheet, parts: Sequence[Collection[str]], part: int, content: Rect) -> Group:
    """Title and "part 1 of 3" above the content at its left, the map of the whole at its right."""
    room = max(content.width, LEAST_WIDTH)
    thumb = thumbnail_size(sheet)
    words = f"part {part + 1} of {len(parts)}"
    titles = wrap(flowchart_title(sheet.flowchart), TITLE_SIZE, True, room - thumb[0] - GAP)
    high = line_height(TITLE_SIZE) * len(titles) + line_height(PART_SIZE)
    top = content.top - BELOW - max(high, thumb[1])
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
        *_map(sheet, parts[part], Point(content.left + room - thumb[0], top)),
    )
    return Group("heading", sheet.flowchart.id, items)


def thumbnail_size(sheet: Sheet) -> tuple[float, float]:
    """Width and height of the small map."""
    whole, scale = _whole(sheet.rects)
    return ceil(whole.width * scale), ceil(whole.height * scale)


def _whole(rects: Mapping[str, Rect]) -> tuple[Rect, float]:
    whole = union_of(rects.values()).inflated(1)
    return whole, min(MAP_WIDTH / whole.width, MAP_HEIGHT / whole.height)


def _map(sheet: Sheet, here: Collection[str], corner: Point) -> tuple[Item, ...]:
    """All shapes as small boxes: those of this part dark on a shaded ground, the others light."""
    whole, scale = _whole(sheet.rects)

    def small(rect: Rect) -> Rect:
        left, top = (rect.left - whole.left) * scale, (rect.top - whole.top) * scale
        return Rect(corner.x + left, corner.y + top, rect.width * scale, rect.height * scale)

    shade = small(union_of(rect for node, rect in sheet.rects.items() if node in here)).inflated(FRAME)
    boxes = (
        Fill(box(small(rect)), "connection", 1.0 if node in here else FAINT)
        for node, rect in sheet.rects.items()
    )
    return (Fill(box(shade), "accent", SHADE), Stroke(box(shade), "accent", 0.75), *boxes)
