"""The real window: open, look, select, edit, undo, save, close."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from sop_studio.editing.connections import disconnect
from sop_studio.gui.actions import file
from sop_studio.gui.dialogs.unsaved import Answer
from sop_studio.messages.message import Message
from sop_studio.store.files import load
from tests.gui.conftest import EXAMPLE, settle

EDIT = Message("edit-test", "Test")


def node(window, text):
    """The id of the shape with these words."""
    return next(one.id for one in window.context.flowchart.nodes if one.text == text)


def run(window, name):
    """Run an action by its name as the menu does."""
    QApplication.processEvents()
    window.qt_actions[name].trigger()


def test_an_example_opens_with_its_flowcharts_as_tabs(opened):
    view = opened.documents.view
    assert view.tabs.count() == 4
    assert view.tabs.tabText(0) == "Receive and triage the request"
    assert set(view.canvas.rects) == {one.id for one in opened.context.flowchart.nodes}
    assert "SOP-CS-001" in opened.windowTitle()


def test_qt_calls_without_result_leave_none_alone(qapp):
    label = QLabel()
    before = sys.getrefcount(None)
    for number in range(200):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < 50


def test_a_file_that_cannot_be_opened_is_said_in_one_sentence(window, tmp_path):
    (tmp_path / "broken.sop").write_bytes(b"PK\x03\x04 and no more")
    window.open([tmp_path / "broken.sop"])
    assert window.desk.sessions == ()
    assert window.status._said.text()


def test_an_edit_is_undone_and_done_again_with_its_name_in_the_menu(drawn, qtbot):
    before = drawn.context.sop
    drawn.context.session.select(node(drawn, "Pack"))
    run(drawn, "delete")
    qtbot.waitUntil(lambda: drawn.qt_actions["undo"].text() == "&Undo Delete")
    assert "Pack" not in {one.text for one in drawn.context.flowchart.nodes}
    run(drawn, "undo")
    assert drawn.context.sop == before
    assert drawn.context.selection == (node(drawn, "Pack"),)
    run(drawn, "redo")
    assert "Pack" not in {one.text for one in drawn.context.flowchart.nodes}


def test_deleting_a_step_leads_the_line_on(drawn):
    weigh, limits = node(drawn, "Weigh"), node(drawn, "In limits?")
    drawn.context.session.select(weigh)
    run(drawn, "delete")
    lines = {(one.source, one.target) for one in drawn.context.flowchart.connections}
    assert (node(drawn, "start"), limits) in lines


def test_typing_in_the_form_is_one_step_of_undo(drawn, qtbot):
    drawn.context.session.select(node(drawn, "Weigh"))
    assert drawn.open_field("text")
    editor = drawn.docks["form"].widget()._fields["text"][1]
    qtbot.keyClicks(editor, "Measure")
    assert node(drawn, "Measure")
    assert len(drawn.context.session.history.past) == 1
    run(drawn, "undo")
    assert node(drawn, "Weigh")


def test_a_role_that_is_typed_is_added_to_the_register(drawn, qtbot):
    drawn.context.session.select(node(drawn, "Weigh"))
    editor = drawn.docks["form"].widget()._fields["role"][1]
    editor.lineEdit().setText("Packer")
    editor.lineEdit().editingFinished.emit()
    role = drawn.context.sop.roles[0]
    assert role.name == "Packer"
    assert drawn.context.flowchart.node(node(drawn, "Weigh")).role == role.id


def test_problems_come_by_themselves_and_a_click_goes_there(drawn, qtbot):
    session = drawn.context.session
    pack = node(drawn, "Pack")
    line = next(one.id for one in drawn.context.flowchart.connections if one.source == pack)
    session.apply(EDIT, disconnect(session.sop, line))
    qtbot.waitUntil(lambda: any(one.rule == "dead-end" for one in session.findings or ()))
    panel = drawn.docks["problems"].widget()
    row = next(at for at, one in enumerate(panel._model.rows) if one.finding.rule == "dead-end")
    panel._table.clicked.emit(panel._model.index(row, 0))
    assert drawn.context.selection == (pack,)


def test_saving_writes_what_is_shown(drawn, tmp_path, monkeypatch, qtbot):
    target = tmp_path / "new"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    drawn.context.session.select(node(drawn, "Pack"))
    run(drawn, "delete")
    assert not drawn.context.session.is_saved
    run(drawn, "save")
    assert drawn.context.session.is_saved
    assert load(tmp_path / "new.sop") == drawn.context.sop
    run(drawn, "undo")
    assert not drawn.context.session.is_saved


def test_a_file_changed_by_another_program_is_not_overwritten(window, tmp_path, qtbot):
    path = tmp_path / "a.sop"
    content = EXAMPLE.read_bytes()
    path.write_bytes(content)
    window.open([path])
    session = window.desk.session
    if session.path is None:
        window.desk.save(session, path)
    session.apply(EDIT, session.sop.but(title="Other"))
    path.write_bytes(content + b" ")
    assert not window.context.attempt(lambda: window.desk.save(session))
    assert path.read_bytes() == content + b" "


@pytest.mark.parametrize(("answer", "is_closed"), [(Answer.STAY, False), (Answer.DISCARD, True)])
def test_closing_asks_about_work_that_is_not_saved(drawn, monkeypatch, answer, is_closed):
    monkeypatch.setattr(file, "ask_about_unsaved", lambda *_: answer)
    drawn.context.session.apply(EDIT, drawn.context.sop.but(title="Other"))
    run(drawn, "close")
    assert (drawn.desk.sessions == ()) is is_closed


def test_the_window_stays_open_while_work_would_be_lost(drawn, monkeypatch):
    monkeypatch.setattr(file, "ask_about_unsaved", lambda *_: Answer.STAY)
    drawn.context.session.apply(EDIT, drawn.context.sop.but(title="Other"))
    assert not drawn.close()


def test_several_documents_have_tabs_and_their_own_undo(opened, qtbot):
    first = opened.desk.session
    run(opened, "new")
    settle(qtbot, opened)
    assert opened.documents.tabs.isVisible()
    opened.context.session.apply(EDIT, opened.context.sop.but(title="Second"))
    opened.documents.tabs.setCurrentIndex(0)
    assert opened.desk.session is first
    assert not opened.context.session.history.past


def test_a_new_document_shows_start_first_step_and_end(window, qtbot):
    run(window, "new")
    settle(qtbot, window)
    assert [one.kind for one in window.context.flowchart.nodes] == ["start", "step", "end"]
    assert len(window.documents.view.canvas.rects) == 3


def test_a_double_click_on_a_link_opens_its_flowchart(opened, qtbot):
    view = opened.documents.view
    own = {one.id for one in opened.context.sop.flowcharts}
    link = next(one for one in opened.context.flowchart.nodes if one.fields.get("flowchart") in own)
    canvas = view.canvas
    canvas.reveal(link.id)
    box = canvas.rects[link.id]
    at = canvas.mapFromScene(box.center.x, box.center.y)
    qtbot.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.context.flowchart.id == link.fields["flowchart"]


@pytest.mark.parametrize("kind", ["step", "decision", "escalation", "link", "wait", "note"])
def test_a_shape_from_the_toolbar_is_placed_and_connected_behind_the_selected_one(drawn, kind):
    drawn.context.session.select(node(drawn, "Weigh"))
    run(drawn, f"insert-{kind}")
    new = drawn.context.selection[0]
    assert drawn.context.flowchart.node(new).kind == kind
    assert new in drawn.documents.view.canvas.rects
    placed = {one.connection for one in drawn.context.sop.placement(drawn.context.flowchart.id).connections}
    ends = [one for one in drawn.context.flowchart.connections if new in (one.source, one.target)]
    assert ends
    assert {one.id for one in ends} <= placed


def test_every_action_without_dialog_can_be_run_or_is_disabled(drawn, qtbot):
    asks = {"quick-fix", "open", "save", "save-as", "quit", "export", "about", "shortcuts", "search", "close"}
    for action in drawn.context.actions:
        if action.name not in asks and action.children is None:
            drawn.context.run(action)


def test_files_used_last_are_remembered(window, tmp_path):
    path = Path(tmp_path / "a.sop")
    path.write_bytes(EXAMPLE.read_bytes())
    window.open([path])
    assert window.desk.preferences.recent()[0] == path.resolve()
