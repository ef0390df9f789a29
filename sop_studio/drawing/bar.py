"""Draws the bar of parallel branches, with its number and words above or below it."""

from sop_studio.drawing.items import Fill, Item, TextLine
from sop_studio.geometry.outline import box
from sop_studio.geometry.point import Rect
from sop_studio.kinds.spec import NodeKind
from sop_studio.model.flowchart import Node
from sop_studio.typeset.font import line_height, width
from sop_studio.typeset.wrap import balanced

SIZE = 9.0
GAP = 8.0  # between number and words, and to the middle of the bar, where a line comes in
LEAST_ROOM = 60.0


def bar_items(node: Node, kind: NodeKind, rect: Rect, number: str) -> tuple[Item, ...]:
    """The bar; words stand above a split and below a join, flush left."""
    indent = width(number, SIZE) + GAP if number else 0.0
    lines = balanced(node.text, SIZE, False, max(rect.width / 2 - GAP - indent, LEAST_ROOM))
    is_below = node.fields.get("gateway", "split") == "join"
    first = rect.bottom + 14 if is_below else rect.top - 8 - line_height(SIZE) * (len(lines) - 1)
    left = rect.left + indent
    words = (
        TextLine(line.text, left, first + at * line_height(SIZE), SIZE, "ink", anchor="start")
        for at, line in enumerate(lines)
        if line.text
    )
    label = (TextLine(number, rect.left, first, SIZE, "muted", anchor="start"),) if number else ()
    return (Fill(box(rect), kind.colour), *label, *words)
