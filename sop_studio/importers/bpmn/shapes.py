"""Where a BPMN diagram draws its shapes."""

from math import isfinite
from typing import TYPE_CHECKING

from sop_studio.geometry.point import Point
from sop_studio.importers.bpmn.words import storable

if TYPE_CHECKING:
    from lxml.etree import _Element

SHAPE = "{http://www.omg.org/spec/BPMN/20100524/DI}BPMNShape"
BOUNDS = "{http://www.omg.org/spec/DD/20100524/DC}Bounds"
FARTHEST = 50_000.0
"""Positions farther out are taken for faults of the file."""


def centres_of(root: "_Element") -> dict[str, Point]:
    """The middle of each element's first shape, by the element's id; shapes without usable bounds are left out."""
    found: dict[str, Point] = {}
    for shape in root.iter(SHAPE):
        element = storable(shape.get("bpmnElement", "")).strip().rpartition(":")[2]
        middle = _middle(shape)
        if element and middle is not None:
            found.setdefault(element, middle)
    return found


def _middle(shape: "_Element") -> Point | None:
    bounds = shape.find(BOUNDS)
    if bounds is None:
        return None
    x, y, width, height = (_number(bounds.get(name, "")) for name in ("x", "y", "width", "height"))
    middle = Point(x + width / 2, y + height / 2)
    return middle if abs(middle.x) <= FARTHEST and abs(middle.y) <= FARTHEST else None


def _number(text: str) -> float:
    """The number that is written; farther out than anything when it is none."""
    try:
        value = float(text[:40])
    except ValueError:
        return 4 * FARTHEST
    return value if isfinite(value) else 4 * FARTHEST
