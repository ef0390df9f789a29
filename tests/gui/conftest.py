"""What all tests of the window share: no display, folders of their own, no pause for a person to see anything."""

import os

os.environ["QT_QPA_PLATFORM"] = os.environ.get("SOP_STUDIO_TEST_PLATFORM", "offscreen")

from pathlib import Path

import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from sop_studio.gui.app import made_application
from sop_studio.gui.look.look import Look
from sop_studio.gui.preferences import Preferences
from sop_studio.gui.window import Window
from tests.notation import procedure

EXAMPLE = Path(__file__).parents[2] / "examples" / "SOP-CS-001.sop"
SAID_BY_PLATFORM = ("This plugin does not support",)


@pytest.fixture(scope="session")
def qapp():
    """Our application, with our fonts and style."""
    return made_application()


@pytest.fixture(autouse=True)
def _no_qt_warnings():
    """A warning of Qt fails the test that causes it."""
    said = []

    def listen(kind, _, words):
        if kind != QtMsgType.QtDebugMsg and not words.startswith(SAID_BY_PLATFORM):
            said.append(words)

    before = qInstallMessageHandler(listen)
    yield
    qInstallMessageHandler(before)
    assert said == []


@pytest.fixture(autouse=True)
def _own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("SOP_STUDIO_DATA", str(tmp_path / "data"))


@pytest.fixture
def look(qapp):
    """The light theme."""
    return Look(qapp, "light")


@pytest.fixture
def window(qapp, qtbot, look):
    """The main window without a document."""
    made = Window(look, Preferences())
    qtbot.addWidget(made, before_close_func=_forget_work)
    made.resize(1400, 900)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def active(window, qtbot):
    """The main window with the keyboard."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def opened(window, qtbot):
    """The main window with an example, checked."""
    window.open([EXAMPLE])
    settle(qtbot, window)
    return window


@pytest.fixture
def drawn(window, qtbot):
    """The main window with a small flowchart: Start, Weigh, a decision, Pack, End and a way back."""
    window.desk.new(procedure("start > Weigh > In limits? -yes-> Pack > end; In limits? -no/max 2-> Weigh"))
    settle(qtbot, window)
    return window


def settle(qtbot, window):
    """Wait until findings are fresh and everything is painted."""
    qtbot.waitUntil(lambda: window.desk.session is None or window.desk.session.findings is not None)
    QApplication.processEvents()


def _forget_work(window):
    """Close without asking."""
    for session in window.desk.sessions:
        window.desk.close(session)
    QApplication.processEvents()
