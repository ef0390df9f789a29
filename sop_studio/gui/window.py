"""The main window: puts menus, toolbar, panels and documents together and keeps them in step."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from sop_studio.gui.actions.file import close, close_all, open_path
from sop_studio.gui.canvas.scene import Hit
from sop_studio.gui.canvas.view import CanvasView
from sop_studio.gui.desk import Desk
from sop_studio.gui.docks import add_docks, show_panel, toggles
from sop_studio.gui.document_view import DocumentView, opens
from sop_studio.gui.documents import Documents
from sop_studio.gui.host import Host
from sop_studio.gui.linked import follow, other_document
from sop_studio.gui.look.look import Look
from sop_studio.gui.menus import fill_menu_bar, made_actions, refresh_action
from sop_studio.gui.picking.choosing import pick_next
from sop_studio.gui.preferences import Preferences
from sop_studio.gui.registry import ACTIONS, PANELS
from sop_studio.gui.session import Session
from sop_studio.gui.start_page import StartPage
from sop_studio.gui.status import Status
from sop_studio.gui.toolbar import Toolbar
from sop_studio.gui.words import say
from sop_studio.messages.message import Message

NAME = "SOP Studio"
SIZE = (1440, 900)
PANELS_SINCE = 2
"""Raised when docks change so that an old layout would not fit."""
UNSAVED_TITLE = Message("window-unsaved", "{name} — not saved")


class Window(QMainWindow):
    """One window for all documents."""

    def __init__(self, look: Look, preferences: Preferences) -> None:
        super().__init__()
        self.setWindowTitle(NAME)
        self.setAcceptDrops(True)
        self.resize(*SIZE)
        self.desk = Desk(preferences, self)
        self.context = Host(self, self.desk, look, ACTIONS)
        self.qt_actions = made_actions(self.context, self)
        self.addActions(list(self.qt_actions.values()))
        self.start_page = StartPage(self.context, self.qt_actions["new"], self.qt_actions["open"])
        self.documents = Documents(self.desk, look, self.start_page)
        self.setCentralWidget(self.documents)
        self.status = Status(self.context, self.qt_actions["zoom-fit"])
        self.setStatusBar(self.status)
        fill_menu_bar(self.menuBar(), self.context, self.qt_actions)
        self.toolbar = Toolbar(self.context, self.qt_actions)
        self.addToolBar(self.toolbar)
        self.docks = add_docks(self, PANELS, self.context)
        self._add_panel_toggles()
        self._connect(look)
        self._recall()
        self._refresh()

    def canvas(self) -> CanvasView | None:
        """The canvas of the current document."""
        view = self.documents.view
        return view.canvas if view else None

    def open_field(self, name: str) -> bool:
        """Put the cursor into a field of the form; tells whether there is such a field."""
        self.docks["form"].show()
        return self.docks["form"].widget().open_field(name)

    # ---------------------------------------------------------------- putting together

    def _connect(self, look: Look) -> None:
        self.context.canvas_of = self.canvas
        self.context.sayer = lambda message, is_error: self.status.say(message, is_error=is_error)
        self.context.opener = self.open_field
        self.context.panel_shower = lambda name, with_focus: show_panel(self.docks[name], with_focus=with_focus)
        desk = self.desk
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._refresh)
        for signal in (desk.changed, desk.moved, desk.judged, desk.saved_changed, desk.current_changed):
            signal.connect(lambda *_: self._later.start())
        desk.said.connect(self.context.say)
        self.documents.made.connect(self._on_view)
        self.documents.close_asked.connect(self._on_close_asked)
        look.changed.connect(self._on_look)
        self._on_look()

    def _add_panel_toggles(self) -> None:
        menu = next((one.menu() for one in self.menuBar().actions() if one.menu() and self._is_view(one)), None)
        if menu is not None:
            menu.addSeparator()
            menu.addActions(toggles(PANELS, self.docks))

    def _is_view(self, entry: QAction) -> bool:
        return any(one.data() == "zoom-fit" for one in entry.menu().actions())

    def _on_view(self, view: DocumentView) -> None:
        canvas = view.canvas
        canvas.zoomed.connect(self.status.show_zoom)
        canvas.refused.connect(lambda reason: self.context.say(reason, is_error=True))
        canvas.keyed.connect(self._catch_up)
        canvas.asked.connect(self._on_asked)
        view.activated.connect(lambda hit: self._on_activated(view.session, hit))
        canvas.addActions([self.qt_actions[one.name] for one in ACTIONS if one.is_bare])

    def _catch_up(self) -> None:
        """What shortcuts can be used must be known before the next key."""
        if self._later.isActive():
            self._later.stop()
            self._refresh()

    def _on_activated(self, session: Session, hit: Hit) -> None:
        """Double-click: open what a node opens, else type its words."""
        target = opens(session, hit.id)
        node = next((one for one in session.flowchart.nodes if one.id == hit.id), None) if session.flowchart else None
        if target is not None:
            session.show(target)
        elif node is not None and other_document(session.sop, node):
            self.context.attempt(lambda: follow(self.context, node))
        else:
            session.select(hit.id)
            self.documents.view.canvas.naming.open(hit.id)

    def _on_asked(self, hit: Hit | None, at: object) -> None:
        """The context menu: what can be done with the selection, or the shapes to insert."""
        from PySide6.QtWidgets import QMenu

        if hit is not None and hit.kind == "handle":
            pick_next(self.context, hit, self.canvas().mapFromGlobal(at))
            return
        menu = QMenu(self)
        wanted = ("edit",) if hit else ("insert",)
        menu.addActions([self.qt_actions[one.name] for one in ACTIONS if one.menu in wanted])
        menu.exec(at)
        menu.deleteLater()

    def _on_close_asked(self, session: Session) -> None:
        self.desk.look_at(session)
        close(self.context)

    # ---------------------------------------------------------------- keeping in step

    def _refresh(self) -> None:
        for action in ACTIONS:
            refresh_action(self.qt_actions[action.name], action, self.context)
        session = self.desk.session
        if session is None:
            self.start_page.refresh()
            self.setWindowTitle(NAME)
        else:
            name = session.name if session.is_saved else say(Message(UNSAVED_TITLE.id, UNSAVED_TITLE.text, name=session.name))
            self.setWindowTitle(f"{name} • {NAME}")
        for dock in self.docks.values():
            dock.widget().setEnabled(session is not None)
        self.status.refresh()
        canvas = self.canvas()
        if canvas is not None:
            self.status.show_zoom(canvas.zoom)

    def _on_look(self) -> None:
        look = self.context.look
        for action in ACTIONS:
            if action.shape:
                self.qt_actions[action.name].setIcon(look.shape_icon(action.shape))
            elif action.icon:
                self.qt_actions[action.name].setIcon(look.icon(action.icon))

    # ---------------------------------------------------------------- files and the end

    def open(self, paths: list[Path]) -> None:
        """Open files; one that cannot be used is said in the status bar."""
        for path in paths:
            open_path(self.context, path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.open([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def closeEvent(self, event: QCloseEvent) -> None:
        if not close_all(self.context):
            event.ignore()
            return
        self._remember()
        event.accept()

    def _remember(self) -> None:
        preferences = self.desk.preferences
        preferences.set("window-size", bytes(self.saveGeometry().toBase64().data()).decode("ascii"))
        preferences.set("window-layout", bytes(self.saveState(PANELS_SINCE).toBase64().data()).decode("ascii"))

    def _recall(self) -> None:
        preferences = self.desk.preferences
        size, layout = preferences.get("window-size", ""), preferences.get("window-layout", "")
        if size:
            self.restoreGeometry(QByteArray.fromBase64(size.encode("ascii", "replace")))
        if layout:
            self.restoreState(QByteArray.fromBase64(layout.encode("ascii", "replace")), PANELS_SINCE)
