"""Exports the current document: formats, paper, folder; progress that can be stopped; the folder when it is done."""

import threading
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
)

from sop_studio.errors import SopStudioError
from sop_studio.gui.action import Context
from sop_studio.gui.background import Background
from sop_studio.gui.exporting.choices import Choices
from sop_studio.gui.exporting.work import Order, Stopped, run
from sop_studio.gui.session import Session
from sop_studio.gui.words import say
from sop_studio.messages.message import Message

TITLE = Message("export-title", "Export")
FOLDER = Message("export-folder", "Folder")
CHOOSE = Message("export-choose", "Choose …")
RUN = Message("export-run", "Export")
SHOW = Message("export-show", "Show in folder")
CLOSE = Message("export-close", "Close")
STOP = Message("export-stop", "Stop")
DONE = Message("export-done", "{count} files written to {folder}.")
DONE_ONE = Message("export-done-one", "{file} written to {folder}.")
FAILED = Message("export-failed", "The export stopped: {reason}")
STOPPED = Message("export-stopped", "Stopped. Nothing was written.")


class ExportDialog(QDialog):
    """The choices of one export, and its course."""

    told = Signal(int, object)

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__(context.window)
        self._context, self._session = context, session
        self._stop = threading.Event()
        self._background = Background(self)
        self._background.done.connect(self._on_done)
        self._background.failed.connect(self._on_failed)
        self.told.connect(self._on_told)
        self.setWindowTitle(say(TITLE))
        self.setMinimumWidth(480)
        self.choices = Choices(context.desk.preferences, session.sop)
        self.choices.changed.connect(self._check)
        self._folder = QLineEdit(str(_folder(context, session)))
        self._folder.setAccessibleName(say(FOLDER))
        self._folder.textChanged.connect(self._check)
        self._progress = QProgressBar(textVisible=False)
        self._message = QLabel(wordWrap=True, objectName="muted")
        self._show, self._close, self._run = (QPushButton(say(words), autoDefault=False) for words in (SHOW, CLOSE, RUN))
        self._arrange()
        self._progress.hide()
        self._show.hide()
        self._check()

    def start(self) -> None:
        """Make the files beside the window."""
        preferences = self._context.desk.preferences
        self.choices.remember()
        preferences.set("export-folder", self._folder.text())
        self._context.desk.sync()
        self._stop.clear()
        formats, folder = self.choices.chosen, Path(self._folder.text())
        order = Order(self._session.sop, formats, self.choices.options(), folder, _base(self._session))
        self._progress.setRange(0, len(formats) + 1)
        self._progress.setValue(0)
        self._progress.show()
        self._show.hide()
        stop, tell = self._stop, self.told.emit
        self._background.ask(lambda: run(order, stop, tell))
        self._check()

    def stop(self) -> None:
        """Stop as soon as the file that is being made is made; nothing is written."""
        self._stop.set()

    def reject(self) -> None:
        """Close, or stop what is going on."""
        if self._background.is_busy:
            self.stop()
        else:
            super().reject()

    def _on_told(self, place: int, message: Message) -> None:
        self._progress.setValue(place)
        self._message.setText(say(message))

    def _on_done(self, paths: list[Path]) -> None:
        only = paths[0].name if len(paths) == 1 else ""
        text = DONE_ONE if only else DONE
        self._finish(Message(text.id, text.text, count=len(paths), file=only, folder=self._folder.text()))
        self._show.show()
        self._show.setFocus()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Stopped):
            self._finish(STOPPED)
            return
        reason = error.message if isinstance(error, SopStudioError) else f"{type(error).__name__} {error}"
        self._finish(Message(FAILED.id, FAILED.text, reason=reason))

    def _finish(self, message: Message) -> None:
        self._progress.hide()
        self._message.setText(say(message))
        self._check()

    def _check(self) -> None:
        is_busy = self._background.is_busy
        self._run.setEnabled(bool(self.choices.chosen) and bool(self._folder.text().strip()) and not is_busy)
        self.choices.setEnabled(not is_busy)
        self._close.setText(say(STOP if is_busy else CLOSE))

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, say(FOLDER), self._folder.text())
        if folder:
            self._folder.setText(folder)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(6)
        column.addWidget(QLabel(self._session.name, objectName="title", wordWrap=True))
        column.addSpacing(8)
        column.addWidget(self.choices)
        column.addSpacing(8)
        column.addWidget(QLabel(say(FOLDER), objectName="muted"))
        row, choose = QHBoxLayout(), QPushButton(say(CHOOSE), autoDefault=False)
        choose.clicked.connect(self._choose)
        row.addWidget(self._folder)
        row.addWidget(choose)
        column.addLayout(row)
        column.addSpacing(10)
        column.addWidget(self._progress)
        column.addWidget(self._message)
        column.addSpacing(4)
        buttons = QHBoxLayout()
        buttons.addWidget(self._show)
        buttons.addStretch()
        buttons.addWidget(self._close)
        buttons.addWidget(self._run)
        column.addLayout(buttons)
        self._run.setDefault(True)
        self._run.clicked.connect(self.start)
        self._close.clicked.connect(self.reject)
        self._show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder.text())))


def export(context: Context) -> None:
    """Ask what to export, and do it."""
    if context.session is not None:
        dialog = ExportDialog(context, context.session)
        dialog.exec()
        dialog.deleteLater()


def _folder(context: Context, session: Session) -> Path:
    known = context.desk.preferences.get("export-folder", "")
    if known:
        return Path(known)
    return session.path.parent if session.path else Path.home()


def _base(session: Session) -> str:
    if session.path is not None:
        return session.path.stem
    return "".join(sign if sign.isalnum() or sign in "-_." else "-" for sign in session.sop.number or "SOP")
