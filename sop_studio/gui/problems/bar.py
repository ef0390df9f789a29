"""The head of the problems panel: which severities, which flowchart, how grouped, and what was accepted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from sop_studio.gui.action import Context
from sop_studio.gui.fields.editors import Choice
from sop_studio.gui.problems.rows import RANK, Wanted
from sop_studio.gui.words import say
from sop_studio.messages.message import Message
from sop_studio.validation.finding import Finding

TITLE = Message("panel-problems", "Problems")
NAMES = {
    "error": Message("show-errors", "Errors"),
    "warning": Message("show-warnings", "Warnings"),
    "info": Message("show-infos", "Hints"),
}
ICONS = {"error": "circle-alert", "warning": "triangle-alert", "info": "info"}
HERE = Message("problems-here", "This flowchart only")
ACCEPTED = Message("problems-accepted", "Accepted: {count}")
GROUP = Message("problems-group", "Grouped by")
GROUPS = (
    ("severity", Message("group-severity", "By severity")),
    ("flowchart", Message("group-flowchart", "By flowchart")),
    ("rule", Message("group-rule", "By rule")),
)


class Bar(QWidget):
    """Buttons that stay pressed; `changed` comes when something else is wanted."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 2)
        row.setSpacing(4)
        self._severities = {severity: self._button(NAMES[severity], is_on=True) for severity in RANK}
        self._here = self._button(HERE)
        self._accepted = self._button(Message(ACCEPTED.id, ACCEPTED.text, count=0))
        self._group = Choice(GROUPS)
        self._group.setAccessibleName(say(GROUP))
        self._group.show_value(context.desk.preferences.get("problems-group", "severity"))
        self._group.edited.connect(lambda _: self._changed())
        for button in self._severities.values():
            row.addWidget(button)
        row.addStretch()
        for widget in (self._accepted, self._here, self._group):
            row.addWidget(widget)

    @property
    def wanted(self) -> Wanted:
        """What the buttons say."""
        flowchart = self._context.flowchart
        return Wanted(
            [severity for severity, button in self._severities.items() if button.isChecked()],
            flowchart.id if flowchart and self._here.isChecked() else None,
            self._group.currentData() or "severity",
            self._accepted.isChecked(),
        )

    def show_counts(self, findings: tuple[Finding, ...], accepted: int) -> None:
        """How many there are."""
        found = [finding.severity for finding in findings]
        for severity, button in self._severities.items():
            button.setIcon(self._context.look.icon(ICONS[severity], severity))
            button.setText(str(found.count(severity) or ""))
            button.setVisible(severity in found)
        self._accepted.setText(say(Message(ACCEPTED.id, ACCEPTED.text, count=accepted)))
        self._accepted.setVisible(bool(accepted))
        if not accepted:
            self._accepted.setChecked(False)

    def show_accepted(self, *, is_on: bool) -> None:
        """List what was accepted, or what was not."""
        self._accepted.setChecked(is_on)
        self._changed()

    def _button(self, words: Message, *, is_on: bool = False) -> QToolButton:
        button = QToolButton(checkable=True, checked=is_on, autoRaise=True, objectName="filter")
        button.setToolButtonStyle(button.toolButtonStyle().ToolButtonTextBesideIcon)
        button.setText(say(words))
        button.setToolTip(say(words))
        button.setAccessibleName(say(words))
        button.clicked.connect(self._changed)
        return button

    def _changed(self) -> None:
        self._context.desk.preferences.set("problems-group", self._group.currentData())
        self.changed.emit()
