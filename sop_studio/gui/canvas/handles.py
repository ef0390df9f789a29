"""The plus-handles of a shape: which one is under the pointer, and which answers wait at which side."""

from collections.abc import Mapping
from types import MappingProxyType

from sop_studio.editing.find import find_node
from sop_studio.editing.waiting import Exit, missing_endings
from sop_studio.geometry.outline import Side
from sop_studio.geometry.point import Point, Rect
from sop_studio.gui.canvas.marks import HANDLE_RADIUS, away, handle_places, pill_size
from sop_studio.gui.canvas.tool import Stage
from sop_studio.gui.canvas.walk import met_sides

SLACK = 3.0
PORTS: tuple[Side, ...] = ("bottom", "right", "left", "top")
"""The sides at which the answers that wait are offered, in their order."""
NOTHING: Mapping[Side, str] = MappingProxyType({})


def handle_at(rect: Rect, at: Point, pixel: float, words: Mapping[Side, str] = NOTHING) -> Side | None:
    """The side whose handle is there; `pixel` is a pixel's size in points, `words` are the answers that wait."""
    for side, place in handle_places(rect).items():
        (dx, dy), (reach_x, reach_y) = away(side), (HANDLE_RADIUS, HANDLE_RADIUS)
        if side in words:
            width, height = pill_size(words[side])
            reach_x, reach_y = width / 2, height / 2
            dx += {"left": HANDLE_RADIUS - reach_x, "right": reach_x - HANDLE_RADIUS}.get(side, 0.0)
        middle = place.moved(dx * pixel, dy * pixel)
        if abs(at.x - middle.x) <= (reach_x + SLACK) * pixel and abs(at.y - middle.y) <= (reach_y + SLACK) * pixel:
            return side
    return None


def ports(stage: Stage, node_id: str) -> dict[Side, Exit]:
    """The answers that a shape waits for, by the side at which they are offered: first where no line meets it."""
    met = met_sides(stage.flowchart, stage.rects, stage.scene_of.lines, node_id)
    order = (*(side for side in PORTS if side not in met), *(side for side in PORTS if side in met))
    return dict(zip(order, missing_endings(stage.sop, find_node(stage.sop, node_id)), strict=False))
