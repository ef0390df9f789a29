"""Pictures in pixels."""

import struct

import pytest

from sop_studio.drawing.items import Drawing, Fill
from sop_studio.drawing.raster import to_png, to_pngs
from sop_studio.drawing.theme import load
from sop_studio.engines.typst import MAX_PIXELS
from sop_studio.geometry.outline import box
from sop_studio.geometry.point import Rect


def square(side: float) -> Drawing:
    area = Rect(0, 0, side, side)
    return Drawing((Fill(box(area), "ink"),), area, ground="canvas")


def size(png: bytes) -> tuple[int, int]:
    return struct.unpack(">II", png[16:24])


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_picture_has_so_many_pixels_for_each_point(scale: float) -> None:
    assert size(to_png(square(30), load("print"), scale)) == (30 * scale, 30 * scale)


def test_a_picture_that_would_be_too_large_gets_fewer_pixels() -> None:
    width, height = size(to_png(square(7000), load("print"), 2))
    assert MAX_PIXELS * 0.9 < width * height <= MAX_PIXELS


def test_several_pictures_keep_their_order() -> None:
    assert [size(png) for png in to_pngs((square(10), square(20)), load("print"), 1)] == [(10, 10), (20, 20)]
