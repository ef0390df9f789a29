"""The canvas under the pointer: select, frame, move, connect, zoom, pan."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sop_studio.gui.canvas.marks import away, handle_places

LEFT, NONE, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def canvas(drawn):
    """The canvas of the small flowchart, seen as a whole."""
    view = drawn.documents.view.canvas
    view.fit()
    return view


def node(canvas, text):
    """The id of the shape with these words."""
    return next(one.id for one in canvas.flowchart.nodes if one.text == text)


def pixel(canvas, id):
    """The middle of a shape on the view."""
    middle = canvas.rects[id].center
    return canvas.mapFromScene(middle.x, middle.y)


def drag(canvas, start, by, modifier=NONE, release=True):
    """Press, move in steps, release."""
    port = canvas.viewport()
    QTest.mousePress(port, LEFT, modifier, start)
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(port, start + QPoint(round(by.x() * share), round(by.y() * share)))
    if release:
        QTest.mouseRelease(port, LEFT, modifier, start + by)


def test_a_click_selects_and_a_click_on_the_ground_selects_nothing(canvas):
    weigh = node(canvas, "Weigh")
    QTest.mouseClick(canvas.viewport(), LEFT, NONE, pixel(canvas, weigh))
    assert canvas.selection == (weigh,)
    QTest.mouseClick(canvas.viewport(), LEFT, NONE, QPoint(5, canvas.height() - 5))
    assert canvas.selection == ()


def test_shift_adds_to_the_selection_and_takes_away(canvas):
    weigh, pack = node(canvas, "Weigh"), node(canvas, "Pack")
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mouseClick(canvas.viewport(), LEFT, NONE, pixel(canvas, weigh))
    QTest.mouseClick(canvas.viewport(), LEFT, shift, pixel(canvas, pack))
    assert canvas.selection == (weigh, pack)
    QTest.mouseClick(canvas.viewport(), LEFT, shift, pixel(canvas, weigh))
    assert canvas.selection == (pack,)


def test_a_frame_selects_what_lies_in_it(canvas):
    drag(canvas, QPoint(4, 4), QPoint(canvas.viewport().width() - 8, canvas.viewport().height() - 8))
    assert {one.id for one in canvas.flowchart.nodes} <= set(canvas.selection)
    assert {one.id for one in canvas.flowchart.connections} <= set(canvas.selection)


def test_a_drag_moves_a_shape_and_its_lines_in_one_step_on_the_grid(canvas):
    pack = node(canvas, "Pack")
    before, lines = canvas.rects[pack], dict(canvas.scene_of.lines)
    drag(canvas, pixel(canvas, pack), QPoint(203, 41), CTRL | NONE)
    after = canvas.rects[pack]
    assert after.left > before.left + 80
    assert len(canvas.session.history.past) == 1
    touched = {one.id for one in canvas.flowchart.connections if pack in (one.source, one.target)}
    changed = {id for id, line in canvas.scene_of.lines.items() if line != lines[id]}
    assert changed == touched
    canvas.session.undo()
    assert canvas.rects[pack] == before


def test_a_small_movement_of_the_hand_moves_nothing(canvas):
    pack = node(canvas, "Pack")
    before = canvas.rects[pack]
    drag(canvas, pixel(canvas, pack), QPoint(3, 2))
    assert canvas.rects[pack] == before
    assert canvas.selection == (pack,)


def test_escape_in_the_middle_of_a_drag_leaves_everything_as_it_was(canvas):
    pack, sop = node(canvas, "Pack"), canvas.sop
    drag(canvas, pixel(canvas, pack), QPoint(120, 40), release=False)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas.viewport(), LEFT, NONE, pixel(canvas, pack) + QPoint(120, 40))
    assert canvas.sop is sop
    assert canvas.scene_of._items[f"node:{pack}"].pos() == QPointF(0, 0)


def handle(canvas, id, side):
    """Where a handle of a shape is on the view."""
    place = handle_places(canvas.rects[id])[side]
    dx, dy = away(side)
    return canvas.mapFromScene(place.x, place.y) + QPoint(round(dx), round(dy))


def test_handles_come_over_a_shape_and_a_click_makes_the_next_step(canvas, qtbot):
    pack = node(canvas, "Pack")
    QTest.mouseMove(canvas.viewport(), pixel(canvas, pack))
    QApplication.processEvents()
    qtbot.waitUntil(lambda: canvas._handles_of == pack)
    QTest.mouseClick(canvas.viewport(), LEFT, NONE, handle(canvas, pack, "right"))
    new = canvas.selection[0]
    lines = {(one.source, one.target) for one in canvas.flowchart.connections}
    assert canvas.flowchart.node(new).kind == "step"
    assert {(pack, new), (new, node(canvas, "end"))} <= lines


def test_dragging_from_a_handle_to_a_shape_connects(canvas):
    pack, limits = node(canvas, "Pack"), node(canvas, "In limits?")
    canvas.show_handles(limits)
    start = handle(canvas, limits, "left")
    before = len(canvas.flowchart.connections)
    drag(canvas, start, pixel(canvas, pack) - start)
    new = canvas.flowchart.connections[-1]
    assert len(canvas.flowchart.connections) == before + 1
    assert (new.source, new.target) == (limits, pack)
    assert new.id in canvas.scene_of.lines


def test_a_connection_that_is_not_permitted_shows_why_and_changes_nothing(canvas):
    pack, start = node(canvas, "Pack"), node(canvas, "start")
    canvas.show_handles(pack)
    sop, at = canvas.sop, handle(canvas, pack, "right")
    drag(canvas, at, pixel(canvas, start) - at, release=False)
    assert any("Nothing leads into" in mark.text for mark in canvas.overlay._layers["ghost"][1])
    QTest.mouseRelease(canvas.viewport(), LEFT, NONE, pixel(canvas, start))
    assert canvas.sop is sop


def wheel(canvas, at, turn, modifier):
    """Turn the wheel."""
    event = QWheelEvent(
        QPointF(at), QPointF(canvas.mapToGlobal(at)), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, modifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    canvas.wheelEvent(event)


def test_ctrl_and_wheel_zoom_at_the_pointer(canvas):
    at = QPoint(300, 200)
    before, zoom = canvas.mapToScene(at), canvas.zoom
    wheel(canvas, at, 120, CTRL)
    after = canvas.mapToScene(at)
    assert canvas.zoom > zoom
    assert abs(after.x() - before.x()) < 2
    assert abs(after.y() - before.y()) < 2


@pytest.mark.parametrize(("turn", "zoom"), [(12000, 4.0), (-12000, 0.1)])
def test_zoom_stays_between_10_and_400_percent(canvas, turn, zoom):
    wheel(canvas, QPoint(300, 200), turn, CTRL)
    assert canvas.zoom == pytest.approx(zoom)


def test_100_percent_shows_a_point_as_on_paper(canvas):
    canvas.set_zoom(1.0)
    assert canvas.transform().m11() == pytest.approx(canvas.logicalDpiX() / 72)


def test_space_and_drag_move_the_view_and_nothing_else(canvas):
    canvas.set_zoom(2.0)
    before, sop = canvas.visible().center(), canvas.sop
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    drag(canvas, QPoint(300, 300), QPoint(-100, -50))
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.visible().center().x() > before.x()
    assert canvas.sop is sop


def test_the_whole_fits_into_the_view(canvas):
    canvas.set_zoom(3.0)
    canvas.fit()
    assert canvas.visible().contains(canvas.scene_of.content)
