"""Linked flowcharts in the real window: open, go back, peek, extract, put back, and the tree."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu

from sop_studio.editing.nodes import change_node
from sop_studio.graph.calls import openings
from sop_studio.gui.linked import other_document
from sop_studio.messages.message import Message
from sop_studio.store.files import save
from tests.gui.conftest import settle
from tests.gui.test_window import node, run
from tests.notation import procedure


def opening(window):
    """The first link of the flowchart shown that opens another flowchart of the SOP."""
    return next(one for one in openings(window.context.sop) if one.flowchart.id == window.context.flowchart.id)


def tree(window):
    return window.docks["contents"].widget()._tree


def test_the_way_back_and_forth_leads_through_flowcharts_with_what_was_selected(opened):
    link = opening(opened)
    first = opened.context.flowchart.id
    opened.context.go_to(first, link.node.id)
    run(opened, "open-link")
    assert opened.context.flowchart.id == link.target
    run(opened, "back")
    assert opened.context.flowchart.id == first
    assert opened.context.selection == (link.node.id,)
    run(opened, "forth")
    assert opened.context.flowchart.id == link.target
    QApplication.processEvents()
    assert not opened.qt_actions["forth"].isEnabled()


def test_the_callers_of_a_flowchart_are_listed_and_lead_there(opened):
    link = opening(opened)
    opened.desk.session.show(link.target)
    callers = next(one for one in opened.context.actions if one.name == "callers").children(opened.context)
    assert any(one.name == f"caller-{link.node.id}" for one in callers)
    next(one for one in callers if one.name == f"caller-{link.node.id}").run(opened.context)
    assert opened.context.selection == (link.node.id,)


def test_a_look_at_a_linked_flowchart_shows_its_drawing(opened):
    view = opened.documents.view
    link = opening(opened)
    view.canvas.reveal(link.node.id)
    view.peek.look_at(link.node.id)
    assert view.peek.isVisible()
    target = opened.context.sop.flowchart(link.target)
    assert target.title in view.peek._title.text()
    assert view.peek._picture.pixmap().width() > 100
    view.peek.leave()
    plain = next(one for one in opened.context.flowchart.nodes if one.kind == "step")
    view.peek.look_at(plain.id)
    assert not view.peek.isVisible()


def test_a_selection_is_extracted_and_put_back(drawn, qtbot):
    before = {one.text for one in drawn.context.flowchart.nodes}
    drawn.context.session.select(node(drawn, "Pack"))
    run(drawn, "extract")
    assert len(drawn.context.sop.flowcharts) == 2
    link = drawn.context.flowchart.node(drawn.context.selection[0])
    assert link.kind == "link"
    settle(qtbot, drawn)
    run(drawn, "inline")
    assert len(drawn.context.sop.flowcharts) == 1
    assert {one.text for one in drawn.context.flowchart.nodes} == before


def test_a_flowchart_is_renamed_in_the_tree(opened):
    item = next(
        tree(opened).topLevelItem(row) for row in range(tree(opened).topLevelItemCount())
        if tree(opened).topLevelItem(row).text(0) == opened.context.flowchart.title
    )  # fmt: skip
    item.setText(0, "Another name")
    assert opened.context.flowchart.title == "Another name"
    assert opened.documents.view.tabs.tabText(0) == "Another name"


@pytest.mark.parametrize(("name", "count"), [("new-flowchart", 5), ("duplicate-flowchart", 5), ("delete-flowchart", 3)])
def test_flowcharts_come_and_go_as_steps_of_undo(opened, name, count):
    session = opened.desk.session
    before = session.sop
    session.show(before.flowcharts[1].id)
    run(opened, name)
    assert len(session.sop.flowcharts) == count
    session.undo()
    assert session.sop == before


def test_deleting_a_flowchart_says_how_many_links_lead_nowhere(opened):
    opened.desk.session.show(opening(opened).target)
    run(opened, "delete-flowchart")
    assert "nowhere" in opened.status._said.text()


def test_flowcharts_change_places_and_the_main_one_is_chosen(opened):
    session = opened.desk.session
    second = session.sop.flowcharts[1].id
    session.show(second)
    run(opened, "flowchart-up")
    assert session.sop.flowcharts[0].id == second
    run(opened, "main-flowchart")
    assert session.sop.main_flowchart == second


def test_the_tree_has_a_menu_for_a_flowchart(opened):
    contents = opened.docks["contents"].widget()
    row = next(row for row in range(tree(opened).topLevelItemCount()) if (tree(opened).topLevelItem(row).data(0, 256) or ("",))[0])
    contents._menu(tree(opened).visualItemRect(tree(opened).topLevelItem(row)).center() + QPoint(0, 0))
    menu = next(one for one in contents.findChildren(QMenu) if one.isVisible())
    assert len(menu.actions()) == 7
    menu.close()


def test_a_link_to_another_document_opens_its_file_or_says_that_there_is_none(drawn, tmp_path):
    other = procedure("start > Other > end").but(id="11111111-1111-4111-8111-111111111111", number="SOP-2")
    mine = tmp_path / "mine.sop"
    drawn.desk.save(drawn.desk.session, mine)
    first = drawn.desk.session
    first.select(node(drawn, "Weigh"))
    run(drawn, "insert-link")
    link = drawn.context.selection[0]
    first.apply(Message("x", "X"), change_node(first.sop, link, fields={"sop": other.id}))
    first.select(link)
    run(drawn, "open-link")
    assert drawn.desk.session is first
    assert "no file" in drawn.status._said.text()
    save(other, tmp_path / "other.sop")
    run(drawn, "open-link")
    assert drawn.desk.session.sop.number == "SOP-2"


def test_a_link_from_one_example_to_another_opens_it_once(opened):
    first = opened.desk.session
    link = next(one for one in opened.context.flowchart.nodes if other_document(first.sop, one))
    first.select(link.id)
    run(opened, "open-link")
    second = opened.desk.session
    assert second.copy_of == link.fields["sop"]
    opened.desk.look_at(first)
    run(opened, "open-link")
    assert opened.desk.sessions == (first, second)
