"""The strip below the problems: what the quick fix of the chosen one would change, and the buttons to do it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from sop_studio.gui.action import Context
from sop_studio.gui.background import Background
from sop_studio.gui.problems.mending import Mend, mends
from sop_studio.gui.problems.preview import show_preview
from sop_studio.gui.problems.rows import Row
from sop_studio.gui.words import say
from sop_studio.messages.message import Message

FIX = Message("strip-fix", "Fix")
CHOOSE = Message("strip-choose", "Choose a fix …")
WAIVE = Message("strip-waive", "Accept with a reason …")
AGAIN = Message("strip-again", "Report again")
WOULD = Message("strip-would", "{fix}. {what}")
SEVERAL = Message("strip-several", "{fix}, or choose another way. {what}")
BY_HAND = Message("strip-by-hand", "There is no quick fix; {what}")
ACCEPTED = Message("strip-accepted", "Accepted: {reason}")


class Strip(QWidget):
    """Shown for one row at a time; it works the fixes out beside the window."""

    def __init__(self, context: Context) -> None:
        super().__init__(objectName="strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._row: Row | None = None
        self._words = QLabel(wordWrap=False)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._background = Background(self)
        self._background.done.connect(self._take)
        actions = {action.name: action for action in context.actions}
        self._fix = self._button(FIX, lambda: context.run(actions["quick-fix"]))
        self._waive = self._button(WAIVE, lambda: context.run(actions["waive"]))
        self._again = self._button(AGAIN, lambda: context.run(actions["unwaive"]))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 12, 6)
        row.addWidget(self._words, 1)
        for button in (self._fix, self._waive, self._again):
            row.addWidget(button)
        context.desk.changed.connect(lambda _: show_preview(context.canvas, None))
        self.hide()

    @property
    def words(self) -> str:
        """What it says now."""
        return self._words.text()

    def show_row(self, row: Row | None) -> None:
        """Say what can be done about this problem."""
        session = self._context.session
        show_preview(self._context.canvas, None)
        self._row = row
        self._background.forget()
        self.setVisible(row is not None)
        if row is None or row.finding is None or session is None:
            return
        self._fix.hide()
        self._waive.setVisible(row.waiver is None and row.finding.severity != "error")
        self._again.setVisible(row.waiver is not None)
        if row.waiver is not None:
            self._words.setText(say(Message(ACCEPTED.id, ACCEPTED.text, reason=row.waiver.reason)))
            return
        self._words.setText(say(row.finding.fix) if row.finding.fix else "")
        finding = row.finding
        self._background.ask(lambda: (row, mends(session, finding)))

    def _take(self, found: tuple[Row, tuple[Mend, ...]]) -> None:
        row, ways = found
        session = self._context.session
        if row is not self._row or session is None or (ways and ways[0].before is not session.sop):
            return
        if not ways:
            fix = row.finding.fix if row.finding else None
            self._words.setText(say(Message(BY_HAND.id, BY_HAND.text, what=_lower(say(fix)))) if fix else "")
            return
        first = ways[0]
        text = WOULD if len(ways) == 1 else SEVERAL
        self._words.setText(say(Message(text.id, text.text, fix=first.fix.title, what=first.words)))
        self._fix.setText(say(FIX if len(ways) == 1 else CHOOSE))
        self._fix.show()
        if self.isVisible():
            show_preview(self._context.canvas, first)

    def _button(self, words: Message, work: object) -> QPushButton:
        button = QPushButton(say(words), objectName="small")
        button.clicked.connect(work)
        return button


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
