"""Problems in the real window: filter and group, go there, mend with a preview, accept with a reason."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from sop_studio.editing.connections import disconnect
from sop_studio.gui.actions import problems
from sop_studio.gui.problems.rows import Wanted, rows_of
from sop_studio.messages.message import Message
from sop_studio.validation.engine import validate
from tests.gui.test_window import node, run
from tests.notation import procedure

EDIT = Message("edit-test", "Test")


@pytest.fixture
def faulty(drawn, qtbot):
    """The small flowchart in which "Pack" is a dead end, judged."""
    session = drawn.context.session
    pack = node(drawn, "Pack")
    line = next(one.id for one in drawn.context.flowchart.connections if one.source == pack)
    session.apply(EDIT, disconnect(session.sop, line))
    qtbot.waitUntil(lambda: any(one.rule == "dead-end" for one in session.findings or ()))
    return drawn


def panel(window):
    return window.docks["problems"].widget()


def rule(window, name):
    return next(one for one in window.desk.session.findings if one.rule == name)


def menu_of(window):
    """The menu that is open, else nothing."""
    return next((one for one in window.findChildren(QMenu) if one.isVisible()), None)


def previewed(window):
    """The marks of the preview that are shown."""
    return window.canvas().overlay._layers.get("preview", ((), ()))[1]


def test_the_strip_says_what_the_fix_would_change_and_the_canvas_shows_it(faulty, qtbot):
    panel(faulty).choose(rule(faulty, "dead-end"))
    qtbot.waitUntil(lambda: "Will add" in panel(faulty).strip.words)
    assert previewed(faulty)


def test_the_quick_fix_is_one_step_of_undo(faulty, qtbot):
    session = faulty.desk.session
    before, steps = session.sop, len(session.history.past)
    panel(faulty).choose(rule(faulty, "dead-end"))
    run(faulty, "quick-fix")
    menu = menu_of(faulty)
    if menu is not None:
        assert len(menu.actions()) > 1
        menu.actions()[0].trigger()
        menu.close()
    assert session.sop != before
    assert len(session.history.past) == steps + 1
    qtbot.waitUntil(lambda: session.live.sop is session.sop)
    assert not any(one.rule == "dead-end" for one in session.findings)
    assert not previewed(faulty)
    session.undo()
    assert session.sop == before


def test_several_fixes_are_a_menu_with_a_preview_of_each(faulty, qtbot):
    panel(faulty).choose(rule(faulty, "dead-end"))
    run(faulty, "quick-fix")
    menu = menu_of(faulty)
    assert menu is not None
    menu.actions()[1].hovered.emit()
    assert previewed(faulty)
    menu.close()
    assert not previewed(faulty)


def test_enter_goes_there_with_the_cursor_in_the_field(faulty, qtbot):
    panel(faulty).choose(rule(faulty, "dead-end"))
    qtbot.keyClick(panel(faulty)._table, Qt.Key.Key_Return)
    assert faulty.context.selection == (node(faulty, "Pack"),)
    assert faulty.focusWidget() is faulty.docks["form"].widget()._fields["text"][1]


def test_the_keys_walk_through_all_problems(faulty):
    session = faulty.desk.session
    seen = set()
    for _ in session.findings:
        run(faulty, "next-problem")
        seen.add(session.findings.index(session.finding))
    assert seen == set(range(len(session.findings)))


def test_a_warning_is_accepted_with_a_reason_and_reported_again(window, qtbot, monkeypatch):
    window.desk.new(procedure("start > Weigh > In limits? -yes-> Pack > end; In limits? -no-> Weigh"))
    session = window.desk.session
    qtbot.waitUntil(lambda: session.findings is not None)
    warning = next(one for one in session.findings if one.severity != "error")
    panel(window).choose(warning)
    monkeypatch.setattr(problems, "ask_reason", lambda *_: "Never more than twice")
    run(window, "waive")
    qtbot.waitUntil(lambda: warning not in session.findings)
    assert session.sop.waivers[0].reason == "Never more than twice"
    panel(window).bar.show_accepted(is_on=True)
    assert [row.waiver.reason for row in panel(window)._model.rows] == ["Never more than twice"]
    panel(window).choose(panel(window)._model.rows[0].finding)
    run(window, "unwaive")
    qtbot.waitUntil(lambda: warning in session.findings)
    assert session.sop.waivers == ()


def test_without_a_reason_nothing_is_accepted(window, qtbot, monkeypatch):
    window.desk.new(procedure("start > Weigh > In limits? -yes-> Pack > end; In limits? -no-> Weigh"))
    session = window.desk.session
    qtbot.waitUntil(lambda: session.findings is not None)
    panel(window).choose(next(one for one in session.findings if one.severity != "error"))
    monkeypatch.setattr(problems, "ask_reason", lambda *_: "")
    run(window, "waive")
    assert session.sop.waivers == ()


def test_rows_are_filtered_by_severity_and_flowchart_and_have_headings_in_groups():
    sop = procedure("start > Weigh > In limits? -yes-> Pack; In limits? -no-> Weigh")
    found = validate(sop)
    assert {row.finding.severity for row in rows_of(found, (), Wanted(("error",)))} == {"error"}
    assert [row for row in rows_of(found, (), Wanted(flowchart="other")) if row.finding.flowchart] == []
    grouped = rows_of(found, (), Wanted(group="rule"))
    assert [row.heading for row in grouped if row.finding is None] == list(
        dict.fromkeys(row.finding.rule for row in grouped if row.finding)
    )
    assert len([row for row in grouped if row.finding]) == len(found)
