"""Starts the window."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from sop_studio.gui.crash import crash_hook
from sop_studio.gui.look.fonts import load_fonts
from sop_studio.gui.look.icons import application_icon
from sop_studio.gui.look.look import Look
from sop_studio.gui.preferences import Preferences
from sop_studio.gui.rescued import named, sweep, unsaved_work
from sop_studio.gui.window import Window
from sop_studio.gui.words import is_right_to_left
from sop_studio.messages.message import Message

COLLECT = (100_000, 20, 100)
"""Python looks for cyclic garbage seldom: with large documents open, each search would cost a frame."""

RECOVERABLE = Message(
    "recoverable", "“{name}” was not saved when the program ended last. It is in File, Recover unsaved work."
)


def main(files: Sequence[str]) -> int:
    """Open the window with these files in tabs; the exit code when it is closed."""
    gc.set_threshold(*COLLECT)
    application = made_application()
    window = made_window(application, Preferences())
    window.show()
    application.focusWindowChanged.connect(lambda focused: window.desk.sync() if focused is None else None)
    QTimer.singleShot(0, lambda: begin(window, [Path(name) for name in files]))
    return application.exec()


def begin(window: Window, paths: Sequence[Path]) -> None:
    """Open the files, and say so when work of the last time can be recovered."""
    window.open(list(paths))
    sweep()
    found = unsaved_work()
    if found and window.desk.session is not None:
        window.context.say(Message(RECOVERABLE.id, RECOVERABLE.text, name=named(found[0])))


def made_application() -> QApplication:
    """Qt's application with our fonts and style; the one that is there already when there is one."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    found = QApplication.instance()
    application = found if isinstance(found, QApplication) else QApplication(["sop-studio"])
    application.setApplicationName("sop-studio")
    application.setApplicationDisplayName("")
    application.setDesktopFileName("sop-studio")
    application.setStyle("Fusion")
    load_fonts(application)
    mirror(application)
    return application


def mirror(application: QApplication) -> None:
    """Lay the window out in the direction in which its language is read."""
    sides = Qt.LayoutDirection
    application.setLayoutDirection(sides.RightToLeft if is_right_to_left() else sides.LeftToRight)


def made_window(application: QApplication, preferences: Preferences) -> Window:
    """The window, its theme as the person chose it, and the last edge for faults."""
    look = Look(application, preferences.get("theme", "desktop"))
    window = Window(look, preferences)
    application.setWindowIcon(application_icon(look.theme))
    sys.excepthook = crash_hook(window.desk, lambda message: window.context.say(message, is_error=True))
    return window
