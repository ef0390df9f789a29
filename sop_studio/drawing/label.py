"""Draws the label of a connection on a patch of ground, with a clock where time leads."""

from sop_studio.drawing.items import Fill, Item
from sop_studio.drawing.sign import clock
from sop_studio.drawing.words import stacked
from sop_studio.geometry.outline import box
from sop_studio.geometry.point import Point, Rect, Size
from sop_studio.geometry.polyline import length, point_at
from sop_studio.kinds.label import is_timed, label_words
from sop_studio.model.flowchart import Connection
from sop_studio.model.placement import LabelPlace
from sop_studio.typeset.font import line_height
from sop_studio.typeset.label import CLOCK_ROOM, PATCH, SIZE, LabelBlock, set_label

USUAL_WIDTH = 100.0


def label_items(
    connection: Connection, place: LabelPlace | None, points: tuple[Point, ...], colour: str
) -> tuple[Item, ...]:
    """Patch and words; a label without a place stands in the middle of its line."""
    block = _block(connection, place)
    if not block.lines:
        return ()
    patch = _patch(block, place, points)
    return (Fill(box(patch), "canvas"), *_words(block, patch, colour))


def label_patch(connection: Connection, place: LabelPlace | None, points: tuple[Point, ...]) -> Rect | None:
    """The ground that a connection's label takes; nothing when it has no words."""
    block = _block(connection, place)
    return _patch(block, place, points) if block.lines else None


def _block(connection: Connection, place: LabelPlace | None) -> LabelBlock:
    return set_label(label_words(connection), is_timed(connection), place.width if place else USUAL_WIDTH)


def _patch(block: LabelBlock, place: LabelPlace | None, points: tuple[Point, ...]) -> Rect:
    middle = _middle(place) if place else point_at(points, length(points) / 2)
    return Rect.around(middle, Size(block.width, block.height))


def _middle(place: LabelPlace) -> Point:
    return Rect(place.x, place.y, place.width, place.height).center


def _words(block: LabelBlock, patch: Rect, colour: str) -> tuple[Item, ...]:
    """The lines in the middle; behind a clock they begin below each other."""
    top = patch.center.y - line_height(SIZE) * len(block.lines) / 2
    if not block.has_clock:
        return stacked(block.lines, patch.center.x, top, SIZE, colour)
    left = patch.left + PATCH
    sign = clock(Point(left + 4.2, top + line_height(SIZE) / 2), colour, 3.8)
    return (*sign, *stacked(block.lines, left + CLOCK_ROOM, top, SIZE, colour, anchor="start"))
