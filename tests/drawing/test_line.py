"""Lines of connections: gaps at crossings, bends into other lines."""

from hypothesis import assume, given
from hypothesis import strategies as st

from sop_studio.drawing.line import line_path, upright_runs
from sop_studio.geometry.path import Cubic, Line, Move
from sop_studio.geometry.point import Point, Rect
from sop_studio.geometry.polyline import simplified


def points(*pairs: tuple[float, float]) -> tuple[Point, ...]:
    return tuple(Point(x, y) for x, y in pairs)


LEVEL = points((0, 0), (100, 0))


def path_under(*others: tuple[Point, ...]) -> str:
    return line_path(LEVEL, (), upright_runs(others)).to_svg()


def test_a_level_line_is_cut_where_an_upright_one_crosses() -> None:
    assert path_under(points((50, -40), (50, 40))) == "M0 0L44 0M56 0L100 0"


def test_two_crossings_make_two_gaps_in_order() -> None:
    both = path_under(points((70, -40), (70, 40)), points((30, 40), (30, -40)))
    assert both == "M0 0L24 0M36 0L64 0M76 0L100 0"


def test_crossings_close_together_share_a_gap() -> None:
    assert path_under(points((50, -40), (50, 40)), points((55, -40), (55, 40))) == "M0 0L44 0M61 0L100 0"


def test_a_line_that_runs_backwards_is_cut_alike() -> None:
    path = line_path(LEVEL[::-1], (), upright_runs([points((50, -40), (50, 40))]))
    assert path.to_svg() == "M100 0L56 0M44 0L0 0"


def test_a_crossing_too_close_to_an_end_is_not_cut() -> None:
    assert path_under(points((10, -40), (10, 40))) == "M0 0L100 0"


def test_an_upright_line_is_never_cut() -> None:
    upright = points((50, -40), (50, 40))
    assert line_path(upright, (), upright_runs([upright])).to_svg() == "M50 -40L50 40"


def test_a_joining_line_bends_into_the_direction_of_the_other() -> None:
    path = line_path(LEVEL, points((100, -50), (100, 50)), ())
    assert [type(command) for command in path.commands] == [Move, Line, Cubic]
    assert path.commands[-1].to == Point(100, 8)  # type: ignore[union-attr]


def test_a_line_that_joins_straight_on_does_not_bend() -> None:
    path = line_path(LEVEL, points((100, 0), (200, 0)), ())
    assert path.to_svg() == "M0 0L100 0"


def test_a_line_is_cut_at_labels_and_dashes_end_there_without_a_dot() -> None:
    patches = [Rect(42, -6, 20, 12)]
    assert line_path(LEVEL, (), (), patches, (6, 4)).to_svg() == "M0 0L40 0M62 0L100 0"
    assert line_path(LEVEL, (), (), patches).to_svg() == "M0 0L42 0M62 0L100 0"


@given(
    st.lists(st.tuples(st.integers(-60, 60), st.integers(-60, 60)), min_size=2, max_size=6),
    st.lists(st.tuples(st.integers(-60, 60), st.integers(-60, 60)), min_size=2, max_size=4),
    st.booleans(),
)
def test_a_line_begins_and_ends_where_it_is_placed(
    one: list[tuple[int, int]], other: list[tuple[int, int]], joins: bool
) -> None:
    line, second = (simplified(_orthogonal(each)) for each in (one, other))
    assume(len(line) > 1)
    patches = [Rect(-20, -10, 30, 20)]
    path = line_path(line, second if joins else (), upright_runs([line, second]), patches, (6, 4))
    strokes = path.flattened()
    assert strokes[0][0] == line[0]
    end, placed = strokes[-1][-1], line[-1]
    assert max(abs(end.x - placed.x), abs(end.y - placed.y)) <= (8.01 if joins else 0)


def _orthogonal(places: list[tuple[int, int]]) -> tuple[Point, ...]:
    """A line that runs level first, then upright, between places."""
    found = [Point(*places[0])]
    for x, y in places[1:]:
        found += [Point(x, found[-1].y), Point(x, y)]
    return tuple(found)
