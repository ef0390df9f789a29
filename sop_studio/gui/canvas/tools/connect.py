"""Connects by dragging from a handle to another shape; a click on the handle, or a drop on empty ground, makes the next step."""

from dataclasses import replace
from typing import Literal

from PySide6.QtCore import Qt

from sop_studio.editing.connections import connect
from sop_studio.editing.permit import may_connect
from sop_studio.editing.waiting import Exit
from sop_studio.geometry.point import Point
from sop_studio.gui.canvas.growth import CONNECT, answered, led, next_step
from sop_studio.gui.canvas.handles import ports
from sop_studio.gui.canvas.inserting import stood
from sop_studio.gui.canvas.marks import ghost_line, handle_places, hover_mark, reason_mark
from sop_studio.gui.canvas.scene import Hit
from sop_studio.gui.canvas.tool import Edit, Pointer, Stage, Tool
from sop_studio.gui.words import say
from sop_studio.kinds.registry import kind_of
from sop_studio.messages.message import Message
from sop_studio.model.ids import new_id

NEXT = "step"
"""The kind that a new shape has."""


class Connect(Tool):
    """Leads a line from a shape."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self) -> None:
        self._from: Hit | None = None
        self._start: Pointer | None = None
        self._is_drag = False

    def takes(self, stage: Stage, pointer: Pointer) -> bool:
        hit = stage.hit(pointer.at)
        return pointer.button == Qt.MouseButton.LeftButton and hit is not None and hit.kind == "handle"

    def press(self, stage: Stage, pointer: Pointer) -> None:
        self._from, self._start, self._is_drag = stage.hit(pointer.at), pointer, False

    def drag(self, stage: Stage, pointer: Pointer) -> None:
        if self._from is None or self._start is None or not (self._is_drag or pointer.is_beyond(self._start)):
            return
        self._is_drag = True
        stage.show_handles(None)
        target = self._target(stage, pointer)
        reason = _reason(stage, self._from.id, target) if target else None
        points = _elbow(self._from, stage, pointer.at)
        marks = [ghost_line(points, "error" if reason else "accent")]
        group = stage.scene_of.group(target) if target and not reason else None
        marks += hover_mark(group) if group else ()
        marks += [reason_mark(pointer.at, say(reason))] if reason else []
        stage.overlay.show("ghost", marks)

    def release(self, stage: Stage, pointer: Pointer) -> Edit | None:
        start, is_drag, target = self._from, self._is_drag, self._target(stage, pointer)
        self.cancel(stage)
        if start is None:
            return None
        way_out = ports(stage, start.id).get(start.side)
        if is_drag and target is not None:
            return None if _reason(stage, start.id, target) else _connected(stage, start.id, target, way_out)
        made = answered(stage, start.id, way_out) if way_out else next_step(_only(stage, start.id), NEXT)
        return _dropped(stage, made, pointer.at) if is_drag and made is not None else made

    def cancel(self, stage: Stage) -> None:
        self._from = self._start = None
        stage.overlay.clear("ghost")

    def _target(self, stage: Stage, pointer: Pointer) -> str | None:
        hit = stage.scene_of.hit(pointer.at, 0)
        return hit.id if hit and hit.kind == "node" else None


def _only(stage: Stage, node_id: str) -> Stage:
    """The stage with just this shape selected."""
    stage.select((node_id,))
    return stage


def _reason(stage: Stage, source: str, target: str) -> Message | None:
    """Why the shapes may not be connected."""
    return may_connect(stage.sop, *_ends(stage, source, target))


def _connected(stage: Stage, source: str, target: str, way_out: Exit | None) -> Edit:
    first, second, kind = _ends(stage, source, target)
    if kind == "sequence":
        return led(stage, first, second, way_out)
    id = new_id(stage.sop.ids())
    return Edit(CONNECT, connect(stage.sop, first, second, id, kind="association"), (id,))


def _ends(stage: Stage, source: str, target: str) -> tuple[str, str, Literal["sequence", "association"]]:
    """What leads where: the line of a note always leads from the note."""
    nodes = {node.id: node for node in stage.flowchart.nodes}
    notes = [id for id in (source, target) if not kind_of(nodes[id]).is_sequence]
    if not notes:
        return source, target, "sequence"
    return (target, source, "association") if notes == [target] else (source, target, "association")


def _dropped(stage: Stage, edit: Edit, at: Point) -> Edit:
    """The new shape where the line was let go."""
    return replace(edit, sop=stood(edit.sop, stage, edit.selection[0], at) if edit.selection else edit.sop)


def _elbow(start: Hit, stage: Stage, at: Point) -> list[Point]:
    """A line with one bend from the handle's side to the pointer."""
    foot = handle_places(stage.rects[start.id])[start.side]
    corner = Point(foot.x, at.y) if start.side in ("top", "bottom") else Point(at.x, foot.y)
    return [foot, corner, at]
