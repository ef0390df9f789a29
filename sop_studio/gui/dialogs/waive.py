"""Asks why a warning may stay."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout

from sop_studio.gui.action import Context
from sop_studio.gui.words import say
from sop_studio.messages.message import Message
from sop_studio.validation.finding import Finding

TITLE = Message("waive-title", "Accept this problem")
REASON = Message("waive-reason", "Why may it stay? The reason stands in the document; it counts until the next major version.")
ACCEPT = Message("waive-accept", "Accept")
CANCEL = Message("dialog-cancel", "Cancel")


class WaiveDialog(QDialog):
    """The problem, and a line for the reason."""

    def __init__(self, context: Context, finding: Finding) -> None:
        super().__init__(context.window)
        self.setWindowTitle(say(TITLE))
        self.setMinimumWidth(440)
        self.line = QLineEdit()
        self.line.setAccessibleName(say(REASON))
        buttons = QDialogButtonBox()
        accept = buttons.addButton(say(ACCEPT), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(say(CANCEL), QDialogButtonBox.ButtonRole.RejectRole)
        accept.setEnabled(False)
        accept.setDefault(True)
        self.line.textChanged.connect(lambda words: accept.setEnabled(bool(words.strip())))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(8)
        column.addWidget(QLabel(say(finding.message), objectName="title", wordWrap=True))
        column.addWidget(QLabel(say(REASON), objectName="muted", wordWrap=True))
        column.addWidget(self.line)
        column.addSpacing(6)
        column.addWidget(buttons)


def ask_reason(context: Context, finding: Finding) -> str:
    """The reason; nothing when the person thought better of it."""
    dialog = WaiveDialog(context, finding)
    reason = dialog.line.text().strip() if dialog.exec() else ""
    dialog.deleteLater()
    return reason
