"""Leads an end of the selected connection to another shape."""

from typing import Literal

from PySide6.QtCore import Qt

from sop_studio.editing.connections import reconnect
from sop_studio.editing.permit import may_reconnect
from sop_studio.geometry.point import Point
from sop_studio.gui.canvas.marks import ghost_line, hover_mark, reason_mark
from sop_studio.gui.canvas.overlay import Mark
from sop_studio.gui.canvas.tool import Edit, Pointer, Stage, Tool
from sop_studio.gui.words import say
from sop_studio.messages.message import Message

REACH = 8.0
"""Pixels about an end within which it is taken."""
RECONNECT = Message("edit-reconnect", "Lead elsewhere")
End = Literal["source", "target"]


class Reconnect(Tool):
    """Drags one end; shapes that may take it are marked, and the reason stands at the pointer where one may not."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self) -> None:
        self._line: str | None = None
        self._end: End = "target"

    def takes(self, stage: Stage, pointer: Pointer) -> bool:
        return pointer.button == Qt.MouseButton.LeftButton and end_at(stage, pointer.at) is not None

    def press(self, stage: Stage, pointer: Pointer) -> None:
        found = end_at(stage, pointer.at)
        if found is not None:
            self._line, self._end = found

    def drag(self, stage: Stage, pointer: Pointer) -> None:
        if self._line is None:
            return
        stage.show_handles(None)
        points = list(stage.scene_of.lines[self._line])
        fixed = points[0] if self._end == "target" else points[-1]
        over = _node_at(stage, pointer.at)
        reason = self._reason(stage, over) if over else None
        marks = [ghost_line([fixed, Point(fixed.x, pointer.at.y), pointer.at], "error" if reason else "accent")]
        marks += [reason_mark(pointer.at, say(reason))] if reason else self._taking(stage)
        stage.overlay.show("ghost", marks)

    def release(self, stage: Stage, pointer: Pointer) -> Edit | None:
        line, over = self._line, _node_at(stage, pointer.at)
        reason = self._reason(stage, over) if over else None
        self.cancel(stage)
        old = next((one for one in stage.flowchart.connections if one.id == line), None)
        if line is None or old is None or over is None or reason or over == getattr(old, self._end):
            return None
        ends = {"source_id": over} if self._end == "source" else {"target_id": over}
        return Edit(RECONNECT, reconnect(stage.sop, line, **ends), (line,))

    def cancel(self, stage: Stage) -> None:
        self._line = None
        stage.overlay.clear("ghost")

    def _reason(self, stage: Stage, over: str) -> Message | None:
        ends = (over, None) if self._end == "source" else (None, over)
        return may_reconnect(stage.sop, self._line or "", *ends)

    def _taking(self, stage: Stage) -> list[Mark]:
        """A halo around every shape that may take the end."""
        groups = [stage.scene_of.group(id) for id in stage.rects if self._reason(stage, id) is None]
        return [mark for group in groups if group for mark in hover_mark(group)]


def end_at(stage: Stage, at: Point) -> tuple[str, End] | None:
    """The end of the one selected connection that is there."""
    points = stage.scene_of.lines.get(stage.selection[0], ()) if len(stage.selection) == 1 else ()
    if len(points) < 2:
        return None
    reach = REACH * stage.pixel
    ends: tuple[tuple[Point, End], ...] = ((points[-1], "target"), (points[0], "source"))
    return next(((stage.selection[0], end) for point, end in ends if _is_near(point, at, reach)), None)


def _is_near(point: Point, at: Point, reach: float) -> bool:
    return abs(point.x - at.x) <= reach and abs(point.y - at.y) <= reach


def _node_at(stage: Stage, at: Point) -> str | None:
    hit = stage.scene_of.hit(at, 0)
    return hit.id if hit and hit.kind == "node" else None
