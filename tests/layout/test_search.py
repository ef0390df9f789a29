"""Ways over the coarse grid."""

from sop_studio.layout.field import Field
from sop_studio.layout.grid import EAST, SOUTH, grid_of
from sop_studio.layout.search import Question, find

PLACES = {"a": (0, 0), "b": (2, 0), "c": (1, 0), "d": (0, 1)}


def way(places, start, end, other=()):
    field = Field(grid_of(places, {}))
    field.add(other)
    return find(field, Question({start: 0}, {end: 0}))[0]


def test_the_way_down_is_straight_when_nothing_stands_between():
    places = {key: PLACES[key] for key in ("a", "b")}
    assert way(places, ((1, 1), SOUTH), ((1, 5), SOUTH)) == [(1, y) for y in range(1, 6)]


def test_the_way_goes_round_a_cell():
    found = way(PLACES, ((1, 1), SOUTH), ((1, 5), SOUTH))
    assert found[0] == (1, 1)
    assert found[-1] == (1, 5)
    assert (1, 3) not in found


def test_the_way_avoids_crossing_another_line_when_that_costs_little():
    other = [(4, y) for y in range(5)]
    places = {"a": (0, 0), "d": (0, 1)}
    assert way(places, ((1, 1), EAST), ((3, 1), EAST), other) == [(1, 1), (2, 1), (3, 1)]


def test_no_way_is_found_among_too_few_states():
    question = Question({((1, 1), SOUTH): 0}, {((1, 5), SOUTH): 0})
    assert find(Field(grid_of(PLACES, {})), question, most=1) == ([], 1)


def test_spots_and_their_numbers_belong_together():
    field = Field(grid_of(PLACES, {}))
    spots = [(x, y) for x in range(3) for y in range(7)]
    assert [field.spot(field.number(spot)) for spot in spots] == spots
    assert len({field.number(spot) for spot in spots}) == len(spots)


def test_a_step_costs_more_for_every_line_that_runs_there():
    field = Field(grid_of(PLACES, {}))
    step = field.step((0, 1), (0, 2))
    before = field.price[step]
    field.add([(0, 1), (0, 2)])
    assert field.price[step] > before
