"""A card on the start page: work that was not saved when the program ended, to go on with or not."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from sop_studio.gui.action import Context
from sop_studio.gui.rescued import decline, named
from sop_studio.gui.words import say
from sop_studio.messages.message import Message
from sop_studio.store.recovery import Found

LAST_TIME = Message("card-last-time", "This was open and not saved when the program ended. Nothing of it is lost.")
TRIED = Message("card-tried", "Opening it failed before. It may be what ended the program.")
FROM = Message("card-from", "Its file: {path}")
GO_ON = Message("card-go-on", "Go on with it")
NOT_WANTED = Message("card-not-wanted", "Not wanted")


class RecoveryCard(QFrame):
    """Name, where it came from, and two buttons."""

    def __init__(self, context: Context, found: Found, refresh: Callable[[], object]) -> None:
        super().__init__(objectName="card")
        self._context, self._found, self._refresh = context, found, refresh
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 12, 10)
        column.setSpacing(4)
        column.addWidget(QLabel(named(found), objectName="title", wordWrap=True))
        column.addWidget(QLabel(say(TRIED if found.is_set_aside else LAST_TIME), objectName="muted", wordWrap=True))
        if found.path:
            column.addWidget(QLabel(say(Message(FROM.id, FROM.text, path=found.path)), objectName="muted", wordWrap=True))
        row = QHBoxLayout()
        self.go_on = QPushButton(say(GO_ON))
        self.not_wanted = QPushButton(say(NOT_WANTED), objectName="quiet")
        self.go_on.clicked.connect(self._recover)
        self.not_wanted.clicked.connect(self._decline)
        row.addWidget(self.go_on)
        row.addWidget(self.not_wanted)
        row.addStretch()
        column.addLayout(row)

    def _recover(self) -> None:
        self._context.attempt(lambda: self._context.desk.recover(self._found.key))
        self._refresh()

    def _decline(self) -> None:
        self._context.attempt(lambda: decline(self._found))
        self._refresh()
