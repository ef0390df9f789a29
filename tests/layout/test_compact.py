"""Coordinates along one axis."""

from sop_studio.layout.compact import ACROSS, Axis, Item, Line
from sop_studio.layout.grid import Route
from sop_studio.layout.runs import Track, runs_of


def shape(half, low=1, high=3):
    return Item("shape", half, half, low, high)


def track(line):
    spots = tuple((line, y) for y in range(4))
    made = Track(runs_of(Route(None, spots)))
    made.close()
    return made


def free(line, low=0, high=4):
    made = track(line)
    return made, (made, [Item("track", 0, 0, low, high)])


def test_two_shapes_keep_their_gap_and_stand_on_the_grid():
    axis = Axis([Line(), Line(fixed=[shape(83)]), Line(), Line(fixed=[shape(90)]), Line()], 8, ACROSS)
    assert axis.middles[1] == 90
    assert axis.middles[3] - axis.middles[1] >= 83 + 60 + 90
    assert axis.middles[3] % 10 == 0


def test_shapes_that_never_meet_keep_only_the_pitch():
    lines = [Line(), Line(fixed=[shape(80, 1, 3)]), Line(), Line(pitch=210, fixed=[shape(80, 5, 7)]), Line()]
    axis = Axis(lines, 8, ACROSS)
    assert axis.middles[3] - axis.middles[1] == 210


def test_tracks_keep_20_from_shapes_and_from_each_other():
    first, one = free(2)
    second, other = free(2)
    axis = Axis([Line(), Line(fixed=[shape(80)]), Line(tracks=[one, other]), Line(fixed=[shape(80)]), Line()], 8, ACROSS)
    assert axis.of(first) >= axis.middles[1] + 80 + 20
    assert axis.of(second) >= axis.of(first) + 20
    assert axis.middles[3] >= axis.of(second) + 20 + 80


def test_a_single_track_runs_in_the_middle_of_its_channel():
    made, one = free(2)
    axis = Axis([Line(), Line(fixed=[shape(80)]), Line(tracks=[one]), Line(pitch=300, fixed=[shape(80)]), Line()], 8, ACROSS)
    assert abs(axis.of(made) - (axis.middles[1] + axis.middles[3]) / 2) <= 10


def test_a_track_in_the_middle_of_a_column_follows_it_by_its_offset():
    made = track(1)
    made.offset = 20
    axis = Axis([Line(), Line(fixed=[shape(80)]), Line()], 8, ACROSS)
    assert axis.of(made) == axis.middles[1] + 20
