"""The canvas: shows one flowchart of a session, zooms and pans, and hands the pointer to the tools."""

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QWidget

from sop_studio.errors import SopStudioError
from sop_studio.geometry.outline import Side
from sop_studio.geometry.point import Point, Rect
from sop_studio.graph.order import step_numbers
from sop_studio.gui.canvas.dropping import Dropping
from sop_studio.gui.canvas.ground import draw_ground
from sop_studio.gui.canvas.handles import handle_at, ports
from sop_studio.gui.canvas.items import qt_rect
from sop_studio.gui.canvas.keyboard import Keyboard
from sop_studio.gui.canvas.marks import corner_marks, end_marks, handle_marks, selection_marks
from sop_studio.gui.canvas.naming import Naming
from sop_studio.gui.canvas.numbers import are_numbered_alike
from sop_studio.gui.canvas.overlay import Overlay
from sop_studio.gui.canvas.pointing import Pointing
from sop_studio.gui.canvas.scene import FlowchartScene, Hit
from sop_studio.gui.canvas.tool import Edit, Stage
from sop_studio.gui.canvas.zoom import ZoomView
from sop_studio.gui.look.look import Look
from sop_studio.gui.session import Session
from sop_studio.gui.words import say
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.placement import Placement
from sop_studio.model.sop import Sop

FAR = 0.4
REACH = 6.0


class CanvasView(ZoomView):
    """Shows the session's flowchart. It knows nodes and connections by id only; what they are is for others.

    `activated` brings what was double-clicked, `asked` what the context menu is wanted for and where, `refused` why
    something could not be done; `keyed` comes before a key may turn out to be a shortcut.
    """

    activated = Signal(object)
    asked = Signal(object, object)
    refused = Signal(object)
    keyed = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.look = session, look
        self.scene_of = FlowchartScene()
        self.setScene(self.scene_of)
        self.overlay = Overlay(self.scene_of, look)
        self.pointing = Pointing(self, self)
        self.pointing.held.connect(self.asked)
        self.dropping = Dropping(self, self)
        self.naming = Naming(self, self)
        self.keyboard = Keyboard(self)
        self.looked.connect(self.naming.follow)
        self._handles_of: str | None = None
        self._ports: Mapping[Side, str] = {}
        self.numbers: Mapping[str, str] = {}
        """The step numbers of all nodes, by id."""
        self._numbered: tuple[Flowchart, ...] = ()
        self.zoomed.connect(self._set_detail)
        self.set_zoom(1.0)
        self.refresh()

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

    def content(self) -> QRectF:
        """The room that the drawing takes."""
        return self.scene_of.content

    def start(self) -> QPointF:
        """The middle of the first shape."""
        first = next(iter(self.rects.values()), None)
        return QPointF(first.center.x, first.center.y) if first else self.content().center()

    @property
    def selection(self) -> tuple[str, ...]:
        """The ids of what is selected."""
        return self.session.selection

    def hit(self, at: Point) -> Hit | None:
        """A handle that is shown there, else a node or connection."""
        shown = self.rects.get(self._handles_of or "")
        side = handle_at(shown, at, self.pixel, self._ports) if shown else None
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
        waiting = ports(self, self._handles_of) if self._handles_of else {}
        self._ports = {side: say(way_out.label) for side, way_out in waiting.items()}
        marks = handle_marks(self.rects[self._handles_of], self._ports) if self._handles_of else ()
        self.overlay.show("handles", marks)

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
        marks = [mark for group, rect in groups if group for mark in selection_marks(group, rect)]
        only = self.selection[0] if len(self.selection) == 1 else ""
        if only in self.rects:
            marks += corner_marks(self.rects[only])
        elif self.scene_of.lines.get(only):
            marks += end_marks(self.scene_of.lines[only])
        self.overlay.show("selection", marks)

    def reveal(self, *ids: str) -> None:
        """Bring things into view, with as little movement as it takes."""
        groups = [self.scene_of.group(id) for id in ids]
        for rect in [self.rects[id] for id in ids if id in self.rects] or [
            Rect.between(line[0], line[-1]) for id in ids if (line := self.scene_of.lines.get(id))
        ]:
            self.ensureVisible(qt_rect(rect), 60, 60)
        if any(groups):
            self.looked.emit()

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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dropping.move(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.dropping.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.dropping.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        self.dropping.drop(event)

    def contextMenuEvent(self, event: QEvent) -> None:
        at = self.mapToScene(event.pos())
        hit = self.hit(Point(at.x(), at.y()))
        if hit is not None and hit.kind != "handle" and hit.id not in self.selection:
            self.select((hit.id,))
        self.asked.emit(hit, event.globalPos())

    def make(self, edit: Edit, typing: str | None = None) -> None:
        """Make an edit a step of the session, in one with those before it of the same `typing`."""
        self.session.apply(edit.name, edit.sop, edit.selection, typing)
        if edit.opens:
            self.naming.open(*edit.opens)

    def run(self, work: Callable[[Stage], Edit | None]) -> None:
        """Do some work and make its edit; a reason why it cannot be done is said."""
        try:
            edit = work(self)
        except SopStudioError as error:
            self.refused.emit(error.message)
            return
        if edit is not None:
            self.make(edit)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            self.keyed.emit()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keyboard.press(event):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self.keyboard.release(event)

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
