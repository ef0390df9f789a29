"""One open document: its flowcharts as tabs, the path to the one shown, the canvas and the small map."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from sop_studio.gui.breadcrumb import Breadcrumb
from sop_studio.gui.canvas.badges import Badges
from sop_studio.gui.canvas.minimap import Minimap
from sop_studio.gui.canvas.view import CanvasView
from sop_studio.gui.look.look import Look
from sop_studio.gui.peek import Peek
from sop_studio.gui.session import Session
from sop_studio.gui.words import say
from sop_studio.kinds.registry import kind_of
from sop_studio.messages.message import Message
from sop_studio.model.change import Change

INSET = 14


@dataclass(frozen=True, slots=True)
class Sight:
    """What part of a flowchart is seen, and how large."""

    zoom: float
    middle: QPointF


class DocumentView(QWidget):
    """Shows one session. `asked` and `activated` are the canvas's."""

    activated = Signal(object)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self._look = session, look
        self.canvas = CanvasView(session, look, self)
        self.tabs = QTabBar(self, movable=False, expanding=False, drawBase=False, tabsClosable=False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.setUsesScrollButtons(True)
        self.breadcrumb = Breadcrumb(session, self.canvas)
        self.minimap = Minimap(self.canvas)
        self.badges = Badges(self.canvas.scene_of, self.canvas.overlay)
        self.peek = Peek(self.canvas)
        self._sights: dict[str, Sight] = {}
        self._shown: str | None = None
        self._badges_of: tuple[object, ...] | None = None
        self._arrange()
        self._connect()
        self._list_tabs()

    def _arrange(self) -> None:
        strip = QWidget(self, objectName="tabs")
        strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(strip)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.tabs)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addWidget(self.canvas)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._on_tab)
        self.session.changed.connect(self._on_changed)
        self.session.moved.connect(self._on_moved)
        self.session.judged.connect(self.show_badges)
        self.canvas.activated.connect(self.activated)
        self._look.changed.connect(self._on_look)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._on_moved()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_map()

    def show_badges(self) -> None:
        """A badge at each shape that a finding is about, with the worst of its severities."""
        shown = (self.session.findings, self.canvas.placement, self._shown, self._look.theme)
        if self._badges_of is not None and all(a is b for a, b in zip(shown, self._badges_of, strict=True)):
            return
        self._badges_of = shown
        self.badges.show(self.session.findings or ())

    def _list_tabs(self) -> None:
        """One tab a flowchart, in file order."""
        titles = {one.id: one.title or one.code or say(UNTITLED) for one in self.session.sop.flowcharts}
        shown = self.session.flowchart
        with QSignalBlocker(self.tabs):
            if [self.tabs.tabData(at) for at in range(self.tabs.count())] != list(titles):
                while self.tabs.count():
                    self.tabs.removeTab(0)
                for id in titles:
                    self.tabs.setTabData(self.tabs.addTab(""), id)
            for at, title in enumerate(titles.values()):
                self.tabs.setTabText(at, title.replace("&", "&&"))
                if shown is not None and self.tabs.tabData(at) == shown.id:
                    self.tabs.setCurrentIndex(at)

    def _on_tab(self, at: int) -> None:
        if at >= 0:
            self.session.show(self.tabs.tabData(at))

    def _on_changed(self, change: Change) -> None:
        self._list_tabs()
        if self.session.flowchart is None or self.session.flowchart.id == self._shown:
            self.canvas.refresh()
            self.show_badges()
        self.breadcrumb.refresh()

    def _on_moved(self) -> None:
        flowchart = self.session.flowchart
        if flowchart is not None and flowchart.id != self._shown and self.isVisible():
            self._remember()
            self._shown = flowchart.id
            self._list_tabs()
            self.canvas.refresh()
            self.show_badges()
            self.breadcrumb.refresh()
            self._recall(flowchart.id)
        self.canvas.show_selection()

    def _remember(self) -> None:
        if self._shown is not None:
            self._sights[self._shown] = Sight(self.canvas.zoom, self.canvas.visible().center())

    def _recall(self, id: str) -> None:
        sight = self._sights.get(id)
        if sight is None:
            self.canvas.show_start()
        else:
            self.canvas.set_zoom(sight.zoom)
            self.canvas.centerOn(sight.middle)
        self._place_map()

    def _place_map(self) -> None:
        self.breadcrumb.place()
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.minimap.move(
            INSET if is_mirrored else self.canvas.width() - self.minimap.width() - INSET, self.canvas.height() - self.minimap.height() - INSET
        )
        self.minimap.follow()

    def _on_look(self) -> None:
        self.canvas.refresh()
        self.canvas.overlay.repaint()
        self.canvas.viewport().update()
        self.minimap.update()
        self.breadcrumb.refresh()


UNTITLED = Message("flowchart-untitled", "Untitled")


def opens(session: Session, id: str) -> str | None:
    """The flowchart of this SOP that a node opens; nothing for a node that opens none."""
    flowchart = session.flowchart
    node = next((one for one in flowchart.nodes if one.id == id), None) if flowchart else None
    target = node.fields.get("flowchart") if node is not None and kind_of(node).name == "link" else None
    is_own = node is not None and node.fields.get("sop") in (None, session.sop.id)
    return target if is_own and any(one.id == target for one in session.sop.flowcharts) else None
