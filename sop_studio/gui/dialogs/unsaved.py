"""Asks what happens to work that is not saved."""

from enum import Enum, auto

from PySide6.QtWidgets import QMessageBox

from sop_studio.gui.action import Context
from sop_studio.gui.session import Session
from sop_studio.gui.words import say
from sop_studio.messages.message import Message

QUESTION = Message("unsaved-question", "Save the changes to “{name}”?")
DETAIL = Message("unsaved-detail", "What is not saved is lost when the document is closed.")
SAVE = Message("unsaved-save", "Save")
DISCARD = Message("unsaved-discard", "Don’t save")
STAY = Message("unsaved-stay", "Cancel")


class Answer(Enum):
    """What the person wants."""

    SAVE = auto()
    DISCARD = auto()
    STAY = auto()


def ask_about_unsaved(context: Context, session: Session) -> Answer:
    """Save, throw away, or stay."""
    box = QMessageBox(context.window)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setText(say(Message(QUESTION.id, QUESTION.text, name=session.name)))
    box.setInformativeText(say(DETAIL))
    save = box.addButton(say(SAVE), QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(say(DISCARD), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(say(STAY), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(stay)
    box.exec()
    return {save: Answer.SAVE, discard: Answer.DISCARD}.get(box.clickedButton(), Answer.STAY)
