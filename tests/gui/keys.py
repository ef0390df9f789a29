"""Keys for the real window as a person presses them: they go to whatever has the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

KEYS = {
    "Tab": Qt.Key.Key_Tab, "Enter": Qt.Key.Key_Return, "Esc": Qt.Key.Key_Escape, "Del": Qt.Key.Key_Delete,
    "F2": Qt.Key.Key_F2, "F6": Qt.Key.Key_F6, "Up": Qt.Key.Key_Up, "Down": Qt.Key.Key_Down, "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
}  # fmt: skip
HELD = {"Shift": Qt.KeyboardModifier.ShiftModifier, "Ctrl": Qt.KeyboardModifier.ControlModifier}


def with_keyboard():
    """The widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(*keys):
    """One key after another: "Tab", "Shift+Tab", "a"."""
    for key in keys:
        *held, last = key.split("+")
        modifier = Qt.KeyboardModifier.NoModifier
        for name in held:
            modifier |= HELD[name]
        QTest.keyClick(with_keyboard(), KEYS.get(last, last), modifier)
        QApplication.processEvents()


def type_in(words):
    """Words, letter by letter."""
    for sign in words:
        QTest.keyClick(with_keyboard(), sign, HELD["Shift"] if sign.isupper() else Qt.KeyboardModifier.NoModifier)


def play(script):
    """A script: words in quotation marks are typed, everything else are keys."""
    for place, part in enumerate(script.split('"')):
        if place % 2:
            type_in(part)
        else:
            press(*part.split())
