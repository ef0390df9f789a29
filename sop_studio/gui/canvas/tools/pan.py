"""Moves the view: with the middle button, or with the space bar held."""

from PySide6.QtCore import Qt

from sop_studio.gui.canvas.tool import Edit, Pointer, Stage, Tool


class Pan(Tool):
    """Drags the ground."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self) -> None:
        self._last: Pointer | None = None

    def takes(self, stage: Stage, pointer: Pointer) -> bool:
        return pointer.button == Qt.MouseButton.MiddleButton

    def press(self, stage: Stage, pointer: Pointer) -> None:
        self._last = pointer

    def drag(self, stage: Stage, pointer: Pointer) -> None:
        if self._last is not None:
            stage.pan(pointer.pixel.x - self._last.pixel.x, pointer.pixel.y - self._last.pixel.y)
        self._last = pointer

    def release(self, stage: Stage, pointer: Pointer) -> Edit | None:
        self._last = None
        return None

    def cancel(self, stage: Stage) -> None:
        self._last = None
