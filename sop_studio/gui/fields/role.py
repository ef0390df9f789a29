"""Editor for a role: one of the SOP's, or a new one by typing its name."""

from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from sop_studio.gui.action import Context
from sop_studio.gui.words import say
from sop_studio.messages.message import Message
from sop_studio.model.ids import new_id
from sop_studio.model.roles import Role
from sop_studio.model.sop import Sop
from sop_studio.model.text import same_words

NOBODY = Message("role-none", "Nobody yet: type a role")


class RoleChoice(QComboBox):
    """A list of the roles that can be typed into; it tells the name."""

    edited = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(editable=True)
        self._context = context
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.lineEdit().setPlaceholderText(say(NOBODY))
        self.lineEdit().editingFinished.connect(self._tell)
        self.activated.connect(lambda _: self._tell())
        self._shown = ""

    def show_value(self, value: Any) -> None:
        """Show the role with this id."""
        sop = self._context.sop
        roles = sop.roles if sop else ()
        self._shown = next((role.name for role in roles if role.id == value), "")
        with QSignalBlocker(self):
            names = [role.name for role in roles]
            if [self.itemText(at) for at in range(self.count())] != names:
                self.clear()
                self.addItems(names)
            self.setCurrentText(self._shown)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _tell(self) -> None:
        name = self.currentText().strip()
        if name != self._shown:
            self._shown = name
            self.edited.emit(name)


def with_role(sop: Sop, name: str) -> tuple[Sop, str | None]:
    """The SOP that has a role of that name, and its id; no name means no role."""
    if not name:
        return sop, None
    known = next((role for role in sop.roles if same_words(role.name) == same_words(name)), None)
    if known is not None:
        return sop, known.id
    role = Role(id=new_id(sop.ids()), name=name)
    return sop.but(roles=(*sop.roles, role)), role.id
