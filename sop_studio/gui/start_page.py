"""What is shown while no document is open: begin, open, and the files used last."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from sop_studio.gui.action import Context
from sop_studio.gui.actions.file import open_path
from sop_studio.gui.keys import plain
from sop_studio.gui.recovery_card import RecoveryCard
from sop_studio.gui.rescued import unsaved_work
from sop_studio.gui.words import say
from sop_studio.messages.message import Message

TITLE = Message("start-title", "Write a procedure that people follow")
WORDS = Message("start-words", "Begin with a new SOP, or open a .sop file or a BPMN model. Files can be dropped here.")
RECENT = Message("start-recent", "Used last")
WIDTH = 460
MOST_CARDS = 3


class StartPage(QWidget):
    """A short column in the middle."""

    def __init__(self, context: Context, new: QAction, open_files: QAction) -> None:
        super().__init__()
        self._context = context
        outer = QVBoxLayout(self)
        outer.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box = QWidget()
        box.setFixedWidth(WIDTH)
        outer.addWidget(box)
        column = QVBoxLayout(box)
        column.setSpacing(8)
        column.addWidget(QLabel(say(TITLE), objectName="title"))
        column.addWidget(QLabel(say(WORDS), objectName="muted", wordWrap=True))
        column.addSpacing(10)
        for action, is_first in ((new, True), (open_files, False)):
            button = QPushButton(plain(action.text()))
            button.setDefault(is_first)
            button.clicked.connect(action.trigger)
            column.addWidget(button)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        column.insertLayout(2, self._cards)
        column.addSpacing(14)
        self._heading = QLabel(say(RECENT).upper(), objectName="section")
        column.addWidget(self._heading)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        column.addLayout(self._recent)

    def refresh(self) -> None:
        """List what can be recovered, and the files used last."""
        while (card := self._cards.takeAt(0)) is not None:
            card.widget().hide()
            card.widget().deleteLater()
        for found in unsaved_work()[:MOST_CARDS]:
            self._cards.addWidget(RecoveryCard(self._context, found, self.refresh))
        while (item := self._recent.takeAt(0)) is not None:
            item.widget().deleteLater()
        paths = self._context.desk.preferences.recent()[:6]
        self._heading.setVisible(bool(paths))
        for path in paths:
            self._recent.addWidget(self._entry(path))

    def _entry(self, path: Path) -> QPushButton:
        button = QPushButton(path.name, objectName="quiet")
        button.setIcon(self._context.look.icon("file-text", "muted"))
        button.setToolTip(str(path))
        button.clicked.connect(lambda: open_path(self._context, path))
        return button
