"""Lines end on the outline, not in the air and not inside."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sop_studio.geometry.dock import dock
from sop_studio.geometry.outline import OUTLINES, SIDES, Side
from sop_studio.geometry.point import Point, Rect

RECT = Rect(0, 0, 200, 100)


@pytest.mark.parametrize(
    ("outline", "side", "offset", "place"),
    [
        ("diamond", "top", 0, Point(100, 0)),
        ("diamond", "right", 0, Point(200, 50)),
        ("diamond", "left", 25, Point(50, 75)),
        ("rectangle", "bottom", 45, Point(145, 100)),
        ("rectangle", "left", -20, Point(0, 30)),
        ("house", "top", 0, Point(100, 0)),
        ("house", "top", 50, Point(150, 8)),
        ("house", "left", 0, Point(0, 58)),
        ("house", "bottom", -45, Point(55, 100)),
        ("circle", "left", 0, Point(0, 50)),
        ("stadium", "right", 0, Point(200, 50)),
        ("bar", "bottom", 90, Point(190, 100)),
        ("bracket", "left", 10, Point(0, 60)),
    ],
)
def test_a_line_meets_the_outline(outline: str, side: Side, offset: float, place: Point) -> None:
    met = dock(outline, RECT, side, offset)
    assert (met.x, met.y) == pytest.approx((place.x, place.y), abs=0.01)


def test_the_foot_of_a_document_is_its_wave() -> None:
    assert 88 <= dock("wavy_foot", RECT, "bottom").y < 100


def test_beyond_the_outline_the_rectangle_is_met() -> None:
    assert dock("diamond", RECT, "top", 150) == Point(250, 0)


@given(st.sampled_from(sorted(OUTLINES)), st.sampled_from(SIDES), st.floats(-49, 49))
def test_a_line_never_ends_outside_the_rectangle(outline: str, side: Side, offset: float) -> None:
    small = 0.4 if side in {"left", "right"} else 1.0
    assert RECT.inflated(1e-6).contains(dock(outline, RECT, side, offset * small))
