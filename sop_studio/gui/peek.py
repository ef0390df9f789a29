"""A look at a linked flowchart without leaving: a small drawing beside the link that the pointer rests on."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from sop_studio.geometry.point import Point
from sop_studio.graph.calls import openings
from sop_studio.graph.order import step_numbers
from sop_studio.gui.canvas.scene import FlowchartScene
from sop_studio.gui.canvas.view import CanvasView
from sop_studio.model.flowchart import Flowchart

REST = 450
"""Milliseconds that the pointer rests before the drawing shows."""
WIDTH, HEIGHT, EDGE = 300, 230, 10
LARGEST = 0.75
"""The drawing's scale at most, in pixels a point."""


class Peek(QFrame):
    """Follows the pointer over a canvas."""

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas, objectName="peek")
        self._canvas = canvas
        self._over: str | None = None
        self._title = QLabel()
        self._title.setStyleSheet("font-weight: bold")
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 8, EDGE, EDGE)
        column.addWidget(self._title)
        column.addWidget(self._picture)
        self._timer = QTimer(self, singleShot=True, interval=REST)
        self._timer.timeout.connect(self._show)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        canvas.viewport().installEventFilter(self)
        canvas.looked.connect(self.leave)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent) and not event.buttons():
            self._follow(event.position().toPoint())
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.KeyPress):
            self.leave()
        return False

    def leave(self) -> None:
        """The pointer is elsewhere."""
        self._timer.stop()
        self._over = None
        self.hide()

    def look_at(self, node_id: str) -> None:
        """Show what a node opens at once; nothing for one that opens nothing here."""
        self._over = node_id
        self._show()

    def _follow(self, at: QPoint) -> None:
        place = self._canvas.mapToScene(at)
        hit = self._canvas.scene_of.hit(Point(place.x(), place.y()), 0)
        over = hit.id if hit is not None and hit.kind == "node" else None
        if over != self._over:
            self.leave()
            self._over = over
            if over is not None and self._target() is not None:
                self._timer.start()

    def _target(self) -> Flowchart | None:
        sop = self._canvas.sop
        found = next((one.target for one in openings(sop) if one.node.id == self._over), None)
        return next((one for one in sop.flowcharts if one.id == found), None)

    def _show(self) -> None:
        target, rect = self._target(), self._canvas.rects.get(self._over or "")
        if target is None or rect is None:
            return
        self._title.setText(" ".join(part for part in (target.code, target.title) if part))
        self._picture.setPixmap(self._drawn(target))
        self.adjustSize()
        corner = self._canvas.mapFromScene(rect.right, rect.top) + QPoint(EDGE, 0)
        if corner.x() + self.width() > self._canvas.width():
            corner.setX(self._canvas.mapFromScene(rect.left, rect.top).x() - self.width() - EDGE)
        lowest = max(self._canvas.height() - self.height() - EDGE, EDGE)
        self.move(max(corner.x(), EDGE), min(max(corner.y(), EDGE), lowest))
        self.show()
        self.raise_()

    def _drawn(self, target: Flowchart) -> QPixmap:
        sop, look = self._canvas.sop, self._canvas.look
        scene = FlowchartScene()
        placement = sop.placement(target.id)
        if placement is not None:
            scene.show_flowchart(sop, target, placement, step_numbers(sop), look.theme)
        content = QRectF(scene.content)
        scale = min(WIDTH / max(content.width(), 1), HEIGHT / max(content.height(), 1), LARGEST)
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round(content.width() * scale * ratio), round(content.height() * scale * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(look.colour("canvas"))
        painter = QPainter(pixmap)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        scene.render(painter, QRectF(0, 0, content.width() * scale, content.height() * scale), content)
        painter.end()
        return pixmap
