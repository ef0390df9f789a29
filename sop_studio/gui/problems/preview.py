"""What a quick fix would do, shown over the drawing: new shapes and lines dashed, what goes crossed out."""

from collections.abc import Iterator

from PySide6.QtGui import QPainterPath

from sop_studio.geometry.point import Point, Rect
from sop_studio.gui.canvas.items import qt_rect
from sop_studio.gui.canvas.marks import ghost_line
from sop_studio.gui.canvas.overlay import Mark
from sop_studio.gui.canvas.view import CanvasView
from sop_studio.gui.problems.mending import Mend
from sop_studio.model.placement import Placement

LAYER = "preview"
ROOM = 4.0


def show_preview(canvas: CanvasView | None, mend: Mend | None) -> None:
    """Show it on the canvas instead of what was previewed; nothing for no fix."""
    if canvas is not None:
        canvas.overlay.show(LAYER, preview_marks(mend, canvas.flowchart.id) if mend else ())


def preview_marks(mend: Mend, flowchart_id: str) -> tuple[Mark, ...]:
    """The marks of a fix in one flowchart."""
    after, before = mend.after.placement(flowchart_id), mend.before.placement(flowchart_id)
    marks = list(_coming(mend, after)) if after else []
    return (*marks, *_going(mend, before)) if before else tuple(marks)


def _coming(mend: Mend, after: Placement) -> Iterator[Mark]:
    nodes, lines = mend.change.of("nodes"), mend.change.of("connections")
    for place in after.connections:
        if place.connection in lines.added | lines.changed:
            yield ghost_line([Point(one.x, one.y) for one in place.waypoints])
    for place in after.nodes:
        if place.node in nodes.added | nodes.changed:
            is_new = place.node in nodes.added
            rect = Rect(place.x, place.y, place.width, place.height)
            yield Mark(_box(rect if is_new else rect.inflated(ROOM)), "accent", 1.75, fill="accent", fill_opacity=0.10, is_dashed=True)


def _going(mend: Mend, before: Placement) -> Iterator[Mark]:
    nodes, lines = mend.change.of("nodes"), mend.change.of("connections")
    for place in before.connections:
        if place.connection in lines.removed:
            yield ghost_line([Point(one.x, one.y) for one in place.waypoints], "error")
    for place in before.nodes:
        if place.node in nodes.removed:
            rect = Rect(place.x, place.y, place.width, place.height)
            path = _box(rect)
            path.moveTo(rect.left, rect.top)
            path.lineTo(rect.right, rect.bottom)
            yield Mark(path, "error", 1.5, is_dashed=True)


def _box(rect: Rect) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(qt_rect(rect), 8, 8)
    return path
