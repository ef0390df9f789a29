"""Shapes that are dragged from the toolbar onto the canvas."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QMimeData, QPointF
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QGraphicsView

from sop_studio.geometry.point import Point
from sop_studio.gui.canvas.inserting import dropped_kind, line_for_kind, line_marks
from sop_studio.gui.canvas.tool import Edit, Stage
from sop_studio.kinds.registry import is_known

MIME = "application/x-sop-studio-kind"
LAYER = "ghost"


class Target(Stage, Protocol):
    """A canvas that makes edits."""

    def run(self, work: Callable[[Stage], Edit | None]) -> None:
        """Do some work and make its edit."""

    def setFocus(self) -> None:
        """Have the keyboard."""


class Dropping:
    """Shows where a shape would go while it is dragged, and puts it there."""

    def __init__(self, view: QGraphicsView, target: Target) -> None:
        self._view, self._target = view, target
        view.setAcceptDrops(True)

    def move(self, event: QDropEvent) -> None:
        """Something is dragged over the canvas; what is no kind of shape is left to the window."""
        kind = kind_in(event.mimeData())
        if kind is None:
            event.ignore()
            return
        line = line_for_kind(self._target, kind, self._at(event.position()))
        self._target.overlay.show(LAYER, line_marks(self._target, line))
        event.acceptProposedAction()

    def leave(self) -> None:
        """It is dragged elsewhere."""
        self._target.overlay.clear(LAYER)

    def drop(self, event: QDropEvent) -> None:
        """It was let go."""
        kind, at = kind_in(event.mimeData()), self._at(event.position())
        self.leave()
        if kind is None:
            event.ignore()
            return
        self._target.setFocus()
        self._target.run(lambda stage: dropped_kind(stage, kind, at))
        event.acceptProposedAction()

    def _at(self, pixel: QPointF) -> Point:
        place = self._view.mapToScene(pixel.toPoint())
        return Point(place.x(), place.y())


def offered(kind: str) -> QMimeData:
    """What is dragged: the name of a kind."""
    made = QMimeData()
    made.setData(MIME, kind.encode("ascii"))
    return made


def kind_in(dragged: QMimeData) -> str | None:
    """The kind of shape that is dragged, if it is one."""
    name = bytes(dragged.data(MIME).data()).decode("ascii", "replace")
    return name if is_known(name) else None
