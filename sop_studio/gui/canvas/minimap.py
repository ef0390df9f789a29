"""The small map over the canvas: the whole flowchart, and a frame around what is in view."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from sop_studio.geometry.point import Rect
from sop_studio.gui.canvas.items import qt_rect
from sop_studio.gui.canvas.view import CanvasView

WIDTH, HEIGHT = 148, 104
INSET = 7.0


class Minimap(QWidget):
    """Hidden while the whole flowchart is in view; a click or drag moves the view."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self._rects: Mapping[str, Rect] | None = None
        self._boxes: list[QRectF] = []
        self.setFixedSize(WIDTH, HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        view.looked.connect(self.follow)

    def follow(self) -> None:
        """Show what is in view now."""
        self.setVisible(not self._view.visible().contains(self._view.scene_of.content))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, view = self._view.look, self._view
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setBrush(look.colour("panel", 0.94))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        scale, offset = self._mapping()
        painter.translate(offset)
        painter.scale(scale, scale)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("muted", 0.35))
        painter.drawRects(self._shapes())
        painter.resetTransform()
        frame = QRectF(offset + view.visible().topLeft() * scale, view.visible().size() * scale)
        painter.setPen(QPen(look.colour("accent"), 1.25))
        painter.setBrush(look.colour("accent", 0.06))
        inside = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
        painter.drawRoundedRect(frame.intersected(inside), 3, 3)
        painter.end()

    def _shapes(self) -> list[QRectF]:
        """The boxes of all shapes, worked out again only when they are others."""
        if self._rects is not self._view.rects:
            self._rects = self._view.rects
            self._boxes = [qt_rect(rect) for rect in self._rects.values()]
        return self._boxes

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go(event.position())

    def _go(self, pixel: QPointF) -> None:
        scale, offset = self._mapping()
        self._view.centerOn((pixel - offset) / scale)

    def _mapping(self) -> tuple[float, QPointF]:
        """Points to pixels: a scale, and where the flowchart's origin is."""
        content = self._view.scene_of.content
        room = QRectF(self.rect()).adjusted(INSET, INSET, -INSET, -INSET)
        scale = min(room.width() / max(content.width(), 1), room.height() / max(content.height(), 1))
        return scale, room.center() - content.center() * scale
