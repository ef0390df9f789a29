"""Selects with a click or a frame, and moves what is selected."""

from PySide6.QtCore import Qt

from sop_studio.editing.lines import lead
from sop_studio.editing.moves import move_nodes
from sop_studio.geometry.point import Point, Rect
from sop_studio.gui.canvas.inserting import line_for_node, line_marks, moved_into
from sop_studio.gui.canvas.marks import band_mark, ghost_line, guide_mark
from sop_studio.gui.canvas.scene import Hit
from sop_studio.gui.canvas.snap import REACH, Snapped, snapped
from sop_studio.gui.canvas.tool import Edit, Pointer, Stage, Tool
from sop_studio.messages.message import Message

PREVIEWED = 6
"""At most so many lines are led anew while dragging; the others are left out until the button is released."""
MOVE = Message("edit-move", "Move")


class Select(Tool):
    """The tool for everything that no other tool takes."""

    def __init__(self) -> None:
        self._start: Pointer | None = None
        self._hit: Hit | None = None
        self._was: tuple[str, ...] = ()
        self._is_drag = False
        self._by = Snapped(0, 0)
        self._into: str | None = None

    def takes(self, stage: Stage, pointer: Pointer) -> bool:
        return pointer.button == Qt.MouseButton.LeftButton

    def press(self, stage: Stage, pointer: Pointer) -> None:
        self._start, self._is_drag, self._by = pointer, False, Snapped(0, 0)
        self._hit, self._was = stage.hit(pointer.at), stage.selection
        if self._hit is None:
            if not pointer.is_shift:
                stage.select(())
        elif pointer.is_shift:
            rest = [id for id in self._was if id != self._hit.id]
            stage.select(rest if len(rest) < len(self._was) else (*rest, self._hit.id))
        elif self._hit.id not in self._was:
            stage.select((self._hit.id,))

    def drag(self, stage: Stage, pointer: Pointer) -> None:
        if self._start is None or not (self._is_drag or pointer.is_beyond(self._start)):
            return
        self._is_drag = True
        stage.show_handles(None)
        if self._hit is None:
            area = Rect.between(self._start.at, pointer.at)
            stage.overlay.show("band", [band_mark(area)])
        elif self._moved(stage):
            self._preview(stage, pointer)

    def release(self, stage: Stage, pointer: Pointer) -> Edit | None:
        start, is_drag, hit, by = self._start, self._is_drag, self._hit, self._by
        moved, line = self._moved(stage), self._into
        self._clear(stage)
        if start is None:
            return None
        if is_drag and hit is None:
            found = stage.scene_of.inside(Rect.between(start.at, pointer.at))
            stage.select(tuple(dict.fromkeys((*(self._was if pointer.is_shift else ()), *found))))
        elif is_drag and moved and (by.dx or by.dy):
            shifted = move_nodes(stage.sop, stage.flowchart.id, moved, by.dx, by.dy)
            if line is not None:
                return moved_into(stage, shifted, line, moved[0], keeps_room=pointer.is_alt)
            return Edit(MOVE, shifted)
        elif not is_drag and hit is not None and not pointer.is_shift:
            stage.select((hit.id,))
        return None

    def cancel(self, stage: Stage) -> None:
        if self._start is not None:
            self._clear(stage)
            stage.select(self._was)

    def _moved(self, stage: Stage) -> tuple[str, ...]:
        """The selected nodes and what is attached to them."""
        chosen = [id for id in stage.selection if id in stage.rects]
        attached = [node.id for node in stage.flowchart.nodes if node.attached_to in chosen]
        return tuple(dict.fromkeys((*chosen, *attached)))

    def _preview(self, stage: Stage, pointer: Pointer) -> None:
        assert self._start is not None
        moved = self._moved(stage)
        own = [stage.rects[id] for id in moved]
        others = [rect for id, rect in stage.rects.items() if id not in moved]
        dx, dy = pointer.at.x - self._start.at.x, pointer.at.y - self._start.at.y
        self._by = snapped(own, others, dx, dy, REACH * stage.pixel, is_free=pointer.is_ctrl)
        inner = {one.id for one in stage.flowchart.connections if one.source in moved and one.target in moved}
        touched = [
            one.id
            for one in stage.flowchart.connections
            if one.id not in inner and (one.source in moved or one.target in moved)
        ]
        stage.scene_of.preview(moved, inner, touched, self._by.dx, self._by.dy)
        stage.overlay.show("guides", [guide_mark(*guide) for guide in self._by.guides])
        middle = own[0].center.moved(self._by.dx, self._by.dy)
        self._into = line_for_node(stage, moved[0], middle) if len(moved) == 1 else None
        stage.overlay.show("ghost", [*self._ghosts(stage, moved, touched), *line_marks(stage, self._into)])
        stage.overlay.show("selection")

    def _ghosts(self, stage: Stage, moved: tuple[str, ...], touched: list[str]) -> list:
        """The touched lines as they would be."""
        if len(touched) > PREVIEWED:
            return []
        placement = stage.placement.but(
            nodes=tuple(
                one.but(x=one.x + self._by.dx, y=one.y + self._by.dy) if one.node in moved else one
                for one in stage.placement.nodes
            ),
            connections=tuple(one for one in stage.placement.connections if one.connection not in touched),
        )
        places = {one.connection: one for one in lead(stage.flowchart, placement).connections}
        return [ghost_line([Point(p.x, p.y) for p in places[id].waypoints]) for id in touched if id in places]

    def _clear(self, stage: Stage) -> None:
        stage.overlay.clear("band", "guides", "ghost")
        if self._is_drag:
            stage.scene_of.preview(self._moved(stage), stage.scene_of.lines, (), 0, 0)
        self._start, self._is_drag, self._hit, self._into = None, False, None, None
        stage.select(stage.selection)
