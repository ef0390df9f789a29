"""The dotted lines from notes to the shapes they belong to."""

from collections.abc import Iterator, Mapping

from sop_studio.geometry.dock import dock
from sop_studio.geometry.outline import CORNER, body
from sop_studio.geometry.point import Point, Rect
from sop_studio.geometry.polyline import simplified
from sop_studio.layout.flow import Flow
from sop_studio.layout.stand import BRACKET, Stand


def note_lines(
    flow: Flow, stands: Mapping[str, Stand], rects: Mapping[str, tuple[str, Rect]]
) -> Iterator[tuple[str, tuple[Point, ...]]]:
    """The id and waypoints of every association between a note and its shape."""
    for cell, notes in flow.notes.items():
        for note, line in notes:
            shape = line.target if line.source == note else line.source
            outline, rect = rects[shape or cell]
            points = _line(rects[note][1], outline, rect, stands[cell].notes_side)
            whole = [Point(round(p.x), round(p.y)) for p in points]
            yield line.id, simplified(whole if line.source == note else whole[::-1])


def _line(note: Rect, outline: str, shape: Rect, side: str) -> list[Point]:
    """Level from the bracket into the left side of the shape, or to below its foot and up."""
    y = note.center.y
    if side != "left":
        foot = dock(outline, shape, "bottom", note.left - BRACKET - shape.center.x)
        return [Point(note.left, y), Point(foot.x, y), foot]
    middle = body(outline, shape)
    reach = max(middle.height / 2 - CORNER, 0)
    offset = min(max(y - middle.center.y, -reach), reach) if outline in ("rectangle", "double_sides", "house") else 0
    end = dock(outline, shape, "left", offset)
    bend = (note.right + shape.left) / 2
    return [Point(note.right, y), Point(bend, y), Point(bend, end.y), end]
