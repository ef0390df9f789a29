"""Draws the label of a connection on a patch of ground, with a clock where time leads."""

from sop_studio.drawing.items import Fill, Item
from sop_studio.drawing.sign import clock
from sop_studio.drawing.words import stacked
from sop_studio.geometry.outline import box
from sop_studio.geometry.point import Point, Rect
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
    words = label_words(connection)
    if not words:
        return ()
    block = set_label(words, is_timed(connection), place.width if place else USUAL_WIDTH)
    middle = _middle(place) if place else point_at(points, length(points) / 2)
    patch = Rect(middle.x - block.width / 2, middle.y - block.height / 2, block.width, block.height)
    return (Fill(box(patch), "canvas"), *_words(block, patch, colour))


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
