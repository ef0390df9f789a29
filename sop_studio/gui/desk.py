"""The open documents, which of them is looked at, and how they are opened, saved and closed."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from sop_studio.errors import SopStudioError
from sop_studio.gui.journaling import Journaling
from sop_studio.gui.judging import Judging
from sop_studio.gui.opening import open_file, package_of
from sop_studio.gui.preferences import Preferences
from sop_studio.gui.session import Session
from sop_studio.gui.settle import TIME_LIMIT, settle
from sop_studio.layout.arrange import place_missing
from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop
from sop_studio.store.disk import RealDisk
from sop_studio.store.files import read_file, save_package
from sop_studio.store.hashes import sha256
from sop_studio.store.places import journal_folder
from sop_studio.store.recovery import Recovery

SUFFIX = ".sop"


class Desk(QObject):
    """All sessions in the order of their tabs, and the current one, whose signals are passed on.

    A panel connects to the desk once and needs not follow which document is current.
    """

    opened = Signal(object)
    closed = Signal(object)
    current_changed = Signal()
    changed = Signal(object)
    moved = Signal()
    judged = Signal()
    saved_changed = Signal()
    said = Signal(object)

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.preferences = preferences
        self.sessions: tuple[Session, ...] = ()
        self.session: Session | None = None
        self._journals: dict[Session, Journaling] = {}

    def open(self, path: Path) -> Session:
        """The session of a file: the one that has it open already, or a new one; raises SopStudioError."""
        known = next((one for one in self.sessions if one.path and one.path.resolve() == path.resolve()), None)
        if known is not None:
            self.look_at(known)
            return known
        found = open_file(path)
        session = Session(found.sop, found.path, found.opened, found.parts)
        if found.copy_of:
            session.copy_of = found.copy_of
            session.count_as_saved()
        self.add(session)
        self.preferences.add_recent(path)
        for remark in found.remarks:
            self.said.emit(remark)
        return session

    def new(self, sop: Sop) -> Session:
        """A session of a SOP that has no file yet."""
        session = Session(settle(sop))
        self.add(session)
        return session

    def add(self, session: Session) -> None:
        """Put a session behind the others and look at it."""
        self._journals[session] = Journaling(session, self.said.emit)
        Judging(session)
        session.setParent(self)
        self.sessions = (*self.sessions, session)
        session.changed.connect(lambda change: self._pass_on(session, self.changed, change))
        session.moved.connect(lambda: self._pass_on(session, self.moved))
        session.judged.connect(lambda: self._pass_on(session, self.judged))
        session.saved_changed.connect(lambda: self._pass_on(session, self.saved_changed))
        self.opened.emit(session)
        self.look_at(session)

    def look_at(self, session: Session | None) -> None:
        """Make a session the current one."""
        if session is not self.session:
            self.session = session
            self.current_changed.emit()

    def save(self, session: Session, path: Path | None = None) -> None:
        """Write the session's SOP to its file or another one; raises SopStudioError with the old file untouched."""
        target = path or session.path
        if target is None:
            raise SopStudioError(Message("no-file-name", "The document has no file yet. Choose a name for it."))
        is_same = session.path is not None and target.resolve() == session.path.resolve()
        remarks = save_package(package_of(session.sop, session.parts), target, opened=session.opened if is_same else None)
        session.mark_saved(target, sha256(read_file(target, RealDisk())))
        self.preferences.add_recent(target)
        for remark in remarks:
            self.said.emit(remark)

    def close(self, session: Session) -> None:
        """Take a session off the desk; what is not saved is gone."""
        place = self.sessions.index(session)
        self.sessions = tuple(one for one in self.sessions if one is not session)
        if session is self.session:
            self.look_at(self.sessions[min(place, len(self.sessions) - 1)] if self.sessions else None)
        self._journals.pop(session).close()
        self.closed.emit(session)
        session.deleteLater()

    def recover(self, key: str) -> Session:
        """A session of what a journal gives back, not saved; the old journal goes when a new one holds it.

        Raises SopStudioError.
        """
        recovery = Recovery(journal_folder())
        found = recovery.recover(key)
        placed, _ = place_missing(found.package.sop, TIME_LIMIT)
        session = Session(placed, parts=found.package.parts)
        session.proposed = Path(found.origin.path) if found.origin.path else None
        self.add(session)
        self._journals[session].sync()
        if self._journals[session].is_kept:
            recovery.discard(key)
        for remark in found.remarks:
            self.said.emit(remark)
        return session

    def sync(self) -> None:
        """Return when every edit of every document is on the disk."""
        for journal in self._journals.values():
            journal.sync()

    def unsaved(self) -> tuple[Session, ...]:
        """The sessions whose file does not hold what is shown."""
        return tuple(session for session in self.sessions if not session.is_saved)

    def _pass_on(self, session: Session, signal: object, *values: object) -> None:
        if session is self.session:
            signal.emit(*values)  # type: ignore[attr-defined]
