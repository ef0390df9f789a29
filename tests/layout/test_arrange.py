"""Layout as a whole: no faults on any flowchart, the manners of a careful person on usual ones."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings

from sop_studio.errors import SopStudioError
from sop_studio.geometry.point import Point, Rect
from sop_studio.geometry.polyline import is_orthogonal, length
from sop_studio.importers.registry import IMPORTERS
from sop_studio.kinds.registry import kind_of
from sop_studio.layout.arrange import place, place_missing
from sop_studio.layout.measure import measure, outline_distance
from sop_studio.store.files import load
from tests.layout.charts import anything, edges, like_a_procedure
from tests.notation import procedure

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.sop"))
FAULTS = ("through_shapes", "overlapping_shapes", "labels_on_shapes", "labels_on_labels", "coinciding")


def placed(sop, seconds=10.0):
    return place(sop, sop.flowcharts[0], seconds)


def faults(flowchart, placement):
    found = measure(flowchart, placement)
    return {name: getattr(found, name) for name in FAULTS if getattr(found, name)}


def box(placement, node):
    return next(one for one in placement.nodes if one.node == node)


def by_text(sop, placement, text):
    return box(placement, next(node.id for node in sop.flowcharts[0].nodes if node.text == text))


def middle(place):
    return place.x + place.width / 2


@settings(max_examples=40)
@given(anything())
def test_any_flowchart_is_placed_whole_without_faults_and_always_alike(sop):
    chart, placement = sop.flowcharts[0], placed(sop)
    assert faults(chart, placement) == {}
    assert {one.node for one in placement.nodes} == {node.id for node in chart.nodes}
    assert {one.connection for one in placement.connections} == {line.id for line in chart.connections}
    assert all(is_orthogonal(points_of(one)) and len(one.waypoints) > 1 for one in placement.connections)
    assert max(distances_from_outlines(chart, placement), default=0) <= 1
    assert placed(sop.but()) == placement


@settings(max_examples=25)
@given(anything())
def test_other_ids_give_the_same_places(sop):
    chart = sop.flowcharts[0]
    other = {node.id: f"x{len(chart.nodes) - at}" for at, node in enumerate(chart.nodes)}
    nodes = tuple(
        node.but(id=other[node.id], attached_to=other.get(node.attached_to or "")) for node in chart.nodes
    )
    lines = tuple(
        line.but(id=f"y{len(chart.connections) - at}", source=other[line.source], target=other[line.target])
        for at, line in enumerate(chart.connections)
    )
    renamed = placed(sop.but(flowcharts=(chart.but(nodes=nodes, connections=lines),)))
    assert [(one.x, one.y) for one in renamed.nodes] == [(one.x, one.y) for one in placed(sop).nodes]
    assert [one.waypoints for one in renamed.connections] == [one.waypoints for one in placed(sop).connections]


def points_of(place):
    return [Point(p.x, p.y) for p in place.waypoints]


def distances_from_outlines(chart, placement):
    """How far the ends of lines are from the outlines that they should touch; brackets of notes left out."""
    lines = {line.id: line for line in chart.connections}
    for one in placement.connections:
        points, line = points_of(one), lines[one.connection]
        ends = [(points[0], line.source)] + ([] if one.joins else [(points[-1], line.target)])
        for point, node in ends:
            outline = kind_of(chart.node(node)).outline
            shape = box(placement, node)
            if outline != "bracket":
                yield outline_distance(outline, Rect(shape.x, shape.y, shape.width, shape.height), point)


@pytest.mark.parametrize("seed", range(3))
def test_nothing_lies_left_of_or_above_the_origin_and_it_is_reached(seed):
    placement = placed(like_a_procedure(20, seed))
    spots = [(one.x, one.y) for one in placement.nodes]
    spots += [(point.x, point.y) for one in placement.connections for point in one.waypoints]
    spots += [(one.label.x, one.label.y) for one in placement.connections if one.label]
    assert 0 <= min(x for x, _ in spots) < 10
    assert 0 <= min(y for _, y in spots) < 10


@pytest.mark.parametrize("seed", range(3))
def test_boxes_stand_on_the_grid_by_their_middles(seed):
    chart = like_a_procedure(20, seed).flowcharts[0]
    placement = placed(like_a_procedure(20, seed))
    flow = [box(placement, node.id) for node in chart.nodes if node.kind not in ("note", "link", "document")]
    assert {middle(one) % 10 for one in flow} == {0}


@pytest.mark.parametrize("seed", range(4))
def test_a_procedure_of_30_nodes_has_no_faults(seed):
    sop = like_a_procedure(30, seed)
    placement = placed(sop)
    assert faults(sop.flowcharts[0], placement) == {}
    assert measure(sop.flowcharts[0], placement).labels_on_lines == 0


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_has_no_faults_and_few_crossings(path):
    sop = load(path)
    for chart in sop.flowcharts:
        placement = place(sop, chart, 10.0)
        found = measure(chart, placement)
        assert (faults(chart, placement), found.labels_on_lines) == ({}, 0)
        assert found.crossings <= 3


def test_a_fresh_process_with_another_hash_seed_gives_the_same_placement():
    script = (
        "from tests.layout.charts import like_a_procedure; from sop_studio.layout.arrange import place\n"
        "sop = like_a_procedure(25, 3); print(place(sop, sop.flowcharts[0], 10.0).model_dump_json())"
    )
    root = Path(__file__).parents[2]
    made = [
        subprocess.run(
            [sys.executable, "-c", script], cwd=root, env=os.environ | {"PYTHONHASHSEED": seed}, check=True, capture_output=True
        ).stdout
        for seed in ("1", "2")
    ]
    assert made[0] == made[1]


def test_the_main_path_is_one_straight_column_and_what_leaves_it_stands_to_the_right():
    sop = procedure("start > Weigh > In limits? -yes-> Pack > end; In limits? -no-> Repair > Weigh")
    placement = placed(sop)
    main = [by_text(sop, placement, text) for text in ("start", "Weigh", "In limits?", "Pack", "end")]
    assert len({middle(one) for one in main}) == 1
    assert [one.y for one in main] == sorted(one.y for one in main)
    assert by_text(sop, placement, "Repair").x > max(one.x + one.width for one in main)


def test_an_exception_stands_beside_the_question_that_leads_to_it():
    sop = procedure("start > Right? -yes-> Go on > end; Right? -no-> Stop > end of it")
    placement = placed(sop)
    question, stop = by_text(sop, placement, "Right?"), by_text(sop, placement, "Stop")
    assert question.y + question.height / 2 == stop.y + stop.height / 2


def test_escalations_stand_outside_of_other_exceptions():
    sop = load(next(path for path in EXAMPLES if path.stem == "SOP-CS-001"))
    chart = next(one for one in sop.flowcharts if one.code == "A3")
    placement = place(sop, chart, 10.0)
    at = {node.number: box(placement, node.id) for node in chart.nodes if node.number}
    assert at["A3.04"].x < at["A3.08"].x < at["A3.06"].x
    assert at["A3.05"].x == at["A3.06"].x


def test_lines_to_one_shape_join_into_one_head():
    sop = procedure("start > A? -1-> B > End here > end; A? -2-> C > End here; A? -3-> D > End here")
    placement = placed(sop)
    target = next(node.id for node in sop.flowcharts[0].nodes if node.text == "End here")
    into = {line.id for line in sop.flowcharts[0].connections if line.target == target}
    joining = [one for one in placement.connections if one.connection in into and one.joins]
    assert len(joining) == 2
    assert {one.joins for one in joining} <= into


def test_outcomes_to_the_same_shape_share_a_line_with_one_label_below_the_other():
    sop = procedure("start > Level? -high-> Act > end; Level? -not sure-> Act; Level? -low-> Log > end of it")
    placement = placed(sop)
    high, unsure = (one for one in placement.connections if one.connection in ("c2", "c4"))
    assert unsure.joins == high.connection
    assert high.label.y + high.label.height == unsure.label.y


def test_an_attached_node_stands_at_the_edge_of_its_host():
    sop = like_a_procedure(30, 1)
    chart, placement = sop.flowcharts[0], placed(sop)
    attached = [node for node in chart.nodes if node.attached_to]
    assert attached
    for node in attached:
        host, own = box(placement, node.attached_to), box(placement, node.id)
        assert own.x == host.x + host.width
        assert own.y < host.y + host.height
        assert own.y + own.height > host.y


def test_notes_of_the_main_path_stand_left_of_it():
    sop = procedure("start > Weigh > Pack > end; *Use the small scale > Weigh")
    placement = placed(sop)
    note, step = by_text(sop, placement, "Use the small scale"), by_text(sop, placement, "Weigh")
    assert note.x + note.width < step.x
    assert note.y < step.y + step.height
    assert note.y + note.height > step.y


def test_loose_parts_stand_side_by_side():
    sop = edges(6, [(0, 1), (2, 3), (4, 5)])
    placement = placed(sop)
    assert [box(placement, f"n{at}").y for at in (0, 2, 4)] == [0, 0, 0]
    assert box(placement, "n0").x < box(placement, "n2").x < box(placement, "n4").x


@pytest.mark.parametrize("ends", [("n1", None), (None, "n0"), (None, None), ("n0", None)])
def test_a_connection_that_lacks_an_end_gets_a_line_of_its_own(ends):
    sop = edges(2, [(0, 1)])
    chart = sop.flowcharts[0]
    loose = chart.connections[0].but(id="c9", source=ends[0], target=ends[1], label="Then")
    chart = chart.but(connections=(*chart.connections, loose))
    placement = place(sop, chart, 10.0)
    line = points_of(next(one for one in placement.connections if one.connection == "c9"))
    assert {one.node for one in placement.nodes} == {"n0", "n1"}
    assert faults(chart, placement) == {}
    assert length(line) >= 40


def test_lines_that_come_and_go_in_one_column_keep_apart_where_they_bend_past_each_other():
    sop = edges(4, [(0, 1), (0, 2), (3, 1)])
    chart = sop.flowcharts[0]
    bar = chart.nodes[0].but(kind="parallel")
    assert faults(chart, place(sop, chart.but(nodes=(bar, *chart.nodes[1:])), 10.0)) == {}


def test_an_empty_flowchart_has_an_empty_placement():
    placement = placed(edges(0, []))
    assert (placement.nodes, placement.connections) == ((), ())


def test_place_missing_keeps_what_is_placed_and_places_the_rest():
    sop = procedure("start > Weigh > end", "start > Pack > end")
    moved = place(sop, sop.flowcharts[0], 10.0).but(engine="hand")
    done, messages = place_missing(sop.but(placements=(moved,)))
    assert done.placements[0] is moved
    assert [one.flowchart for one in done.placements] == [chart.id for chart in sop.flowcharts]
    assert messages == ()
    assert place_missing(done)[0] is done


def test_real_models_have_no_faults(corpus):
    for path in sorted((corpus / "bpmn").rglob("*.bpmn"))[::6]:
        try:
            sop, _ = IMPORTERS[0].read(path.read_bytes(), path.stem)
        except SopStudioError:
            continue
        for chart in sop.flowcharts:
            assert (path.name, faults(chart, place(sop, chart, 10.0))) == (path.name, {})
