"""Turns drawings into PNG pictures."""

from collections.abc import Sequence
from math import sqrt

from sop_studio.drawing.items import Drawing
from sop_studio.drawing.svg import to_svg
from sop_studio.drawing.theme import Theme
from sop_studio.engines.typst import MAX_PIXELS, Picture, svgs_to_pngs

CAP = MAX_PIXELS * 0.99  # sides are rounded up to whole pixels


def to_png(drawing: Drawing, theme: Theme, scale: float = 2.0) -> bytes:
    """The drawing as PNG with so many pixels a point, fewer when it would be too large; its size is kept in it."""
    return to_pngs((drawing,), theme, scale)[0]


def to_pngs(drawings: Sequence[Drawing], theme: Theme, scale: float = 2.0) -> tuple[bytes, ...]:
    """Several drawings as PNG with one start of the engine."""
    return svgs_to_pngs([_picture(drawing, theme, scale) for drawing in drawings])


def _picture(drawing: Drawing, theme: Theme, scale: float) -> Picture:
    area = drawing.bounds
    most = sqrt(CAP / (area.width * area.height))
    return Picture(to_svg(drawing, theme, text="outlines"), area.width, area.height, min(scale, most))
