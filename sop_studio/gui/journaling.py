"""Keeps a journal of every open document that has something to lose, so that a crash loses nothing."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from sop_studio.errors import SopStudioError
from sop_studio.gui.background import Background
from sop_studio.gui.session import Session
from sop_studio.messages.message import Message
from sop_studio.model.change import Change
from sop_studio.store.journal import Journal
from sop_studio.store.journal_records import Origin
from sop_studio.store.package import Package
from sop_studio.store.places import journal_folder

PAUSE = 250
"""Milliseconds at most until an edit that was handed to the system is on the disk."""


class Journaling(QObject):
    """The journal of one session: it begins with the first edit, or at once where the document has no file.

    Connected before any widget, so that an edit is written before it is painted. `tell` says what goes wrong.
    """

    def __init__(self, session: Session, tell: Callable[[Message], object]) -> None:
        super().__init__(session)
        self._session, self._tell = session, tell
        self._journal: Journal | None = None
        self._has_failed = False
        self._background = Background(self)
        self._background.failed.connect(self._on_failed)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._sync_later)
        session.changed.connect(self._append)
        session.saved_changed.connect(self._on_saved)
        if not session.is_saved:
            self._begin()

    @property
    def is_kept(self) -> bool:
        """Whether there is a journal now."""
        return self._journal is not None

    def sync(self) -> None:
        """Return when everything is on the disk."""
        if self._journal is not None:
            self._attempt(self._journal.sync)

    def close(self) -> None:
        """The document is saved, or nobody wants it."""
        journal, self._journal = self._journal, None
        self._timer.stop()
        if journal is not None:
            journal.close()

    def _append(self, _: Change) -> None:
        session = self._session
        if session.is_saved:
            self.close()
        elif self._journal is None:
            self._begin()
        else:
            journal, label = self._journal, str(session.history.undo_label() or "")
            self._attempt(lambda: journal.append(label, session.sop))
        self._timer.start()

    def _begin(self) -> None:
        session = self._session
        origin = Origin(str(session.path or session.proposed or ""), session.opened or "")
        package = Package(session.sop, session.parts)

        def begin() -> None:
            self._journal = Journal(journal_folder(), package, origin)

        self._attempt(begin)
        self._timer.start()

    def _on_saved(self) -> None:
        if self._session.is_saved:
            self.close()

    def _sync_later(self) -> None:
        journal = self._journal
        if journal is not None:
            self._background.ask(journal.sync)

    def _attempt(self, work: Callable[[], object]) -> None:
        """Do it; a failure is said once, until it works again."""
        try:
            work()
        except SopStudioError as error:
            self._on_failed(error)
        else:
            self._has_failed = False

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, SopStudioError):
            raise error
        if not self._has_failed:
            self._has_failed = True
            self._tell(error.message)
