"""Rectangles meet, hold and join as they should."""

import pytest

from sop_studio.geometry.point import Point, Rect, Size, bounds_of, union_of

BOX = Rect(10, 20, 30, 40)


def test_a_rectangle_knows_its_edges() -> None:
    assert (BOX.right, BOX.bottom, BOX.center, BOX.size) == (40, 60, Point(25, 40), Size(30, 40))


def test_a_rectangle_is_built_about_its_centre() -> None:
    assert Rect.around(Point(25, 40), Size(30, 40)) == BOX


def test_a_rectangle_is_built_from_any_two_opposite_corners() -> None:
    assert Rect.between(Point(40, 20), Point(10, 60)) == BOX


@pytest.mark.parametrize(
    ("other", "meets"),
    [(Rect(35, 55, 10, 10), True), (Rect(40, 20, 5, 5), False), (Rect(0, 0, 10, 10), False), (BOX, True)],
)
def test_touching_edges_do_not_meet(other: Rect, meets: bool) -> None:
    assert BOX.intersects(other) is meets
    assert other.intersects(BOX) is meets


def test_edges_belong_to_a_rectangle() -> None:
    assert BOX.contains(Point(10, 60))
    assert not BOX.contains(Point(9.9, 60))
    assert BOX.encloses(BOX)
    assert not BOX.encloses(BOX.moved(1, 0))


def test_a_rectangle_grows_on_all_sides() -> None:
    assert BOX.inflated(5) == Rect(5, 15, 40, 50)
    assert BOX.inflated(5, 0) == Rect(5, 20, 40, 40)


def test_joined_rectangles_hold_both() -> None:
    other = Rect(100, 0, 1, 1)
    assert BOX.union(other) == union_of((other, BOX)) == Rect(10, 0, 91, 60)


def test_nothing_has_no_bounds() -> None:
    with pytest.raises(ValueError, match="empty"):
        bounds_of(())
