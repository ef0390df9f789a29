"""A view that zooms at the pointer, pans without scroll bars, and shows the whole or the start of what it holds."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsView, QWidget

LEAST, MOST, NOTCH = 0.1, 4.0, 1.2
POINTS_PER_INCH = 72
MARGIN = 28
HEADROOM = 16
"""Pixels more above the flowchart, for the path of links that stands there."""


class ZoomView(QGraphicsView):
    """`zoomed` brings the zoom (1.0 = 100 %), `looked` comes when another part is in view."""

    zoomed = Signal(float)
    looked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zoom = 1.0
        self._set_up()

    def _set_up(self) -> None:
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setOptimizationFlags(
            QGraphicsView.OptimizationFlag.DontSavePainterState
            | QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing
        )
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.horizontalScrollBar().valueChanged.connect(self.looked)
        self.verticalScrollBar().valueChanged.connect(self.looked)

    def content(self) -> QRectF:
        """The room that is to be seen as the whole."""
        return self.sceneRect()

    def start(self) -> QPointF:
        """The middle of what is seen first."""
        return self.content().center()

    @property
    def pixel(self) -> float:
        """How many points a pixel is."""
        return 1 / self.transform().m11()

    def pixels(self, box: QRectF) -> QRectF:
        """A box of the flowchart on the view."""
        return QRectF(self.mapFromScene(box).boundingRect())

    def visible(self) -> QRectF:
        """The part of the flowchart that is in view."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    def pan(self, dx: float, dy: float) -> None:
        """Move the view by pixels."""
        for bar, by in ((self.horizontalScrollBar(), dx), (self.verticalScrollBar(), dy)):
            bar.setValue(bar.value() - round(by))

    def set_zoom(self, zoom: float, around: QPointF | None = None) -> None:
        """Show everything at this size (1.0 = 100 %); the place `around`, in pixels, stays where it is."""
        around = around or QPointF(self.viewport().rect().center())
        before = self.mapToScene(around.toPoint())
        self.zoom = min(max(zoom, LEAST), MOST)
        scale = self.zoom * self.logicalDpiX() / POINTS_PER_INCH
        self.resetTransform()
        self.scale(scale, scale)
        after = self.mapFromScene(before)
        self.pan(around.x() - after.x(), around.y() - after.y())
        self.zoomed.emit(self.zoom)
        self.looked.emit()

    def zoom_by(self, notches: float) -> None:
        """Zoom in or out about the middle."""
        self.set_zoom(self.zoom * NOTCH**notches)

    def fit(self) -> None:
        """Show the whole flowchart, at most at 100 %."""
        content, room = self.content(), self.viewport().size()
        scale = self.logicalDpiX() / POINTS_PER_INCH
        fits = min(
            (room.width() - 2 * MARGIN) / max(content.width() * scale, 1),
            (room.height() - 2 * (MARGIN + HEADROOM / 2)) / max(content.height() * scale, 1),
        )
        self.set_zoom(min(fits, 1.0))
        self.centerOn(content.center() - QPointF(0, HEADROOM / 2 * self.pixel))
        self.looked.emit()

    def show_start(self) -> None:
        """Show the top of the flowchart at a size that can be read."""
        self.fit()
        if self.zoom < 0.7:
            self.set_zoom(0.8)
            content, half = self.content(), self.visible().height() / 2
            self.centerOn(self.start().x(), content.top() + half - (MARGIN + HEADROOM) * self.pixel)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom * NOTCH ** (turn.y() / 120), event.position())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(turn.y() or turn.x(), 0)
        else:
            pixels = event.pixelDelta()
            self.pan(pixels.x() or turn.x(), pixels.y() or turn.y())
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.looked.emit()
