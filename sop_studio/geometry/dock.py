"""Where a straight line from outside meets the outline of a shape."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from sop_studio.geometry.outline import OUTLINES, Side, body
from sop_studio.geometry.point import Point, Rect

_FINE = 48  # pieces a curve is cut into: off by less than a hundredth of a point on our shapes


def dock(outline: str, rect: Rect, side: Side, offset: float = 0.0) -> Point:
    """Return where a line that comes in at right angles to a side meets the outline.

    The offset is measured from the middle of the shape's body (without the roof of a house), to the
    right or downwards. Beyond the outline's end the point on the rectangle is returned.
    """
    middle = body(outline, rect).center
    upright = side in {"top", "bottom"}
    at = (middle.x if upright else middle.y) + offset
    hits = list(_hits(outline, rect, at, upright=upright))
    edge = {"top": rect.top, "bottom": rect.bottom, "left": rect.left, "right": rect.right}[side]
    outermost = min if side in {"top", "left"} else max
    reached = outermost(hits) if hits else edge
    return Point(at, reached) if upright else Point(reached, at)


def _hits(outline: str, rect: Rect, at: float, *, upright: bool) -> Iterable[float]:
    """The places along the ray x = at (upright) or y = at where it crosses the outline."""
    for stroke in OUTLINES[outline](rect).flattened(_FINE):
        pairs = [(p.x, p.y) if upright else (p.y, p.x) for p in stroke]
        for (a, along_a), (b, along_b) in pairwise(pairs):
            if min(a, b) <= at <= max(a, b):
                yield from (
                    (along_a, along_b) if a == b else [along_a + (along_b - along_a) * (at - a) / (b - a)]
                )
