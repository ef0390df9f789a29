"""Shapes move, and their lines with them."""

import pytest

from sop_studio.editing.connections import connect
from sop_studio.editing.insert import add_behind, insert_into
from sop_studio.editing.lines import lead
from sop_studio.editing.moves import move_nodes, resize_node
from sop_studio.geometry.point import Point, Rect
from sop_studio.geometry.polyline import hits_rect, is_orthogonal, segments
from sop_studio.layout.arrange import place_missing
from sop_studio.model.flowchart import Node
from tests.notation import procedure

TEXT = "start > Weigh > In limits? -yes-> Pack > end; In limits? -no/max 2-> Weigh; Pack > Label > end"


@pytest.fixture
def sop():
    """A flowchart as it is laid out."""
    return place_missing(procedure(TEXT))[0]


def node(sop, text):
    """The id of the shape with these words."""
    return next(one.id for one in sop.flowcharts[0].nodes if one.text == text)


def boxes(sop):
    """The boxes of all shapes."""
    return {one.node: Rect(one.x, one.y, one.width, one.height) for one in sop.placements[0].nodes}


def lines(sop):
    """The lines of all connections."""
    return {one.connection: [Point(p.x, p.y) for p in one.waypoints] for one in sop.placements[0].connections}


@pytest.mark.parametrize("by", [(200, 0), (-300, 40), (0, 500), (130, -130)])
def test_lines_led_anew_are_level_or_upright_and_avoid_all_shapes(sop, by):
    moved = move_nodes(sop, "f1", {node(sop, "Pack")}, *by)
    assert boxes(moved)[node(sop, "Pack")] == boxes(sop)[node(sop, "Pack")].moved(*by)
    for points in lines(moved).values():
        assert is_orthogonal(points)
    if all(not a.intersects(b) for x, a in boxes(moved).items() for y, b in boxes(moved).items() if x != y):
        inner = [box.inflated(-1) for box in boxes(moved).values()]
        assert not [1 for points in lines(moved).values() for run in segments(points) for box in inner if hits_rect(run, box)]


def test_lines_between_moved_shapes_keep_their_form(sop):
    everything = {one.id for one in sop.flowcharts[0].nodes}
    moved = move_nodes(sop, "f1", everything, 40, 70)
    assert lines(moved) == {id: [p.moved(40, 70) for p in points] for id, points in lines(sop).items()}


def test_lines_of_other_shapes_stay(sop):
    moved = move_nodes(sop, "f1", {node(sop, "Label")}, 60, 0)
    touched = {one.id for one in sop.flowcharts[0].connections if node(sop, "Label") in (one.source, one.target)}
    joined = {one.connection for one in sop.placements[0].connections if one.joins in touched}
    assert {id for id in lines(sop) if lines(sop)[id] != lines(moved)[id]} <= touched | joined


def test_a_larger_shape_has_its_lines_at_its_new_edge(sop):
    place = next(one for one in sop.placements[0].nodes if one.node == node(sop, "Pack"))
    wider = resize_node(sop, "f1", place.but(width=place.width + 100, height=place.height + 40))
    box = boxes(wider)[node(sop, "Pack")]
    for one in wider.flowcharts[0].connections:
        if one.source == node(sop, "Pack") and one.id in lines(wider):
            assert box.contains(lines(wider)[one.id][0])


def test_a_new_connection_is_led_and_others_are_left_alone(sop):
    linked = connect(sop, node(sop, "Weigh"), node(sop, "Label"), "new")
    led = lead(linked.flowcharts[0], linked.placements[0])
    assert led.connections[-1].connection == "new"
    assert led.connections[:-1] == sop.placements[0].connections


def test_a_step_behind_a_full_step_stands_between():
    sop = procedure("start > Weigh > Pack > end")
    added = add_behind(sop, node(sop, "Weigh"), Node(id="new", kind="step"), "line")
    ends = {(one.source, one.target) for one in added.flowcharts[0].connections}
    assert {(node(sop, "Weigh"), "new"), ("new", node(sop, "Pack"))} <= ends


def test_an_end_behind_a_full_step_stays_alone():
    sop = procedure("start > Weigh > Pack > end")
    added = add_behind(sop, node(sop, "Weigh"), Node(id="new", kind="end"), "line")
    assert all("new" not in (one.source, one.target) for one in added.flowcharts[0].connections)


def test_a_note_is_associated_with_its_shape():
    sop = procedure("start > Weigh > end")
    added = add_behind(sop, node(sop, "Weigh"), Node(id="new", kind="note"), "line")
    assert added.flowcharts[0].connections[-1].kind == "association"


def test_a_shape_put_into_a_connection_keeps_its_label():
    sop = procedure("start > In limits? -yes-> Pack > end; In limits? -no-> end")
    line = next(one for one in sop.flowcharts[0].connections if one.label == "yes")
    put = insert_into(sop, line.id, Node(id="new", kind="step"), "line")
    first = next(one for one in put.flowcharts[0].connections if one.id == line.id)
    second = next(one for one in put.flowcharts[0].connections if one.id == "line")
    assert (first.label, first.target, second.source, second.target) == ("yes", "new", "new", line.target)
