"""Orthogonal lines keep their way when they are tidied, and meet where they should."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sop_studio.geometry import polyline
from sop_studio.geometry.point import Point, Rect
from sop_studio.geometry.polyline import Segment


def line(*pairs: tuple[float, float]) -> tuple[Point, ...]:
    return tuple(Point(x, y) for x, y in pairs)


def walk(steps: list[tuple[bool, int]]) -> tuple[Point, ...]:
    points = [Point(0, 0)]
    for level, distance in steps:
        points.append(points[-1].moved(distance, 0) if level else points[-1].moved(0, distance))
    return tuple(points)


WALKS = st.lists(st.tuples(st.booleans(), st.integers(-50, 50)), min_size=1, max_size=12).map(walk)


def test_points_on_a_straight_run_are_left_out() -> None:
    straight = line((0, 0), (0, 5), (0, 5), (0, 10), (10, 10))
    assert polyline.simplified(straight) == line((0, 0), (0, 10), (10, 10))


def test_a_turning_point_is_kept() -> None:
    assert polyline.simplified(line((0, 0), (0, 10), (0, 5))) == line((0, 0), (0, 10), (0, 5))


@given(WALKS)
def test_a_simplified_line_is_as_long_and_ends_alike(points: tuple[Point, ...]) -> None:
    short = polyline.simplified(points)
    assert polyline.length(short) == pytest.approx(polyline.length(points))
    assert (short[0], short[-1]) == (points[0], points[-1])
    assert polyline.is_orthogonal(short)
    assert polyline.simplified(short) == short


@given(WALKS, st.floats(0, 20))
def test_a_rounded_line_stays_within_its_bounds_and_keeps_its_ends(points: tuple[Point, ...], radius: float) -> None:
    path = polyline.rounded(points, radius)
    drawn = path.flattened()[0]
    corners = Rect.between(*line((0, 0), (0, 0)))
    for point in points:
        corners = corners.union(Rect(point.x, point.y, 0, 0))
    assert corners.inflated(1e-6).encloses(path.bounds)
    assert (drawn[0], drawn[-1]) == (points[0], points[-1])


def test_a_bend_is_an_arc_of_radius_eight() -> None:
    assert polyline.rounded(line((0, 0), (0, 50), (50, 50))).to_svg() == "M0 0L0 42C0 46.42 3.58 50 8 50L50 50"


def test_bends_are_counted() -> None:
    assert polyline.bends(line((0, 0), (0, 5), (0, 10), (10, 10), (10, 20))) == 2
    assert polyline.bends(line((0, 0), (0, 5))) == 0


def test_a_slanting_line_is_not_orthogonal() -> None:
    assert not polyline.is_orthogonal(line((0, 0), (5, 5)))


@pytest.mark.parametrize(
    ("ends", "hits"),
    [
        (((0, 15), (50, 15)), True),
        (((15, 0), (15, 50)), True),
        (((0, 10), (50, 10)), False),
        (((0, 15), (10, 15)), False),
        (((12, 15), (14, 15)), True),
        (((20, 0), (20, 50)), False),
    ],
)
def test_a_line_along_an_edge_does_not_run_through_a_shape(
    ends: tuple[tuple[float, float], tuple[float, float]], hits: bool
) -> None:
    assert polyline.hits_rect(Segment(*line(*ends)), Rect(10, 10, 10, 10)) is hits


def test_lines_cross_inside_and_not_at_their_ends() -> None:
    level, upright = line((0, 5), (10, 5)), line((5, 0), (5, 10))
    assert polyline.crossings(level, upright) == polyline.crossings(upright, level) == (Point(5, 5),)
    assert polyline.crossings(level, line((5, 5), (5, 10))) == ()
    assert polyline.crossing(Segment(*level), Segment(*level)) is None


def test_lines_on_each_other_coincide_over_what_they_share() -> None:
    first = Segment(*line((0, 5), (10, 5)))
    assert polyline.coincidence(first, Segment(*line((14, 5), (4, 5)))) == 6
    assert polyline.coincidence(first, Segment(*line((0, 6), (10, 6)))) == 0
    assert polyline.coincidence(first, Segment(*line((5, 0), (5, 10)))) == 0


def test_a_place_along_a_line_is_found() -> None:
    bent = line((0, 0), (0, 10), (10, 10))
    assert polyline.point_at(bent, 4) == Point(0, 4)
    assert polyline.point_at(bent, 15) == Point(5, 10)
    assert polyline.point_at(bent, 99) == Point(10, 10)
