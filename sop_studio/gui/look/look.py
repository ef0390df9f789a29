"""The theme in use: follows the desktop or what the person chose, and tells when it changes."""

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication

from sop_studio import resources
from sop_studio.drawing.theme import Theme, load
from sop_studio.gui.look.icons import icon, shape_icon
from sop_studio.gui.look.palette import palette
from sop_studio.gui.look.style import style_sheet

Choice = Literal["desktop", "light", "dark"]
CHOICES: tuple[Choice, ...] = ("desktop", "light", "dark")


class Look(QObject):
    """The colours of the window by token; `changed` comes after the application wears them."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: str = "desktop") -> None:
        super().__init__(application)
        self._application = application
        self.choice: str = choice
        application.styleHints().colorSchemeChanged.connect(self._apply)
        self._apply()

    def choose(self, choice: str) -> None:
        """Wear light, dark, or what the desktop wears."""
        self.choice = choice
        self._apply()

    def colour(self, token: str, alpha: float = 1.0) -> QColor:
        """The colour of a token."""
        made = QColor(self.theme.colour(token))
        made.setAlphaF(alpha)
        return made

    def icon(self, name: str, colour: str = "ink") -> QIcon:
        """A bundled icon in the colour of a token."""
        return icon(name, self.theme.colour(colour), self.theme.colour("muted"))

    def shape_icon(self, kind: str) -> QIcon:
        """The small picture of a kind of shape."""
        return shape_icon(kind, self.theme.name)

    def _apply(self) -> None:
        self.theme: Theme = load(self._name())
        self._application.setPalette(palette(self.theme))
        self._application.setStyleSheet(style_sheet(self.theme, resources.path("icons").as_posix()))
        self.changed.emit()

    def _name(self) -> str:
        if self.choice in ("light", "dark"):
            return self.choice
        scheme = self._application.styleHints().colorScheme()
        return "dark" if scheme == Qt.ColorScheme.Dark else "light"
