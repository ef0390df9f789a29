"""Small pictures beside words."""

import pytest

from sop_studio.drawing.extent import extent
from sop_studio.drawing.icon import caution_icon, check_icon, kind_icon
from sop_studio.drawing.items import Fill, Stroke
from sop_studio.geometry.point import Rect
from sop_studio.kinds.registry import NODE_KINDS

NAMES = [kind.name for kind in NODE_KINDS]


@pytest.mark.parametrize("name", [*NAMES, "future"])
def test_the_icon_of_a_kind_stays_in_its_frame(name: str) -> None:
    icon = kind_icon(name)
    area = extent(icon.items, Rect(0, 0, 0, 0))
    assert icon.bounds == Rect(0, 0, 12, 9)
    assert area.left >= 0
    assert area.top >= 0
    assert area.right <= 12.2
    assert area.bottom <= 9.2
    assert icon.title


@pytest.mark.parametrize("name", NAMES)
def test_the_icon_of_a_kind_has_its_colour(name: str) -> None:
    kind = next(kind for kind in NODE_KINDS if kind.name == name)
    colours = {item.colour for item in kind_icon(name).items if isinstance(item, Fill | Stroke)}
    assert colours == {kind.colour}


def test_outlines_tell_kinds_apart_without_colour() -> None:
    shapes = {
        tuple(item.path for item in kind_icon(name).items if isinstance(item, Fill | Stroke))
        for name in NAMES
    }
    assert len(shapes) == len(NAMES) - 1  # start and end are one outline


@pytest.mark.parametrize("make", [caution_icon, check_icon])
def test_signs_are_ten_points_square_and_have_words(make) -> None:
    assert make().bounds == Rect(0, 0, 10, 10)
    assert make().title
