"""Connects by dragging from a handle to another shape; a click on the handle, or a drop on empty ground, makes the next step."""

from PySide6.QtCore import Qt

from sop_studio.editing.arrange import set_placement
from sop_studio.editing.connections import connect
from sop_studio.editing.insert import add_behind
from sop_studio.editing.permit import may_connect
from sop_studio.geometry.point import Point
from sop_studio.gui.canvas.marks import ghost_line, handle_places, hover_mark, reason_mark
from sop_studio.gui.canvas.scene import Hit
from sop_studio.gui.canvas.tool import Edit, Pointer, Stage, Tool
from sop_studio.gui.settle import settle
from sop_studio.gui.words import say
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Node
from sop_studio.model.ids import new_id
from sop_studio.model.sop import Sop

NEXT = "step"
"""The kind that a new shape has."""
CONNECT = Message("edit-connect", "Connect")
ADD = Message("edit-add-step", "Add step")
GRID = 10


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
        reason = may_connect(stage.sop, self._from.id, target) if target else None
        points = _elbow(self._from, stage, pointer.at)
        marks = [ghost_line(points, "error" if reason else "accent")]
        group = stage.scene_of.group(target) if target and not reason else None
        marks += hover_mark(group) if group else ()
        marks += [reason_mark(pointer.at, say(reason))] if reason else []
        stage.overlay.show("ghost", marks)

    def release(self, stage: Stage, pointer: Pointer) -> Edit | None:
        start, is_drag = self._from, self._is_drag
        self.cancel(stage)
        if start is None:
            return None
        if not is_drag:
            return added_behind(stage.sop, start.id)
        self._from = start
        target = self._target(stage, pointer)
        self._from = None
        if target is None:
            return _dropped(stage, start.id, pointer.at)
        if may_connect(stage.sop, start.id, target):
            return None
        id = new_id(stage.sop.ids())
        return Edit(CONNECT, connect(stage.sop, start.id, target, id), (id,))

    def cancel(self, stage: Stage) -> None:
        self._from = self._start = None
        stage.overlay.clear("ghost")

    def _target(self, stage: Stage, pointer: Pointer) -> str | None:
        hit = stage.scene_of.hit(pointer.at, 0)
        return hit.id if hit and hit.kind == "node" else None


def added_behind(sop: Sop, node_id: str, kind: str = NEXT) -> Edit:
    """A new shape of a kind behind another one, its words to be typed next."""
    taken = sop.ids()
    node = Node(id=new_id(taken), kind=kind)
    return Edit(ADD, add_behind(sop, node_id, node, new_id((*taken, node.id))), (node.id,), (node.id,))


def _dropped(stage: Stage, source_id: str, at: Point) -> Edit:
    """A new step where the line was let go."""
    edit = added_behind(stage.sop, source_id)
    node_id = edit.opens[0]
    settled = settle(edit.sop, stage.sop)
    placement = settled.placement(stage.flowchart.id)
    if placement is None:
        return edit
    nodes = tuple(
        one.but(x=_on_grid(at.x - one.width / 2), y=_on_grid(at.y - one.height / 2)) if one.node == node_id else one
        for one in placement.nodes
    )
    ends = {one.id for one in settled.flowchart(stage.flowchart.id).connections if node_id in (one.source, one.target)}
    lines = tuple(one for one in placement.connections if one.connection not in ends)
    placed = set_placement(edit.sop, placement.but(nodes=nodes, connections=lines))
    return Edit(ADD, placed, edit.selection, edit.opens)


def _on_grid(value: float) -> int:
    return round(value / GRID) * GRID


def _elbow(start: Hit, stage: Stage, at: Point) -> list[Point]:
    """A line with one bend from the handle's side to the pointer."""
    foot = handle_places(stage.rects[start.id])[start.side]
    corner = Point(foot.x, at.y) if start.side in ("top", "bottom") else Point(at.x, foot.y)
    return [foot, corner, at]
