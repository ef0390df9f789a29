"""Drawing with the mouse: into connections, ends and bends of lines, sizes, answers that wait, notes, from the toolbar."""

import itertools

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sop_studio.geometry.point import Point
from sop_studio.gui.canvas.dropping import offered
from sop_studio.gui.canvas.tools.bend import shifted_run
from sop_studio.gui.picking.picker import Picker
from tests.gui.canvas.test_view import drag, handle, node, pixel
from tests.gui.conftest import settle
from tests.gui.keys import press, type_in
from tests.notation import procedure

LEFT, NONE, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def canvas(active, qtbot):
    """A flowchart with a decision, an escalation whose endings wait, and a note that belongs to nothing."""
    active.desk.new(procedure("start > Weigh > In limits? -yes-> Pack > end; In limits? -no-> !Ask the lead; ~Loose; *Remember"))
    settle(qtbot, active)
    view = active.documents.view.canvas
    view.fit()
    view.setFocus()
    return view


def line(canvas, source, target):
    """The id of the connection between two shapes."""
    ends = (node(canvas, source), node(canvas, target))
    return next(one.id for one in canvas.flowchart.connections if (one.source, one.target) == ends)


def place(canvas, point):
    return canvas.mapFromScene(point.x, point.y)


def middle(canvas, id):
    """The middle of a connection on the view."""
    first, last = canvas.scene_of.lines[id][0], canvas.scene_of.lines[id][-1]
    return place(canvas, Point((first.x + last.x) / 2, (first.y + last.y) / 2))


def leads(canvas):
    texts = {one.id: one.text or one.kind for one in canvas.flowchart.nodes}
    return {(texts.get(one.source), texts.get(one.target)) for one in canvas.flowchart.connections}


def test_a_shape_dropped_on_a_connection_is_put_into_it_and_what_follows_makes_room(canvas):
    into, loose = line(canvas, "start", "Weigh"), node(canvas, "Loose")
    below = canvas.rects[node(canvas, "Weigh")].top
    start, goal = pixel(canvas, loose), middle(canvas, into)
    drag(canvas, start, goal - start, release=False)
    assert any(mark.width == 4.0 for mark in canvas.overlay._layers["ghost"][1])
    QTest.mouseRelease(canvas.viewport(), LEFT, NONE, goal)
    assert {("start", "Loose"), ("Loose", "Weigh")} <= leads(canvas)
    assert canvas.rects[node(canvas, "Weigh")].top > below
    assert len(canvas.session.history.past) == 1


def test_with_alt_nothing_makes_room(canvas):
    into, loose = line(canvas, "start", "Weigh"), node(canvas, "Loose")
    below = canvas.rects[node(canvas, "Weigh")].top
    start, goal = pixel(canvas, loose), middle(canvas, into)
    drag(canvas, start, goal - start, release=False)
    QTest.mouseRelease(canvas.viewport(), LEFT, ALT, goal)
    assert ("Loose", "Weigh") in leads(canvas)
    assert canvas.rects[node(canvas, "Weigh")].top == below


def test_an_end_of_a_connection_is_led_to_another_shape(canvas):
    id = line(canvas, "In limits?", "Pack")
    canvas.select((id,))
    start = place(canvas, canvas.scene_of.lines[id][-1])
    drag(canvas, start, pixel(canvas, node(canvas, "end")) - start)
    assert ("In limits?", "end") in leads(canvas)
    assert ("In limits?", "Pack") not in leads(canvas)


def test_where_an_end_may_not_lead_the_reason_stands_at_the_pointer(canvas):
    id, sop = line(canvas, "In limits?", "Pack"), canvas.sop
    canvas.select((id,))
    start, goal = place(canvas, canvas.scene_of.lines[id][-1]), pixel(canvas, node(canvas, "start"))
    drag(canvas, start, goal - start, release=False)
    assert any("Nothing leads into" in mark.text for mark in canvas.overlay._layers["ghost"][1])
    QTest.mouseRelease(canvas.viewport(), LEFT, NONE, goal)
    assert canvas.sop is sop


def test_a_run_of_a_line_is_dragged_and_the_line_stays_level_and_upright(canvas):
    id = line(canvas, "start", "Weigh")
    canvas.select((id,))
    drag(canvas, middle(canvas, id), QPoint(60, 0))
    points = canvas.scene_of.lines[id]
    assert len(points) >= 4
    assert all(a.x == b.x or a.y == b.y for a, b in itertools.pairwise(points))
    assert next(one for one in canvas.placement.connections if one.connection == id).is_pinned


@pytest.mark.parametrize("run", [0, 1, 2])
def test_every_run_can_be_moved_and_the_ends_stay(run):
    points = (Point(0, 0), Point(0, 50), Point(100, 50), Point(100, 120))
    moved = shifted_run(points, run, Point(30, 20), 10)
    assert (moved[0], moved[-1]) == (points[0], points[-1])
    assert all(a.x == b.x or a.y == b.y for a, b in itertools.pairwise(moved))
    assert moved != points


def test_a_corner_makes_a_shape_larger_but_never_too_small_for_its_words(canvas):
    weigh = node(canvas, "Weigh")
    canvas.select((weigh,))
    before = canvas.rects[weigh]
    drag(canvas, place(canvas, Point(before.right, before.bottom)), QPoint(50, 30))
    grown = canvas.rects[weigh]
    assert (grown.left, grown.top) == (before.left, before.top)
    assert grown.width > before.width
    assert grown.height > before.height
    drag(canvas, place(canvas, Point(grown.right, grown.bottom)), QPoint(-900, -900))
    assert canvas.rects[weigh].height >= 40


def test_an_escalation_shows_its_three_endings_and_a_click_makes_what_follows(canvas):
    lead = node(canvas, "Ask the lead")
    canvas.show_handles(lead)
    assert set(canvas._ports.values()) == {"Accepted", "Returned", "No response"}
    QTest.mouseClick(canvas.viewport(), LEFT, NONE, handle(canvas, lead, "right") + QPoint(10, 0))
    type_in("Correct it")
    press("Enter")
    made = next(one for one in canvas.flowchart.connections if one.source == lead)
    assert (made.label, made.ending, made.target) == ("Returned", "returned", node(canvas, "Correct it"))


def test_dragging_from_a_note_attaches_it(canvas):
    note, pack = node(canvas, "Remember"), node(canvas, "Pack")
    canvas.show_handles(note)
    start = handle(canvas, note, "left")
    drag(canvas, start, pixel(canvas, pack) - start)
    made = canvas.flowchart.connections[-1]
    assert (made.source, made.target, made.kind) == (note, pack, "association")


def test_a_right_click_on_a_handle_asks_for_the_kind(canvas, active):
    pack = node(canvas, "Pack")
    canvas.show_handles(pack)
    at = handle(canvas, pack, "bottom")
    active._on_asked(canvas.hit(Point(*canvas.mapToScene(at).toTuple())), canvas.mapToGlobal(at))
    assert canvas.findChild(Picker) is not None
    type_in("docum")
    press("Enter")
    type_in("Form 7")
    press("Enter")
    assert ("Pack", "Form 7") in leads(canvas)


def test_holding_the_button_on_a_handle_asks_too(canvas, qtbot):
    pack = node(canvas, "Pack")
    canvas.show_handles(pack)
    QTest.mousePress(canvas.viewport(), LEFT, NONE, handle(canvas, pack, "bottom"))
    qtbot.waitUntil(lambda: canvas.findChild(Picker) is not None)
    QTest.mouseRelease(canvas.viewport(), LEFT, NONE, handle(canvas, pack, "bottom"))
    press("Esc")
    assert not canvas.session.history.past


def drop(canvas, kind, at):
    """Let a shape from the toolbar go."""
    dragged = offered(kind)
    event = QDropEvent(QPointF(at), Qt.DropAction.CopyAction, dragged, LEFT, NONE)
    canvas.dropEvent(event)
    QApplication.processEvents()


def test_a_shape_from_the_toolbar_goes_where_it_is_dropped(canvas):
    drop(canvas, "step", middle(canvas, line(canvas, "Weigh", "In limits?")))
    type_in("Between")
    press("Enter")
    assert {("Weigh", "Between"), ("Between", "In limits?")} <= leads(canvas)
    free = QPoint(40, canvas.viewport().height() - 60)
    goal = Point(*canvas.mapToScene(free).toTuple())
    drop(canvas, "wait", free)
    type_in("Alone")
    press("Enter")
    box = canvas.rects[node(canvas, "Alone")]
    assert box.contains(goal)


def test_shapes_are_aligned_and_spaced_by_the_menu(canvas, active):
    ids = [node(canvas, text) for text in ("start", "Loose", "Remember")]
    canvas.select(ids)
    QApplication.processEvents()
    active.qt_actions["align-left"].trigger()
    assert len({canvas.rects[id].left for id in ids}) == 1
    active.qt_actions["pin"].trigger()
    assert all(one.is_pinned for one in canvas.placement.nodes if one.node in ids)
