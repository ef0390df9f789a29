"""The open documents in the middle of the window: tabs when there are several, and the view of each."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from sop_studio.gui.desk import Desk
from sop_studio.gui.document_view import DocumentView
from sop_studio.gui.look.look import Look
from sop_studio.gui.session import Session
from sop_studio.gui.words import say
from sop_studio.messages.message import Message

UNTITLED = Message("document-untitled", "Untitled")


class Documents(QWidget):
    """Follows the desk. `made` brings the view of each document that is opened."""

    made = Signal(object)
    close_asked = Signal(object)

    def __init__(self, desk: Desk, look: Look, empty: QWidget) -> None:
        super().__init__()
        self._desk, self._look, self._empty = desk, look, empty
        self._views: dict[Session, DocumentView] = {}
        self.tabs = QTabBar(self, objectName="documents", tabsClosable=True, expanding=False, drawBase=False)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack)
        self.tabs.hide()
        self.tabs.currentChanged.connect(self._on_tab)
        self.tabs.tabCloseRequested.connect(lambda at: self.close_asked.emit(desk.sessions[at]))
        desk.opened.connect(self._on_opened)
        desk.closed.connect(self._on_closed)
        for signal in (desk.current_changed, desk.changed, desk.saved_changed):
            signal.connect(lambda *_: self.refresh())

    @property
    def view(self) -> DocumentView | None:
        """The view of the current document."""
        return self._views.get(self._desk.session) if self._desk.session else None

    def refresh(self) -> None:
        """Show the current document, and in the tabs what is not saved."""
        sessions = self._desk.sessions
        with QSignalBlocker(self.tabs):
            while self.tabs.count() < len(sessions):
                self.tabs.addTab("")
            while self.tabs.count() > len(sessions):
                self.tabs.removeTab(self.tabs.count() - 1)
            for at, session in enumerate(sessions):
                name = (session.sop.number or session.name or say(UNTITLED)).replace("&", "&&")
                self.tabs.setTabText(at, name if session.is_saved else f"{name} •")
                self.tabs.setTabToolTip(at, session.name)
                if session is self._desk.session:
                    self.tabs.setCurrentIndex(at)
        self.tabs.setVisible(len(sessions) > 1)
        shown = self.view or self._empty
        if self._stack.currentWidget() is not shown:
            self._stack.setCurrentWidget(shown)

    def _on_opened(self, session: Session) -> None:
        view = DocumentView(session, self._look)
        self._views[session] = view
        self._stack.addWidget(view)
        self.made.emit(view)

    def _on_closed(self, session: Session) -> None:
        view = self._views.pop(session)
        self._stack.removeWidget(view)
        view.deleteLater()
        self.refresh()

    def _on_tab(self, at: int) -> None:
        if 0 <= at < len(self._desk.sessions):
            self._desk.look_at(self._desk.sessions[at])
