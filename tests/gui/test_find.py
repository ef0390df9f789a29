"""Find and replace in the real window, over the whole document."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sop_studio.editing.words import set_words
from sop_studio.messages.message import Message
from tests.gui.test_window import node, run


@pytest.fixture
def panel(drawn, qtbot):
    """The panel, opened with its shortcut's action."""
    session = drawn.context.session
    session.apply(Message("x", "X"), set_words(session.sop, session.sop.id, "purpose", "weigh every parcel"))
    run(drawn, "find")
    QApplication.processEvents()
    return drawn.docks["find"].widget()


def test_words_are_found_everywhere_with_what_stands_around_them(drawn, panel, qtbot):
    qtbot.keyClicks(panel.line, "weigh")
    assert [(place.before, place.words, place.behind) for place in panel.places] == [
        ("", "weigh", " every parcel"), ("", "Weigh", ""),
    ]  # fmt: skip
    panel.case.setChecked(True)
    assert len(panel.places) == 1
    panel.case.setChecked(False)
    panel.line.setText("weig")
    panel.whole.setChecked(True)
    assert panel.places == ()


def test_enter_goes_to_the_place_and_then_to_the_next(drawn, panel, qtbot):
    panel.line.setText("Weigh")
    panel.case.setChecked(True)
    qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    assert drawn.context.selection == (node(drawn, "Weigh"),)
    assert drawn.focusWidget() is panel.line


def test_all_places_are_replaced_as_one_step_of_undo(drawn, panel):
    session = drawn.context.session
    before, steps = session.sop, len(session.history.past)
    panel.line.setText("weigh")
    panel.other.setText("Measure")
    panel.all.click()
    assert session.sop.purpose == "Measure every parcel"
    assert node(drawn, "Measure")
    assert len(session.history.past) == steps + 1
    session.undo()
    assert session.sop == before


def test_one_place_is_replaced_and_the_next_is_chosen(drawn, panel):
    panel.line.setText("weigh")
    panel.other.setText("Measure")
    panel.one.click()
    assert drawn.context.sop.purpose == "Measure every parcel"
    assert node(drawn, "Weigh")
    assert panel.row == 0
    assert len(panel.places) == 1
