"""Loads the bundled fonts and makes them the fonts of the window."""

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from sop_studio import resources
from sop_studio.typeset.font import FAMILIES

SMALL, USUAL, HEADING, TITLE = 8.0, 9.0, 11.5, 14.0
"""Sizes in points."""


def load_fonts(application: QApplication) -> None:
    """All bundled fonts are known to Qt; the window is set in Noto Sans 9 without hinting, as paper is."""
    for family in FAMILIES:
        for file in dict.fromkeys((family.regular, family.bold)):
            if file:
                QFontDatabase.addApplicationFont(str(resources.path("fonts", file)))
    application.setFont(font())


def font(size: float = USUAL, *, is_bold: bool = False) -> QFont:
    """Noto Sans, with the other bundled families behind it."""
    made = QFont([family.name for family in FAMILIES])
    made.setPointSizeF(size)
    made.setBold(is_bold)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def monospace(size: float = SMALL) -> QFont:
    """A font whose letters are all equally wide, for names of rules and shortcuts."""
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    made.setPointSizeF(size)
    return made
