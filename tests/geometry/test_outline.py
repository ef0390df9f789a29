"""Every outline fills its rectangle and nothing more."""

import pytest

from sop_studio.geometry import outline
from sop_studio.geometry.outline import OUTLINES
from sop_studio.geometry.path import Close
from sop_studio.geometry.point import Point, Rect

RECT = Rect(10, 20, 160, 60)


@pytest.mark.parametrize("name", sorted(OUTLINES))
@pytest.mark.parametrize("rect", [RECT, Rect(0, 0, 28, 28), Rect(0, 0, 300, 6), Rect(0, 0, 4, 90)])
def test_an_outline_stays_inside_its_rectangle(name: str, rect: Rect) -> None:
    assert rect.inflated(1e-6).encloses(OUTLINES[name](rect).bounds)


@pytest.mark.parametrize("name", sorted(set(OUTLINES) - {"bracket", "wavy_foot"}))
def test_an_outline_touches_all_four_sides(name: str) -> None:
    bounds = OUTLINES[name](RECT).bounds
    assert (bounds.left, bounds.top, bounds.right, bounds.bottom) == pytest.approx((10, 20, 170, 80))


@pytest.mark.parametrize("name", sorted(set(OUTLINES) - {"bracket"}))
def test_an_outline_is_closed(name: str) -> None:
    assert isinstance(OUTLINES[name](RECT).commands[-1], Close)


def test_a_bracket_is_open() -> None:
    assert OUTLINES["bracket"](RECT).to_svg() == "M20 20L10 20L10 80L20 80"


def test_the_roof_of_a_house_is_sixteen_high_and_its_ridge_central() -> None:
    assert outline.house(RECT).to_svg() == "M90 20L170 36L170 80L10 80L10 36Z"
    assert outline.body("house", RECT) == Rect(10, 36, 160, 44)
    assert outline.body("diamond", RECT) == RECT


def test_a_stadium_ends_in_half_circles() -> None:
    ends = [point for stroke in outline.stadium(RECT).flattened(16) for point in stroke if point.x < 40]
    assert all(abs(((p.x - 40) ** 2 + (p.y - 50) ** 2) ** 0.5 - 30) < 0.02 for p in ends)


def test_side_lines_stand_inside() -> None:
    assert outline.side_lines(RECT).to_svg() == "M18 20L18 80M162 20L162 80"


def test_the_corners_of_a_rectangle_have_radius_eight() -> None:
    assert Point(18, 20) in outline.rectangle(RECT).flattened()[0]
