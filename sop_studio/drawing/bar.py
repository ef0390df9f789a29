"""Draws the bar of parallel branches, with its number and words above or below it."""

from collections.abc import Sequence
from itertools import pairwise

from sop_studio.drawing.items import Fill, Item, TextLine
from sop_studio.geometry.outline import box
from sop_studio.geometry.point import Rect
from sop_studio.geometry.polyline import Segment, hits_rect
from sop_studio.kinds.spec import NodeKind
from sop_studio.model.flowchart import Node
from sop_studio.typeset.font import line_height, width
from sop_studio.typeset.wrap import balanced

SIZE = 9.0
GAP = 8.0  # between number and words, and to the middle of the bar, where a line comes in
LEAST_ROOM = 60.0
BAND = 40.0  # above or below the bar, where the words stand


def bar_items(node: Node, kind: NodeKind, rect: Rect, number: str, uprights: Sequence[Segment]) -> tuple[Item, ...]:
    """The bar; words stand above a split and below a join, beside the lines that come in or go out there."""
    indent = width(number, SIZE) + GAP if number else 0.0
    is_below = node.fields.get("gateway", "split") == "join"
    band = Rect(rect.left, rect.bottom if is_below else rect.top - BAND, rect.width, BAND)
    start, room = _free_ground(band, uprights, indent + width(node.text, SIZE))
    lines = balanced(node.text, SIZE, False, max(room - indent, LEAST_ROOM))
    first = rect.bottom + 14 if is_below else rect.top - 8 - line_height(SIZE) * (len(lines) - 1)
    words = (
        TextLine(line.text, start + indent, first + at * line_height(SIZE), SIZE, "ink", anchor="start")
        for at, line in enumerate(lines)
        if line.text
    )
    label = (TextLine(number, start, first, SIZE, "muted", anchor="start"),) if number else ()
    return (Fill(box(rect), kind.colour), *label, *words)


def _free_ground(band: Rect, uprights: Sequence[Segment], wanted: float) -> tuple[float, float]:
    """Where along the bar words may start, and how much room they have: the first that is wide enough, else the widest."""
    lines = sorted(line.start.x for line in uprights if hits_rect(line, band))
    edges = [band.left - GAP, *lines, band.right + GAP]
    free = [(left + GAP, right - left - 2 * GAP) for left, right in pairwise(edges)]
    enough = next((one for one in free if one[1] >= wanted), None)
    return enough or max(free, key=lambda one: one[1])
