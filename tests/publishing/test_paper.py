"""How a figure stands: readable before upright, under its heading before alone."""

import pytest

from sop_studio.drawing.items import Drawing
from sop_studio.geometry.point import Rect
from sop_studio.publishing.paper import SMALLEST_SCALE, fit


@pytest.mark.parametrize(("width", "height", "orientation", "is_alone"), [
    (300, 400, "portrait", False),
    (540, 600, "portrait", False),
    (720, 350, "landscape", False),
    (400, 745, "portrait", True),
    (300, 2000, "portrait", False),
    (3000, 300, "landscape", False),
])  # fmt: skip
def test_a_figure_stands_where_it_is_readable(width, height, orientation, is_alone) -> None:
    way = fit(Drawing((), Rect(0, 0, width, height)), "a4")
    assert (way.orientation, way.is_alone) == (orientation, is_alone)


def test_a_figure_is_never_enlarged() -> None:
    assert fit(Drawing((), Rect(0, 0, 10, 10)), "letter").scale == 1


def test_a_figure_that_fits_nowhere_is_scaled_to_the_page() -> None:
    assert fit(Drawing((), Rect(0, 0, 100, 5000)), "a4").scale < SMALLEST_SCALE
