"""Flowcharts that run sideways: laid out downwards with everything turned over, then turned back."""

from collections.abc import Mapping
from dataclasses import replace

from sop_studio.geometry.dock import dock
from sop_studio.geometry.outline import Side, body
from sop_studio.geometry.point import Point, Rect
from sop_studio.geometry.polyline import simplified
from sop_studio.layout.borders import area_of
from sop_studio.layout.laid_out import LaidOut
from sop_studio.layout.size import Box
from sop_studio.layout.twins import turned_rect
from sop_studio.model.flowchart import Connection, Flowchart

POINTED = frozenset({"diamond", "circle", "bar"})
"""Outlines that are the same when turned over; all others count as rectangles until they are turned back."""


def turned_boxes(boxes: Mapping[str, Box]) -> dict[str, Box]:
    """The boxes with width and height exchanged; brackets stay brackets."""
    kept = POINTED | {"bracket"}
    return {
        key: Box(box.outline if box.outline in kept else "rectangle", _even(box.height), box.width)
        for key, box in boxes.items()
    }


def turned_back(laid_out: LaidOut, flowchart: Flowchart, boxes: Mapping[str, Box], *, to_left: bool) -> LaidOut:
    """What was laid out with turned boxes, running to the right or to the left, its lines on the true outlines."""
    turned = replace(
        laid_out,
        shapes={key: turned_rect(rect) for key, rect in laid_out.shapes.items()},
        lines={key: tuple(Point(p.y, p.x) for p in line) for key, line in laid_out.lines.items()},
        labels={key: turned_rect(rect) for key, rect in laid_out.labels.items()},
        is_turned=True,
    )
    if to_left:
        turned = _mirrored(turned)
    lines = dict(turned.lines)
    for line in flowchart.connections:
        if line.id in lines:
            lines[line.id] = _docked(line, lines[line.id], turned, boxes)
    return replace(turned, lines=lines)


def _mirrored(laid_out: LaidOut) -> LaidOut:
    area = area_of(laid_out)
    middle = area.left + area.right

    def flipped(rect: Rect) -> Rect:
        return Rect(middle - rect.right, rect.top, rect.width, rect.height)

    return replace(
        laid_out,
        shapes={key: flipped(rect) for key, rect in laid_out.shapes.items()},
        lines={key: tuple(Point(middle - p.x, p.y) for p in line) for key, line in laid_out.lines.items()},
        labels={key: flipped(rect) for key, rect in laid_out.labels.items()},
    )


def _docked(
    line: Connection, points: tuple[Point, ...], laid_out: LaidOut, boxes: Mapping[str, Box]
) -> tuple[Point, ...]:
    """The line with its ends on the outlines; an end upon another line stays."""
    found = list(points)
    if line.source in laid_out.shapes and line.source is not None:
        found[0] = _on_outline(boxes[line.source].outline, laid_out.shapes[line.source], found[0], found[1])
    if line.target in laid_out.shapes and line.target is not None and line.id not in laid_out.joins:
        found[-1] = _on_outline(boxes[line.target].outline, laid_out.shapes[line.target], found[-1], found[-2])
    return simplified(found)


def _on_outline(outline: str, rect: Rect, end: Point, before: Point) -> Point:
    if outline == "bracket" or outline in POINTED:
        return end
    if end.x == before.x:
        side: Side = "top" if before.y < end.y else "bottom"
        offset = end.x - body(outline, rect).center.x
    else:
        side = "left" if before.x < end.x else "right"
        offset = end.y - body(outline, rect).center.y
    found = dock(outline, rect, side, offset)
    return Point(end.x, round(found.y)) if end.x == before.x else Point(round(found.x), end.y)


def _even(value: int) -> int:
    """Turned heights are widths, whose halves must be whole."""
    return value + value % 2
