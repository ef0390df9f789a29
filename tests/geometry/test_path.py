"""Paths move, grow, flatten and are written."""

from hypothesis import given
from hypothesis import strategies as st

from sop_studio.geometry.path import Close, Cubic, Line, Move, Path
from sop_studio.geometry.point import Point, Rect

CURVE = Path((Move(Point(0, 0)), Cubic(Point(0, 10), Point(10, 10), Point(10, 0)), Close()))
COORDINATE = st.floats(-1000, 1000)
POINTS = st.builds(Point, COORDINATE, COORDINATE)


def test_a_path_is_written_as_svg() -> None:
    assert CURVE.to_svg() == "M0 0C0 10 10 10 10 0Z"
    assert Path.of_points((Point(0, 1.005), Point(2, -0.0))).to_svg() == "M0 1L2 0"


def test_a_closed_line_ends_where_it_began() -> None:
    assert Path.of_points((Point(0, 0), Point(1, 0)), closed=True).flattened() == (
        (Point(0, 0), Point(1, 0), Point(0, 0)),
    )


def test_bounds_follow_the_curve_and_not_its_handles() -> None:
    assert CURVE.bounds == Rect(0, 0, 10, 7.5)


def test_a_path_has_one_polyline_for_each_stroke() -> None:
    both = Path((Move(Point(0, 0)), Line(Point(1, 0)))) + CURVE
    assert [len(stroke) for stroke in both.flattened(4)] == [2, 6]


def test_a_path_is_scaled_about_the_origin() -> None:
    assert CURVE.scaled(2, -1).to_svg() == "M0 0C0 -10 20 -10 20 0Z"


@given(st.lists(POINTS, min_size=1, max_size=6), COORDINATE, COORDINATE)
def test_moving_a_path_moves_its_bounds(points: list[Point], dx: float, dy: float) -> None:
    path = Path.of_points(points)
    moved, expected = path.translated(dx, dy).bounds, path.bounds.moved(dx, dy)
    assert abs(moved.left - expected.left) < 1e-6
    assert abs(moved.bottom - expected.bottom) < 1e-6
