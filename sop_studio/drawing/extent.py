"""How much room items take."""

from collections.abc import Iterable, Iterator
from math import ceil, floor
from typing import assert_never

from sop_studio.drawing.items import Fill, Group, Item, Stroke, TextLine
from sop_studio.geometry.point import Rect
from sop_studio.typeset.font import ascent, descent, width

SHARES = {"start": 0.0, "middle": 0.5, "end": 1.0}


def extent(items: Iterable[Item], otherwise: Rect) -> Rect:
    """The smallest rectangle around all items; `otherwise` when there are none."""
    rects = list(_rects(items))
    if not rects:
        return otherwise
    left, top = min(rect.left for rect in rects), min(rect.top for rect in rects)
    right, bottom = max(rect.right for rect in rects), max(rect.bottom for rect in rects)
    return Rect(left, top, right - left, bottom - top)


def whole(rect: Rect) -> Rect:
    """The rectangle grown to whole points."""
    left, top = floor(rect.left), floor(rect.top)
    return Rect(left, top, ceil(rect.right) - left, ceil(rect.bottom) - top)


def text_extent(line: TextLine) -> Rect:
    """The box of one line of text."""
    wide = width(line.text, line.size, line.is_bold)
    left = line.x - wide * SHARES[line.anchor]
    return Rect(left, line.y - ascent(line.size), wide, ascent(line.size) + descent(line.size))


def _rects(items: Iterable[Item]) -> Iterator[Rect]:
    for item in items:
        match item:
            case Group():
                yield from _rects(item.items)
            case TextLine():
                yield text_extent(item)
            case Fill():
                yield item.path.bounds
            case Stroke():
                yield item.path.bounds.inflated(item.width / 2)
            case _:
                assert_never(item)
