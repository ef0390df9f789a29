"""Flowcharts that run to the right or to the left."""

import pytest

from sop_studio.geometry.point import Point
from sop_studio.geometry.polyline import is_orthogonal
from sop_studio.layout.arrange import place
from sop_studio.layout.measure import measure
from tests.layout.charts import like_a_procedure
from tests.layout.test_arrange import box, by_text, distances_from_outlines, faults
from tests.notation import procedure


def sideways(sop, orientation):
    return sop.but(flowcharts=(sop.flowcharts[0].but(orientation=orientation),))


def placed(sop):
    return place(sop, sop.flowcharts[0], 10.0)


@pytest.mark.parametrize(("orientation", "way"), [("left_right", 1), ("right_left", -1)])
def test_the_main_path_runs_sideways_in_one_line(orientation, way):
    sop = sideways(procedure("start > Weigh > In limits? -yes-> Pack > end; In limits? -no-> Repair > Weigh"), orientation)
    placement = placed(sop)
    main = [by_text(sop, placement, text) for text in ("start", "Weigh", "In limits?", "Pack", "end")]
    assert len({one.y + one.height // 2 for one in main}) == 1
    assert [one.x for one in main] == sorted((one.x for one in main), reverse=way < 0)
    assert by_text(sop, placement, "Repair").y > max(one.y + one.height for one in main)


@pytest.mark.parametrize("orientation", ["left_right", "right_left"])
@pytest.mark.parametrize("seed", range(4))
def test_a_sideways_procedure_has_no_faults_and_its_lines_end_on_outlines(seed, orientation):
    sop = sideways(like_a_procedure(20, seed), orientation)
    chart, placement = sop.flowcharts[0], placed(sop)
    assert faults(chart, placement) == {}
    assert measure(chart, placement).labels_on_lines == 0
    assert all(is_orthogonal([Point(p.x, p.y) for p in one.waypoints]) for one in placement.connections)
    assert max(distances_from_outlines(chart, placement)) <= 1


def test_shapes_keep_their_size():
    sop = like_a_procedure(15, 2)
    upright, turned = placed(sop), placed(sideways(sop, "left_right"))
    for node in sop.flowcharts[0].nodes:
        a, b = box(upright, node.id), box(turned, node.id)
        if node.kind != "parallel":
            assert abs(a.width - b.width) <= 1
            assert abs(a.height - b.height) <= 1
