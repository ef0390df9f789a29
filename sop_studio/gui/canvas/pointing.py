"""Follows the pointer over a canvas: finds the tool for each press, hovers, and stops on Escape."""

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGraphicsView

from sop_studio.geometry.point import Point
from sop_studio.gui.canvas.marks import hover_mark
from sop_studio.gui.canvas.registry import TOOLS
from sop_studio.gui.canvas.scene import Hit
from sop_studio.gui.canvas.tool import Edit, Pointer, Stage, Tool

HELD_AFTER = 500
"""Milliseconds a button is held on a handle before a list comes."""
HOVER_AFTER = 120
"""Milliseconds over a shape before its handles come."""


class Pointing(QObject):
    """What the pointer does on one view, which is the stage of its tools.

    `held` brings the handle on which the button was held, and where on the screen.
    """

    held = Signal(object, object)

    def __init__(self, view: QGraphicsView, stage: Stage) -> None:
        super().__init__(view)
        self._view, self._stage = view, stage
        self.tools: tuple[Tool, ...] = tuple(tool() for tool in TOOLS)
        self._tool: Tool | None = None
        self._is_panning = False
        self._hovered: Hit | None = None
        self._timer = QTimer(self, singleShot=True, interval=HOVER_AFTER)
        self._timer.timeout.connect(self._show_handles)
        self._pressed: Pointer | None = None
        self._holding = QTimer(self, singleShot=True, interval=HELD_AFTER)
        self._holding.timeout.connect(self._hold)

    def _hold(self) -> None:
        """The button has been held on a handle without moving: a list of kinds is wanted."""
        pressed, self._pressed = self._pressed, None
        if pressed is not None and self.cancel():
            pixel = QPoint(round(pressed.pixel.x), round(pressed.pixel.y))
            self.held.emit(self._stage.hit(pressed.at), self._view.mapToGlobal(pixel))

    def press(self, event: QMouseEvent) -> None:
        """A button went down: the first tool that takes it has the pointer until the button goes up."""
        pointer = self.at(event)
        self._tool = next((tool for tool in self.tools if tool.takes(self._stage, pointer)), None)
        hit = self._stage.hit(pointer.at)
        self._pressed = pointer if hit is not None and hit.kind == "handle" else None
        if self._pressed is not None:
            self._holding.start()
        if self._tool is not None:
            self._tool.press(self._stage, pointer)
            if self._tool.cursor != Qt.CursorShape.ArrowCursor:
                self._view.viewport().setCursor(self._tool.cursor)

    def move(self, event: QMouseEvent) -> None:
        """The pointer moved."""
        if self._tool is not None:
            pointer = self.at(event)
            if self._pressed is not None and pointer.is_beyond(self._pressed):
                self._holding.stop()
            self._tool.drag(self._stage, pointer)
        else:
            self.hover(self._stage.hit(self.at(event).at))

    def release(self, event: QMouseEvent) -> Edit | None:
        """The button went up: the edit that the tool made."""
        tool, self._tool = self._tool, None
        self._holding.stop()
        self._view.viewport().unsetCursor()
        return tool.release(self._stage, self.at(event)) if tool else None

    def pan_with_left(self, is_wanted: bool) -> None:
        """While the space bar is held, the left button moves the view."""
        self._is_panning = is_wanted
        if is_wanted:
            self._view.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self._view.viewport().unsetCursor()

    def cancel(self) -> bool:
        """Stop what the tool does as if it had not begun; tells whether there was anything to stop."""
        tool, self._tool = self._tool, None
        if tool is None:
            return False
        tool.cancel(self._stage)
        self._view.viewport().unsetCursor()
        return True

    def hover(self, hit: Hit | None) -> None:
        """The pointer is over this; a halo comes at once, handles after a moment."""
        if self._tool is not None or hit == self._hovered or (hit is not None and hit.kind == "handle"):
            return
        self._hovered = hit
        group = self._stage.scene_of.group(hit.id) if hit and hit.id not in self._stage.selection else None
        self._stage.overlay.show("hover", hover_mark(group) if group else ())
        self._timer.start()

    def forget(self) -> None:
        """The drawing is another: nothing is hovered over."""
        self._hovered = None
        self._timer.stop()

    def at(self, event: QMouseEvent) -> Pointer:
        """Where the pointer is."""
        pixel, keys = event.position(), event.modifiers()
        place = self._view.mapToScene(pixel.toPoint())
        return Pointer(
            Point(place.x(), place.y()),
            Point(pixel.x(), pixel.y()),
            Qt.MouseButton.MiddleButton if self._is_panning else event.button(),
            bool(keys & Qt.KeyboardModifier.ShiftModifier),
            bool(keys & Qt.KeyboardModifier.ControlModifier),
            bool(keys & Qt.KeyboardModifier.AltModifier),
        )

    def _show_handles(self) -> None:
        hit = self._hovered
        if self._tool is None:
            self._stage.show_handles(hit.id if hit is not None and hit.kind == "node" else None)
