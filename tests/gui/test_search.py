"""The command search in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from sop_studio.gui.dialogs.palette import Palette
from sop_studio.gui.picking.ranking import Entry, ranked
from tests.gui.test_window import node


@pytest.fixture
def palette(drawn, qtbot):
    """The search over the small flowchart."""
    made = Palette(drawn.context)
    made.open_over()
    yield made
    QApplication.processEvents()
    if isValid(made):
        made.close()


def first(palette):
    return palette._list.item(0).text()


def entry(words, key=""):
    return Entry(words, "", QIcon(), lambda: None, key)


def test_a_step_is_found_and_gone_to(drawn, palette, qtbot):
    qtbot.keyClicks(palette._line, "pakc")
    assert first(palette) == "Pack"
    qtbot.keyClick(palette._line, Qt.Key.Key_Return)
    assert drawn.context.selection == (node(drawn, "Pack"),)


@pytest.mark.parametrize("words", ["tidy", "zoom", "export", "weigh"])
def test_every_sort_of_thing_that_fits_begins_with_it(palette, words):
    palette.find(words)
    assert words in palette._list.item(0).text().lower()


def test_roles_and_documents_are_found(opened, qtbot):
    palette = Palette(opened.context)
    role = opened.context.sop.roles[0].name
    palette.find(role)
    assert role in [palette._list.item(at).text() for at in range(palette._list.count())]
    palette.find("SOP-CS-001")
    found = [palette._list.item(at).text() for at in range(palette._list.count())]
    palette.close()
    assert any("SOP-CS-001" in one for one in found)


def test_exact_comes_before_begun_and_used_lately_before_never():
    listed = (entry("Weigh again"), entry("Weigh"), entry("Reweigh"))
    assert [one.words for one in ranked(listed, "weigh")] == ["Weigh", "Weigh again", "Reweigh"]
    alike = (entry("Weigh one", "a"), entry("Weigh two", "b"))
    assert [one.key for one in ranked(alike, "weigh", ["b"])] == ["b", "a"]
    assert [one.key for one in ranked(alike, "", ["b"])] == ["b", "a"]


def test_what_was_chosen_is_first_the_next_time(drawn, palette, qtbot):
    palette.find("pack")
    qtbot.keyClick(palette._line, Qt.Key.Key_Return)
    again = Palette(drawn.context)
    assert first(again) == "Pack"
    again.close()
