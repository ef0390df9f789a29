"""The edges of the window: preferences, background work, faults, words, search, export, themes."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton, QLabel

from sop_studio.drawing.theme import load as load_theme
from sop_studio.gui.app import mirror
from sop_studio.gui.background import Background
from sop_studio.gui.crash import crash_hook, rescue
from sop_studio.gui.look.look import Look
from sop_studio.gui.look.style import style_sheet
from sop_studio.gui.picking.ranking import Entry, ranked
from sop_studio.gui.preferences import Preferences
from sop_studio.gui.window import Window
from sop_studio.messages.message import Message
from sop_studio.store.files import load


def test_preferences_are_remembered_and_damaged_ones_count_as_none(tmp_path):
    Preferences(tmp_path).set("theme", "dark")
    assert Preferences(tmp_path).get("theme", "") == "dark"
    assert Preferences(tmp_path).get("theme", 3) == 3
    (tmp_path / "preferences.json").write_text("{")
    assert Preferences(tmp_path).get("theme", "desktop") == "desktop"


def test_of_several_requests_only_the_latest_counts(qapp, qtbot):
    background, results = Background(), []
    background.done.connect(results.append)
    background.ask(lambda: time.sleep(0.05) or "first")
    background.ask(lambda: "second")
    background.ask(lambda: "third")
    qtbot.waitUntil(lambda: not background.is_busy)
    qtbot.waitUntil(lambda: results == ["third"])


def test_a_fault_in_the_background_is_told(qapp, qtbot):
    background, faults = Background(), []
    background.failed.connect(faults.append)
    background.ask(lambda: 1 / 0)
    qtbot.waitUntil(lambda: len(faults) == 1)
    assert isinstance(faults[0], ZeroDivisionError)


def test_a_fault_becomes_a_sentence_and_unsaved_work_is_written_down(drawn, tmp_path, capsys):
    session = drawn.context.session
    session.apply(Message("x", "X"), session.sop.but(title="Unsaved"))
    said = []
    crash_hook(drawn.desk, said.append)(ValueError, ValueError("x"), None)
    assert "ValueError" in capsys.readouterr().err
    assert "still here" in str(said[0])
    written = rescue(drawn.desk, tmp_path / "again")
    assert load(written[0]).title == "Unsaved"


def entries(*words):
    """Entries of the search with these words."""
    return tuple(Entry(one, "", QIcon(), lambda: None) for one in words)


@pytest.mark.parametrize(
    ("asked", "first"), [("tid", "Tidy up"), ("exp", "Export"), ("tdy up", "Tidy up"), ("", "Export")]
)
def test_the_search_finds_by_a_few_letters(asked, first):
    assert ranked(entries("Export", "Save as", "Tidy up", "Escalation"), asked)[0].words == first


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_style_sheet_names_only_tokens_that_there_are(theme):
    assert "$" not in style_sheet(load_theme(theme), "icons")


def test_the_window_wears_the_theme_that_is_chosen(drawn, look):
    drawn.context.look.choose("dark")
    assert drawn.grab().toImage().pixelColor(5, 5).lightness() < 60
    drawn.context.look.choose("light")
    assert drawn.grab().toImage().pixelColor(5, 5).lightness() > 200


def test_every_word_of_the_window_goes_through_the_catalogue(qapp, qtbot, monkeypatch):
    monkeypatch.setenv("SOP_STUDIO_LANGUAGE", "x-pseudo")
    window = Window(Look(qapp, "light"), Preferences())
    qtbot.addWidget(window)
    spoken = [action.text() for action in window.qt_actions.values()]
    spoken += [button.text() for button in window.findChildren(QAbstractButton)]
    spoken += [label.text() for label in window.findChildren(QLabel)]
    spoken += [dock.windowTitle() for dock in window.docks.values()]
    shortcuts = {"Ctrl+K"}
    assert [words for words in spoken if words and "⟦" not in words and words not in shortcuts] == []


def test_the_window_is_mirrored_for_languages_from_right_to_left(qapp, qtbot, monkeypatch):
    monkeypatch.setenv("SOP_STUDIO_LANGUAGE", "x-rtl")
    mirror(qapp)
    window = Window(Look(qapp, "light"), Preferences())
    qtbot.addWidget(window)
    window.show()
    assert window.toolbar.geometry().width() > 0
    tools = [one for one in window.toolbar.actions() if not one.isSeparator()]
    places = [window.toolbar.widgetForAction(one).x() for one in tools[:3]]
    assert places == sorted(places, reverse=True)
    monkeypatch.delenv("SOP_STUDIO_LANGUAGE")
    mirror(qapp)
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
