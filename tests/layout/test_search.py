"""Ways over the coarse grid."""

from sop_studio.layout.grid import EAST, SOUTH, grid_of
from sop_studio.layout.search import Question, Traffic, find

PLACES = {"a": (0, 0), "b": (2, 0), "c": (1, 0), "d": (0, 1)}


def way(places, start, end, traffic=None):
    question = Question({start: 0}, {end: 0}, frozenset())
    return find(grid_of(places, {}), traffic or Traffic(), question)[0]


def test_the_way_down_is_straight_when_nothing_stands_between():
    places = {key: PLACES[key] for key in ("a", "b")}
    assert way(places, ((1, 1), SOUTH), ((1, 5), SOUTH)) == [(1, y) for y in range(1, 6)]


def test_the_way_goes_round_a_cell():
    found = way(PLACES, ((1, 1), SOUTH), ((1, 5), SOUTH))
    assert found[0] == (1, 1)
    assert found[-1] == (1, 5)
    assert (1, 3) not in found


def test_the_way_avoids_crossing_another_line_when_that_costs_little():
    traffic = Traffic()
    traffic.add([(4, y) for y in range(6)])
    places = {"a": (0, 0), "d": (0, 1)}
    assert way(places, ((1, 1), EAST), ((3, 1), EAST), traffic) == [(1, 1), (2, 1), (3, 1)]


def test_no_way_is_found_among_too_few_states():
    question = Question({((1, 1), SOUTH): 0}, {((1, 5), SOUTH): 0}, frozenset())
    assert find(grid_of(PLACES, {}), Traffic(), question, most=1) == ([], 1)
