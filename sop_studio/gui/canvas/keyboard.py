"""The keys of the canvas that are no menu entries: walking, moving by arrows, choosing outcomes, typing words."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from sop_studio.editing.moves import move_nodes
from sop_studio.geometry.outline import Side
from sop_studio.gui.canvas.growth import chosen_line, chosen_node, has_outcomes, take_outcome
from sop_studio.gui.canvas.naming import Naming, Paper
from sop_studio.gui.canvas.pointing import Pointing
from sop_studio.gui.canvas.tool import Edit
from sop_studio.gui.canvas.walk import STEPS, exits, first, neighbour
from sop_studio.messages.message import Message

SIDES: dict[int, Side] = {
    Qt.Key.Key_Up: "top", Qt.Key.Key_Right: "right", Qt.Key.Key_Down: "bottom", Qt.Key.Key_Left: "left",
}  # fmt: skip
FAR, NEAR = 10, 1
MOVE = Message("edit-move", "Move")


class Keyed(Paper, Protocol):
    """What the keyboard needs of the canvas."""

    naming: Naming
    pointing: Pointing

    def cancel(self) -> None:
        """Stop what is under way, else select nothing."""

    def make(self, edit: Edit, typing: str | None = None) -> None:
        """Make an edit."""


class Keyboard:
    """What keys do on one canvas."""

    def __init__(self, canvas: Keyed) -> None:
        self._canvas = canvas

    def press(self, event: QKeyEvent) -> bool:
        """A key went down; tells whether it means something here."""
        key, keys = event.key(), event.modifiers()
        if key == Qt.Key.Key_Space and not event.isAutoRepeat() and not keys:
            self._canvas.pointing.pan_with_left(True)
        elif key == Qt.Key.Key_Escape:
            self._canvas.cancel()
        elif key in SIDES and keys & Qt.KeyboardModifier.ShiftModifier:
            self._move(SIDES[key], NEAR if keys & Qt.KeyboardModifier.ControlModifier else FAR)
        elif key in SIDES and not keys & ~Qt.KeyboardModifier.KeypadModifier:
            self._walk(SIDES[key])
        else:
            return self._type(event)
        return True

    def release(self, event: QKeyEvent) -> None:
        """A key went up."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._canvas.pointing.pan_with_left(False)

    def _walk(self, side: Side) -> None:
        canvas = self._canvas
        node, line = chosen_node(canvas), chosen_line(canvas)
        if node is not None:
            found = neighbour(canvas.flowchart, canvas.rects, canvas.scene_of.lines, node, side)
        elif line is not None:
            one = next(one for one in canvas.flowchart.connections if one.id == line)
            found = one.target if side in ("bottom", "right") else one.source
        else:
            found = first(canvas.flowchart)
        if found is not None:
            canvas.select((found,))
            canvas.reveal(found)

    def _move(self, side: Side, by: int) -> None:
        canvas = self._canvas
        moved = [id for id in canvas.selection if id in canvas.rects]
        if moved:
            dx, dy = STEPS[side]
            sop = move_nodes(canvas.sop, canvas.flowchart.id, moved, dx * by, dy * by)
            canvas.make(Edit(MOVE, sop), typing=f"move {' '.join(moved)}")

    def _type(self, event: QKeyEvent) -> bool:
        """A digit takes an outcome; other words begin to replace those of what is selected."""
        words, canvas = event.text(), self._canvas
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            return False
        if not words or not words.isprintable() or words.isspace():
            return False
        node = chosen_node(canvas)
        if node is not None and words in "123456789" and (has_outcomes(canvas, node) or len(exits(canvas.flowchart, node)) > 1):
            canvas.run(lambda stage: take_outcome(stage, int(words)))
            return True
        if len(canvas.selection) == 1:
            canvas.naming.open(canvas.selection[0], typed=words)
            return True
        return False

