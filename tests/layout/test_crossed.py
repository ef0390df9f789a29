"""How often lines cross."""

from itertools import combinations

import pytest

from sop_studio.geometry.point import Point
from sop_studio.geometry.polyline import crossings
from sop_studio.layout.arrange import place
from sop_studio.layout.crossed import crossing_count
from tests.layout.charts import like_a_procedure


def line(*points):
    return [Point(x, y) for x, y in points]


def test_lines_that_only_touch_do_not_cross():
    assert crossing_count([line((0, 0), (10, 0)), line((10, -5), (10, 5)), line((4, 0), (4, 9))]) == 0


def test_a_line_does_not_cross_itself():
    assert crossing_count([line((0, 0), (10, 0), (10, 10), (5, 10), (5, -10))]) == 0


@pytest.mark.parametrize("seed", range(3))
def test_all_at_once_are_as_many_as_pair_by_pair(seed):
    sop = like_a_procedure(30, seed)
    placement = place(sop, sop.flowcharts[0], 10.0)
    lines = [[Point(p.x, p.y) for p in one.waypoints] for one in placement.connections]
    assert crossing_count(lines) == sum(len(crossings(a, b)) for a, b in combinations(lines, 2))
