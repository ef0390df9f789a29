"""Drawing with the keyboard alone: next steps, outcomes, siblings, connections, walking, words in place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sop_studio.gui.picking.picker import Picker
from tests.gui.keys import type_in, with_keyboard
from tests.notation import procedure

KEY = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    """A key for whatever has the keyboard."""
    QTest.keyClick(with_keyboard(), key, modifier)
    QApplication.processEvents()


def node(canvas, text):
    """The id of the shape with these words."""
    return next(one.id for one in canvas.flowchart.nodes if one.text == text)


def ways(canvas):
    """What leads where with which words."""
    texts = {one.id: one.text or one.kind for one in canvas.flowchart.nodes}
    return {(texts.get(one.source), one.label, texts.get(one.target)) for one in canvas.flowchart.connections}


def choose(words):
    """Type into the list that is open and take the first."""
    assert QApplication.focusWidget().parentWidget().__class__ is Picker
    type_in(words)
    press(KEY.Key_Return)


@pytest.fixture
def canvas(drawn, active):
    """The canvas of the small flowchart with the keyboard."""
    view = drawn.documents.view.canvas
    view.fit()
    view.setFocus()
    return view


def focused(canvas, *texts):
    """Select shapes by their words."""
    canvas.select([node(canvas, text) for text in texts])
    canvas.setFocus()
    QApplication.processEvents()


def test_tab_makes_the_next_step_and_its_words_are_typed_at_once(canvas):
    focused(canvas, "Weigh")
    press(KEY.Key_Tab)
    type_in("Read the scale")
    press(KEY.Key_Return)
    assert {("Weigh", "", "Read the scale"), ("Read the scale", "", "In limits?")} <= ways(canvas)
    assert canvas.selection == (node(canvas, "Read the scale"),)
    assert canvas.hasFocus()


def test_tab_while_typing_goes_on_to_the_next_step_and_shift_tab_goes_back(canvas):
    focused(canvas, "Weigh")
    press(KEY.Key_Tab)
    type_in("Read")
    press(KEY.Key_Tab)
    type_in("Write")
    press(KEY.Key_Tab, SHIFT)
    assert {("Weigh", "", "Read"), ("Read", "", "Write"), ("Write", "", "In limits?")} <= ways(canvas)
    assert canvas.selection == (node(canvas, "Read"),)


@pytest.mark.parametrize("key", [KEY.Key_F2, KEY.Key_Return, KEY.Key_E])
def test_words_are_typed_in_place_as_one_step_of_undo(canvas, key):
    focused(canvas, "Weigh")
    press(key)
    type_in("Weigh the parcel")
    assert node(canvas, "Weigh")
    press(KEY.Key_Return)
    assert node(canvas, "Weigh the parcel")
    canvas.session.undo()
    assert node(canvas, "Weigh")
    assert not canvas.session.history.past


def test_typing_on_a_shape_replaces_its_words_and_escape_leaves_them(canvas):
    focused(canvas, "Weigh")
    type_in("Test")
    assert canvas.naming.editor.words == "Test"
    press(KEY.Key_Escape)
    assert canvas.naming.editor is None
    assert node(canvas, "Weigh")
    assert not canvas.session.history.past


def test_shift_and_enter_make_a_new_line(canvas):
    focused(canvas, "Weigh")
    press(KEY.Key_F2)
    type_in("One")
    press(KEY.Key_Return, SHIFT)
    type_in("Two")
    press(KEY.Key_Return)
    assert node(canvas, "One\nTwo")


def test_another_place_in_the_window_ends_typing_and_keeps_the_words(canvas, drawn):
    focused(canvas, "Weigh")
    press(KEY.Key_F2)
    type_in("Measure")
    drawn.docks["problems"].widget().setFocus()
    canvas.setFocus()
    assert node(canvas, "Measure")


def test_enter_on_a_decision_adds_an_outcome_label_first_then_target(canvas):
    focused(canvas, "In limits?")
    press(KEY.Key_Return)
    type_in("unclear")
    press(KEY.Key_Return)
    type_in("Ask the lead")
    press(KEY.Key_Return)
    assert ("In limits?", "unclear", "Ask the lead") in ways(canvas)


def test_ctrl_enter_adds_one_beside(canvas):
    focused(canvas, "Pack")
    press(KEY.Key_Return, CTRL)
    type_in("maybe")
    press(KEY.Key_Return)
    type_in("Wait")
    press(KEY.Key_Return)
    assert ("In limits?", "maybe", "Wait") in ways(canvas)


def test_a_decision_is_born_with_yes_and_no_waiting(canvas):
    focused(canvas, "Pack")
    press(KEY.Key_A)
    choose("decis")
    type_in("Fragile?")
    press(KEY.Key_Return)
    press(KEY.Key_Tab)
    type_in("Wrap it")
    press(KEY.Key_Return)
    assert {("Fragile?", "Yes", "end"), ("Fragile?", "No", "Wrap it")} <= ways(canvas)


def test_an_escalation_offers_its_three_endings_by_digits(canvas):
    focused(canvas, "Pack")
    press(KEY.Key_R)
    choose("escal")
    focused(canvas, "Pack")
    press(KEY.Key_2)
    type_in("Correct it")
    press(KEY.Key_Return)
    press(KEY.Key_Up)
    endings = {one.ending for one in canvas.flowchart.connections if one.source == node(canvas, "Pack")}
    assert "accepted" in endings or "returned" in endings
    assert canvas.selection == (node(canvas, "Pack"),)


def test_c_connects_to_a_shape_by_a_few_letters_of_its_name(canvas):
    focused(canvas, "Pack")
    press(KEY.Key_C)
    choose("weig")
    assert ("Pack", "", "Weigh") in ways(canvas)


def test_n_makes_a_shape_that_is_connected_to_nothing(canvas):
    before = len(canvas.flowchart.connections)
    press(KEY.Key_N)
    choose("wait")
    type_in("For the answer")
    press(KEY.Key_Return)
    assert canvas.flowchart.node(node(canvas, "For the answer")).kind == "wait"
    assert len(canvas.flowchart.connections) == before


def test_r_keeps_the_words_and_connections(canvas):
    focused(canvas, "Weigh")
    before = ways(canvas)
    press(KEY.Key_R)
    choose("docum")
    assert canvas.flowchart.node(node(canvas, "Weigh")).kind == "document"
    assert ways(canvas) == before


def test_arrows_walk_along_connections(canvas):
    focused(canvas, "start")
    press(KEY.Key_Down)
    assert canvas.selection == (node(canvas, "Weigh"),)
    press(KEY.Key_Down)
    press(KEY.Key_Up)
    assert canvas.selection == (node(canvas, "Weigh"),)


def test_digits_choose_the_outcome(canvas):
    focused(canvas, "In limits?")
    press(KEY.Key_2)
    assert canvas.selection == (node(canvas, "Weigh"),)


@pytest.mark.parametrize(("modifier", "by"), [(SHIFT, 10), (SHIFT | CTRL, 1)])
def test_shift_and_arrows_move_and_a_row_of_moves_is_one_step(canvas, modifier, by):
    focused(canvas, "Pack")
    before = canvas.rects[node(canvas, "Pack")]
    for _ in range(3):
        press(KEY.Key_Right, modifier)
    assert canvas.rects[node(canvas, "Pack")].left == before.left + 3 * by
    assert len(canvas.session.history.past) == 1


def test_f6_leaves_the_canvas_and_shift_f6_comes_back(canvas):
    canvas.setFocus()
    press(KEY.Key_F6)
    assert not canvas.hasFocus()
    press(KEY.Key_F6, SHIFT)
    assert canvas.hasFocus()


def test_what_may_not_be_done_is_said(canvas, drawn):
    focused(canvas, "end")
    press(KEY.Key_Tab)
    assert "Nothing leads out of" in drawn.status._said.text()
    assert not canvas.session.history.past


def test_copies_go_to_another_document(canvas, drawn):
    focused(canvas, "Weigh", "Pack")
    press(KEY.Key_C, CTRL)
    offered = QApplication.clipboard().mimeData()
    assert "Weigh" in offered.text()
    assert "<table>" in offered.html()
    assert offered.hasImage()
    drawn.desk.new(procedure("start > Other > end"))
    QApplication.processEvents()
    other = drawn.documents.view.canvas
    other.setFocus()
    press(KEY.Key_V, CTRL)
    assert {"Weigh", "Pack", "Other"} <= {one.text for one in other.flowchart.nodes}


def test_duplicates_and_cut_shapes(canvas):
    focused(canvas, "Pack")
    press(KEY.Key_D, CTRL)
    assert [one.text for one in canvas.flowchart.nodes].count("Pack") == 2
    press(KEY.Key_X, CTRL)
    assert [one.text for one in canvas.flowchart.nodes].count("Pack") == 1


def test_a_double_click_types_the_words_of_a_shape_or_line(canvas):
    middle = canvas.rects[node(canvas, "Weigh")].center
    QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, SHIFT & CTRL, canvas.mapFromScene(middle.x, middle.y))
    assert canvas.naming.editor.words == "Weigh"
    press(KEY.Key_Escape)
    line = next(one for one in canvas.flowchart.connections if one.label == "yes")
    box = canvas.scene_of.labels[line.id].center
    QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, SHIFT & CTRL, canvas.mapFromScene(box.x, box.y))
    type_in("fine")
    press(KEY.Key_Return)
    assert ("In limits?", "fine", "Pack") in ways(canvas)
