"""The outline in the real window: the step table in step with the selection, written by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sop_studio.errors import SopStudioError
from sop_studio.graph.order import step_numbers
from sop_studio.gui.outline.goes_to import goes_to, with_goes_to
from sop_studio.gui.outline.table import GOES_TO, KIND, NUMBER, TEXT, WHO
from tests.gui.test_window import node
from tests.notation import procedure

SMALL = "start > Weigh > In limits? -yes-> Pack > end; In limits? -no/max 2-> Weigh"


@pytest.fixture
def table(drawn):
    """The outline of the small flowchart, in front."""
    drawn.context.show_panel("outline", with_focus=True)
    QApplication.processEvents()
    return drawn.docks["outline"].widget().outline


def cell(table, text, column):
    row = next(row for row, one in enumerate(table.steps.nodes) if one.text == text)
    return table.steps.index(row, column)


def write(table, text, column, words, qtbot):
    """Write into a cell as a person does: Enter, the words, Enter."""
    table.setCurrentIndex(cell(table, text, column))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.state() == table.State.EditingState)
    editor = next(one for one in table.viewport().children() if hasattr(one, "selectAll") or hasattr(one, "lineEdit"))
    line = editor if hasattr(editor, "selectAll") else editor.lineEdit()
    line.selectAll()
    qtbot.keyClicks(line, words)
    close(editor, table, qtbot)


def close(editor, table, qtbot):
    """Enter, and the cell is written."""
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.state() != table.State.EditingState)


def test_every_step_is_listed_in_reading_order_with_where_it_goes(drawn, table):
    rows = [[table.steps.index(row, column).data() for column in (TEXT, GOES_TO)] for row in range(table.steps.rowCount())]
    numbers = step_numbers(drawn.context.sop)
    weigh, pack = numbers[node(drawn, "Weigh")], numbers[node(drawn, "Pack")]
    assert [text for text, _ in rows] == ["start", "Weigh", "In limits?", "Pack", "end"]
    assert dict(rows)["In limits?"] == f"yes → {pack}; no → {weigh}"


def test_words_are_written_in_place_as_one_step_of_undo(drawn, table, qtbot):
    write(table, "Weigh", TEXT, "Measure", qtbot)
    assert node(drawn, "Measure")
    assert len(drawn.context.session.history.past) == 1


def test_a_role_that_is_typed_is_new_in_the_register(drawn, table, qtbot):
    write(table, "Weigh", WHO, "Packer", qtbot)
    role = drawn.context.sop.roles[0]
    assert role.name == "Packer"
    assert drawn.context.flowchart.node(node(drawn, "Weigh")).role == role.id


def test_the_selection_follows_the_row_and_the_row_the_selection(drawn, table):
    drawn.context.session.select(node(drawn, "Pack"))
    assert table.steps.nodes[table.currentIndex().row()].text == "Pack"


def test_a_step_is_added_below_and_removed_by_keyboard(drawn, table, qtbot):
    table.setCurrentIndex(cell(table, "Pack", TEXT))
    qtbot.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    new = drawn.context.selection[0]
    exits = [one.source for one in drawn.context.flowchart.connections if one.target == new]
    assert exits == [node(drawn, "Pack")]
    editor = next(one for one in table.viewport().children() if hasattr(one, "selectAll"))
    qtbot.keyClicks(editor, "Label")
    close(editor, table, qtbot)
    assert node(drawn, "Label") == new
    table.setCurrentIndex(cell(table, "Label", TEXT))
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert "Label" not in {one.text for one in drawn.context.flowchart.nodes}


def test_kind_and_number_are_written(drawn, table):
    steps = table.steps
    assert steps.setData(cell(table, "Pack", KIND), "wait")
    assert drawn.context.flowchart.node(node(drawn, "Pack")).kind == "wait"
    assert steps.setData(cell(table, "Pack", NUMBER), "A1.42")
    assert drawn.context.flowchart.node(node(drawn, "Pack")).number == "A1.42"


def test_a_target_that_is_not_there_is_said_and_nothing_changes(drawn, table):
    before = drawn.context.sop
    assert not table.steps.setData(cell(table, "Pack", GOES_TO), "Nowhere at all")
    assert drawn.context.sop is before
    assert "Nowhere at all" in drawn.status._said.text()


@pytest.mark.parametrize(("words", "told"), [
    ("Weigh", ["Weigh"]),
    ("yes → Pack; no → end", ["Pack", "end"]),
    ("yes -> pa", ["Pack"]),
    ("", []),
    ("yes → Pack; no → Weigh; unsure → end", ["Pack", "Weigh", "end"]),
])  # fmt: skip
def test_exits_are_written_by_number_or_words(words, told):
    sop = procedure(SMALL)
    flowchart, numbers = sop.flowcharts[0], step_numbers(sop)
    limits = next(one.id for one in flowchart.nodes if one.text == "In limits?")
    done = with_goes_to(sop, limits, words, numbers)
    texts = {one.id: one.text for one in flowchart.nodes}
    exits = sorted((one for one in done.flowcharts[0].connections if one.source == limits), key=lambda one: one.order)
    assert [texts[one.target] for one in exits] == told


def test_what_is_written_again_unchanged_changes_nothing():
    sop = procedure(SMALL)
    numbers = step_numbers(sop)
    for one in sop.flowcharts[0].nodes:
        assert with_goes_to(sop, one.id, goes_to(sop.flowcharts[0], one.id, numbers), numbers) == sop


def test_an_exit_keeps_its_limit_when_its_label_changes():
    sop = procedure(SMALL)
    flowchart, numbers = sop.flowcharts[0], step_numbers(sop)
    limits = next(one.id for one in flowchart.nodes if one.text == "In limits?")
    done = with_goes_to(sop, limits, "fine → Pack; again → Weigh", numbers)
    assert [one.loop.max for one in done.flowcharts[0].connections if one.loop] == [2]


def test_two_steps_that_begin_alike_need_the_number():
    sop = procedure("start > Weigh one > Weigh two > end")
    start = next(one.id for one in sop.flowcharts[0].nodes if one.kind == "start")
    with pytest.raises(SopStudioError, match="number"):
        with_goes_to(sop, start, "Weigh", step_numbers(sop))
