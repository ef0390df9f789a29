"""Exports the current document: formats, paper, folder, progress."""

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QEventLoop, QUrl
from PySide6.QtGui import QDesktopServices, QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
)

from sop_studio.errors import SopStudioError
from sop_studio.exporters.export import export as export_files
from sop_studio.exporters.registry import EXPORTERS
from sop_studio.exporters.spec import Exporter
from sop_studio.gui.action import Context
from sop_studio.gui.background import Background
from sop_studio.gui.fields.editors import Choice
from sop_studio.gui.session import Session
from sop_studio.gui.words import say
from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop
from sop_studio.publishing.options import ExportOptions
from sop_studio.store.atomic import save_bytes
from sop_studio.store.disk import RealDisk

TITLE = Message("export-title", "Export")
FORMATS = Message("export-formats", "Formats")
PAPER = Message("export-paper", "Paper")
FOLDER = Message("export-folder", "Folder")
CHOOSE = Message("export-choose", "Choose …")
RUN = Message("export-run", "Export")
SHOW = Message("export-show", "Show in folder")
DONE = Message("export-done", "{count} files written to {folder}.")
FAILED = Message("export-failed", "The export stopped: {reason}")
PAPERS = (("a4", Message("paper-a4", "A4")), ("letter", Message("paper-letter", "Letter")))
USUAL = ["docx", "pdf"]


class ExportDialog(QDialog):
    """The choices of one export, remembered for the next."""

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__(context.window)
        self._context, self._session = context, session
        self._background = Background(self)
        self._background.done.connect(self._on_done)
        self._background.failed.connect(self._on_failed)
        self.setWindowTitle(say(TITLE))
        self.setMinimumWidth(460)
        wanted = context.desk.preferences.get("export-formats", USUAL)
        self._formats = {each.name: QCheckBox(say(each.title)) for each in EXPORTERS}
        for name, box in self._formats.items():
            box.setChecked(name in wanted)
            box.toggled.connect(self._check)
        self._paper = Choice(PAPERS)
        self._paper.show_value(context.desk.preferences.get("export-paper", "a4"))
        self._folder = QLineEdit(str(_folder(context, session)))
        self._progress = QProgressBar(maximum=0, textVisible=False)
        self._message = QLabel(wordWrap=True, objectName="muted")
        self._arrange()
        self._progress.hide()
        self._show.hide()
        self._check()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(6)
        column.addWidget(QLabel(self._session.name, objectName="title", wordWrap=True))
        column.addSpacing(6)
        column.addWidget(QLabel(say(FORMATS), objectName="muted"))
        for box in self._formats.values():
            column.addWidget(box)
        column.addWidget(QLabel(say(PAPER), objectName="muted"))
        column.addWidget(self._paper)
        column.addWidget(QLabel(say(FOLDER), objectName="muted"))
        row = QHBoxLayout()
        choose = QPushButton(say(CHOOSE), autoDefault=False)
        choose.clicked.connect(self._choose)
        row.addWidget(self._folder)
        row.addWidget(choose)
        column.addLayout(row)
        column.addSpacing(6)
        column.addWidget(self._progress)
        column.addWidget(self._message)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._show = buttons.addButton(say(SHOW), QDialogButtonBox.ButtonRole.ActionRole)
        self._run = buttons.addButton(say(RUN), QDialogButtonBox.ButtonRole.AcceptRole)
        for button in buttons.buttons():
            button.setAutoDefault(button is self._run)
            button.setIcon(QIcon())
        self._run.setDefault(True)
        buttons.rejected.connect(self.reject)
        self._run.clicked.connect(self.start)
        self._show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder.text())))
        column.addWidget(buttons)

    def start(self) -> None:
        """Write the files beside the window."""
        formats = tuple(each for each in EXPORTERS if self._formats[each.name].isChecked())
        preferences = self._context.desk.preferences
        preferences.set("export-formats", [each.name for each in formats])
        preferences.set("export-paper", self._paper.currentData())
        preferences.set("export-folder", self._folder.text())
        today = dt.datetime.now(dt.UTC).astimezone().date()
        options = ExportOptions(paper=self._paper.currentData(), today=today, printed_on=today)
        sop, folder, base = self._session.sop, Path(self._folder.text()), _base(self._session)
        self._progress.show()
        self._message.clear()
        self._run.setEnabled(False)
        self._background.ask(lambda: written(sop, formats, options, folder, base))

    def wait(self) -> None:
        """Return when nothing is being written any more."""
        loop = QEventLoop()
        self._background.done.connect(loop.quit)
        self._background.failed.connect(loop.quit)
        if self._background.is_busy:
            loop.exec()

    def _on_done(self, paths: list[Path]) -> None:
        self._finish(Message(DONE.id, DONE.text, count=len(paths), folder=self._folder.text()))
        self._show.show()

    def _on_failed(self, error: Exception) -> None:
        reason = error.message if isinstance(error, SopStudioError) else f"{type(error).__name__} {error}"
        self._finish(Message(FAILED.id, FAILED.text, reason=reason))

    def _finish(self, message: Message) -> None:
        self._progress.hide()
        self._message.setText(say(message))
        self._check()

    def _check(self) -> None:
        self._run.setEnabled(any(box.isChecked() for box in self._formats.values()) and not self._background.is_busy)

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, say(FOLDER), self._folder.text())
        if folder:
            self._folder.setText(folder)


def export(context: Context) -> None:
    """Ask what to export, and do it."""
    if context.session is not None:
        ExportDialog(context, context.session).exec()


def written(sop: Sop, formats: tuple[Exporter, ...], options: ExportOptions, folder: Path, base: str) -> list[Path]:
    """The files of an export, each written whole or not at all; the folder is made when missing."""
    paths = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        text = "The folder {folder} cannot be made ({cause}); choose another one."
        raise SopStudioError(Message("export-no-folder", text, folder=folder, cause=error.strerror or error)) from error
    for file in export_files(sop, formats, options, base):
        save_bytes(RealDisk(), folder / file.name, file.content)
        paths.append(folder / file.name)
    return paths


def _folder(context: Context, session: Session) -> Path:
    known = context.desk.preferences.get("export-folder", "")
    if known:
        return Path(known)
    return session.path.parent if session.path else Path.home()


def _base(session: Session) -> str:
    if session.path is not None:
        return session.path.stem
    return "".join(sign if sign.isalnum() or sign in "-_." else "-" for sign in session.sop.number or "SOP")
