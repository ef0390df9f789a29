"""Draws a note: an open bracket with muted words ragged away from it."""

from sop_studio.drawing.items import Item, Stroke, TextLine
from sop_studio.drawing.sheet import Sheet
from sop_studio.drawing.words import stacked
from sop_studio.geometry.path import Path
from sop_studio.geometry.point import Point, Rect
from sop_studio.model.flowchart import Node
from sop_studio.typeset.caption import set_caption
from sop_studio.typeset.wrap import Line

ARM = 6.0
GAP = 8.0
THIN = 1.0


def note_items(sheet: Sheet, node: Node, rect: Rect, letter: str) -> tuple[Item, ...]:
    """The bracket on the side of the shape that the note is about, and the words, led by their letter."""
    block = set_caption("bracket", node.text, "", rect.width)
    lines = (*block.title_lines,) or (Line("", 0.0),)
    led = (Line(f"{letter} {lines[0].text}".strip(), 0.0), *lines[1:])
    is_right = _is_bracket_right(sheet, node, rect)
    top = rect.center.y - block.text_height / 2
    x = rect.right - GAP if is_right else rect.left + GAP
    words: tuple[TextLine, ...] = stacked(
        led, x, top, block.title_size, "muted", anchor="end" if is_right else "start"
    )
    return (Stroke(bracket_path(rect, is_right=is_right), "note", THIN), *words)


def bracket_path(rect: Rect, *, is_right: bool) -> Path:
    """A bracket along one side of the rectangle, open to the other."""
    spine, arm = (rect.right, rect.right - ARM) if is_right else (rect.left, rect.left + ARM)
    corners = ((arm, rect.top), (spine, rect.top), (spine, rect.bottom), (arm, rect.bottom))
    return Path.of_points(Point(x, y) for x, y in corners)


def _is_bracket_right(sheet: Sheet, node: Node, rect: Rect) -> bool:
    """Whether the line of the note comes in at its right."""
    for connection in sheet.flowchart.connections:
        points = sheet.lines.get(connection.id, ())
        if points and node.id in (connection.source, connection.target):
            near = points[0] if connection.source == node.id else points[-1]
            return abs(near.x - rect.right) < abs(near.x - rect.left)
    return False
