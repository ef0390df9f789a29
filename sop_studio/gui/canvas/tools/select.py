"""Selects with a click or a frame, and moves what is selected."""

from PySide6.QtCore import Qt

from sop_studio.editing.moves import move_nodes
from sop_studio.geometry.point import Rect
from sop_studio.gui.canvas.flight import Flight
from sop_studio.gui.canvas.inserting import line_for_node, line_marks, moved_into
from sop_studio.gui.canvas.marks import band_mark, guide_mark
from sop_studio.gui.canvas.scene import Hit
from sop_studio.gui.canvas.snap import REACH, Snapped, snapped
from sop_studio.gui.canvas.tool import Edit, Pointer, Stage, Tool
from sop_studio.messages.message import Message

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
        self._flight: Flight | None = None

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
        flight = self._flight = self._flight or Flight(stage, self._moved(stage))
        dx, dy = pointer.at.x - self._start.at.x, pointer.at.y - self._start.at.y
        self._by = snapped(flight.own, flight.others, dx, dy, REACH * stage.pixel, is_free=pointer.is_ctrl)
        flight.show(self._by.dx, self._by.dy)
        middle = flight.own[0].center.moved(self._by.dx, self._by.dy)
        self._into = line_for_node(stage, flight.moved[0], middle) if len(flight.moved) == 1 else None
        stage.overlay.show("guides", [guide_mark(*guide) for guide in self._by.guides])
        stage.overlay.show("ghost", [*flight.ghosts(self._by.dx, self._by.dy), *line_marks(stage, self._into)])
        stage.overlay.show("selection")

    def _clear(self, stage: Stage) -> None:
        stage.overlay.clear("band", "guides", "ghost")
        if self._flight is not None:
            self._flight.land()
        self._flight = None
        self._start, self._is_drag, self._hit, self._into = None, False, None, None
        stage.select(stage.selection)
