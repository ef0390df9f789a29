"""Makes the one selected shape larger or smaller at a corner, never smaller than its words."""

from PySide6.QtCore import Qt

from sop_studio.editing.moves import resize_node
from sop_studio.geometry.point import Point, Rect
from sop_studio.gui.canvas.corners import CORNERS, Corner, corner_places
from sop_studio.gui.canvas.marks import box_mark
from sop_studio.gui.canvas.tool import Edit, Pointer, Stage, Tool
from sop_studio.layout.size import box_of
from sop_studio.messages.message import Message

REACH, GRID, LEAST = 7.0, 10, 80
RESIZE = Message("edit-resize", "Resize")


class Resize(Tool):
    """Drags a corner; the opposite one stays."""

    cursor = Qt.CursorShape.SizeFDiagCursor

    def __init__(self) -> None:
        self._node: str | None = None
        self._corner: Corner = (1, 1)
        self._rect: Rect | None = None

    def takes(self, stage: Stage, pointer: Pointer) -> bool:
        return pointer.button == Qt.MouseButton.LeftButton and corner_at(stage, pointer.at) is not None

    def press(self, stage: Stage, pointer: Pointer) -> None:
        self._node, self._corner = stage.selection[0], corner_at(stage, pointer.at) or (1, 1)
        self._rect = None

    def drag(self, stage: Stage, pointer: Pointer) -> None:
        if self._node is not None:
            stage.show_handles(None)
            self._rect = self._wanted(stage, self._node, pointer)
            stage.overlay.show("ghost", [box_mark(self._rect)])

    def release(self, stage: Stage, pointer: Pointer) -> Edit | None:
        node, rect = self._node, self._rect
        self.cancel(stage)
        place = next((one for one in stage.placement.nodes if one.node == node), None)
        if place is None or rect is None or rect == stage.rects[place.node]:
            return None
        left, top, width, height = (round(value) for value in (rect.left, rect.top, rect.width, rect.height))
        sized = place.but(x=left, y=top, width=width, height=height)
        return Edit(RESIZE, resize_node(stage.sop, stage.flowchart.id, sized), (place.node,))

    def cancel(self, stage: Stage) -> None:
        self._node = self._rect = None
        stage.overlay.clear("ghost")

    def _wanted(self, stage: Stage, node_id: str, pointer: Pointer) -> Rect:
        """The box with its corner at the pointer, on the grid, and room for the words."""
        old, (across, down) = stage.rects[node_id], self._corner
        width = (pointer.at.x - old.left) if across > 0 else (old.right - pointer.at.x)
        height = (pointer.at.y - old.top) if down > 0 else (old.bottom - pointer.at.y)
        grid = 1 if pointer.is_ctrl else GRID
        wanted = max(round(width / grid) * grid, LEAST)
        node = stage.flowchart.node(node_id)
        least = box_of(stage.sop, stage.flowchart, node, wanted)
        width, height = max(wanted, least.width), max(round(height / grid) * grid, least.height)
        left = old.left if across > 0 else old.right - width
        top = old.top if down > 0 else old.bottom - height
        return Rect(left, top, width, height)


def corner_at(stage: Stage, at: Point) -> Corner | None:
    """The corner of the one selected shape that is there."""
    rect = stage.rects.get(stage.selection[0]) if len(stage.selection) == 1 else None
    if rect is None:
        return None
    reach = REACH * stage.pixel
    places = corner_places(rect)
    return next((one for one in CORNERS if abs(places[one].x - at.x) <= reach and abs(places[one].y - at.y) <= reach), None)
