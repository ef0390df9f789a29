"""The canvas: shows one flowchart of a session, zooms and pans, and hands the pointer to the tools."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsView, QWidget

from sop_studio.geometry.point import Point, Rect
from sop_studio.graph.order import step_numbers
from sop_studio.gui.canvas.ground import draw_ground
from sop_studio.gui.canvas.handles import handle_at
from sop_studio.gui.canvas.items import qt_rect
from sop_studio.gui.canvas.marks import handle_marks, selection_marks
from sop_studio.gui.canvas.numbers import are_numbered_alike
from sop_studio.gui.canvas.overlay import Overlay
from sop_studio.gui.canvas.pointing import Pointing
from sop_studio.gui.canvas.scene import FlowchartScene, Hit
from sop_studio.gui.canvas.tool import Edit
from sop_studio.gui.look.look import Look
from sop_studio.gui.session import Session
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.placement import Placement
from sop_studio.model.sop import Sop

LEAST, MOST, NOTCH = 0.1, 4.0, 1.2
FAR = 0.4
POINTS_PER_INCH = 72
REACH = 6.0
MARGIN = 28
HEADROOM = 16
"""Pixels more above the flowchart, for the path of links that stands there."""


class CanvasView(QGraphicsView):
    """Shows the session's flowchart. It knows nodes and connections by id only; what they are is for others.

    `zoomed` brings the zoom (1.0 = 100 %), `looked` comes when another part is in view, `activated` brings what
    was double-clicked, `asked` brings what the context menu is wanted for and where, `edited` an edit with words
    to be typed next.
    """

    zoomed = Signal(float)
    looked = Signal()
    activated = Signal(object)
    asked = Signal(object, object)
    edited = Signal(object)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.look = session, look
        self.scene_of = FlowchartScene()
        self.setScene(self.scene_of)
        self.overlay = Overlay(self.scene_of, look)
        self.pointing = Pointing(self, self)
        self._handles_of: str | None = None
        self.zoom = 1.0
        self.numbers: Mapping[str, str] = {}
        """The step numbers of all nodes, by id."""
        self._numbered: tuple[Flowchart, ...] = ()
        self._set_up()
        self.set_zoom(1.0)
        self.refresh()

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

    # ---------------------------------------------------------------- what tools see

    @property
    def sop(self) -> Sop:
        """The SOP as it is."""
        return self.session.sop

    @property
    def flowchart(self) -> Flowchart:
        """The flowchart that is shown; an empty one where the SOP has none."""
        return self.session.flowchart or Flowchart(id="none")

    @property
    def placement(self) -> Placement:
        """Where its parts stand."""
        return self.sop.placement(self.flowchart.id) or Placement(flowchart=self.flowchart.id)

    @property
    def rects(self) -> Mapping[str, Rect]:
        """The boxes of its nodes."""
        return self.scene_of.rects

    @property
    def selection(self) -> tuple[str, ...]:
        """The ids of what is selected."""
        return self.session.selection

    @property
    def pixel(self) -> float:
        """How many points a pixel is."""
        return 1 / self.transform().m11()

    def hit(self, at: Point) -> Hit | None:
        """A handle that is shown there, else a node or connection."""
        shown = self.rects.get(self._handles_of or "")
        side = handle_at(shown, at, self.pixel) if shown else None
        if side is not None and self._handles_of is not None:
            return Hit("handle", self._handles_of, side)
        return self.scene_of.hit(at, REACH * self.pixel)

    def select(self, ids: Collection[str]) -> None:
        """Select these."""
        self.session.select(*ids)
        self.show_selection()

    def show_handles(self, node_id: str | None) -> None:
        """Show the plus-handles of a node, or none."""
        self._handles_of = node_id if node_id in self.rects else None
        marks = handle_marks(self.rects[self._handles_of]) if self._handles_of else ()
        self.overlay.show("handles", marks)

    def pan(self, dx: float, dy: float) -> None:
        """Move the view by pixels."""
        for bar, by in ((self.horizontalScrollBar(), dx), (self.verticalScrollBar(), dy)):
            bar.setValue(bar.value() - round(by))

    # ---------------------------------------------------------------- showing

    def refresh(self) -> None:
        """Show the session's SOP as it is now."""
        if not are_numbered_alike(self._numbered, self.sop.flowcharts):
            self.numbers = step_numbers(self.sop)
        self._numbered = self.sop.flowcharts
        self.scene_of.show_flowchart(self.sop, self.flowchart, self.placement, self.numbers, self.look.theme)
        self.overlay.clear("ghost", "guides", "band", "hover")
        self.show_handles(None)
        self.pointing.forget()
        self.show_selection()
        self._set_detail()
        self.looked.emit()

    def show_selection(self) -> None:
        """Mark what is selected."""
        groups = ((self.scene_of.group(id), self.rects.get(id)) for id in self.selection)
        self.overlay.show("selection", [mark for group, rect in groups if group for mark in selection_marks(group, rect)])

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
        self._set_detail()
        self.zoomed.emit(self.zoom)
        self.looked.emit()

    def zoom_by(self, notches: float) -> None:
        """Zoom in or out about the middle."""
        self.set_zoom(self.zoom * NOTCH**notches)

    def fit(self) -> None:
        """Show the whole flowchart, at most at 100 %."""
        content, room = self.scene_of.content, self.viewport().size()
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
            content, half = self.scene_of.content, self.visible().height() / 2
            first = next(iter(self.rects.values()), Rect(content.left(), content.top(), content.width(), 0))
            self.centerOn(first.center.x, content.top() + half - (MARGIN + HEADROOM) * self.pixel)

    def reveal(self, *ids: str) -> None:
        """Bring things into view, with as little movement as it takes."""
        groups = [self.scene_of.group(id) for id in ids]
        for rect in [self.rects[id] for id in ids if id in self.rects] or [
            Rect.between(line[0], line[-1]) for id in ids if (line := self.scene_of.lines.get(id))
        ]:
            self.ensureVisible(qt_rect(rect), 60, 60)
        if any(groups):
            self.looked.emit()

    def visible(self) -> QRectF:
        """The part of the flowchart that is in view."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    def _set_detail(self) -> None:
        self.scene_of.set_scale(self.zoom, FAR)

    def drawBackground(self, painter: QPainter, rect: QRectF | object) -> None:
        colours = (self.look.theme.colour("canvas"), self.look.theme.colour("line"))
        draw_ground(painter, self.viewport().size(), self.viewportTransform(), self.devicePixelRatioF(), colours)

    # ---------------------------------------------------------------- pointer and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointing.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointing.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        edit = self.pointing.release(event)
        if edit is not None:
            self.make(edit)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self.hit(self.pointing.at(event).at)
        if hit is not None and hit.kind != "handle" and event.button() == Qt.MouseButton.LeftButton:
            self.activated.emit(hit)

    def contextMenuEvent(self, event: QEvent) -> None:
        at = self.mapToScene(event.pos())
        hit = self.hit(Point(at.x(), at.y()))
        if hit is not None and hit.id not in self.selection:
            self.select((hit.id,))
        self.asked.emit(hit, event.globalPos())

    def make(self, edit: Edit) -> None:
        """Make a tool's edit a step of the session."""
        self.session.apply(edit.name, edit.sop, edit.selection)
        if edit.opens:
            self.edited.emit(edit)

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.pointing.pan_with_left(True)
        elif event.key() == Qt.Key.Key_Escape:
            self.cancel()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.pointing.pan_with_left(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.pointing.pan_with_left(False)
        super().focusOutEvent(event)

    def cancel(self) -> None:
        """Stop what the pointer does as if it had not begun; else select nothing."""
        if not self.pointing.cancel():
            self.select(())

    def leaveEvent(self, event: QEvent) -> None:
        self.pointing.hover(None)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.looked.emit()
