"""Where a shape that is connected to nothing comes to stand."""

from typing import Protocol

from PySide6.QtCore import QRectF

from sop_studio.editing.arrange import set_placement
from sop_studio.gui.canvas.tool import Stage
from sop_studio.gui.settle import settle
from sop_studio.model.sop import Sop

GRID = 10


class Seen(Stage, Protocol):
    """A canvas of which a part is in view."""

    def visible(self) -> QRectF:
        """The part of the flowchart that is in view."""


def in_the_middle(canvas: Seen, sop: Sop, node_id: str) -> Sop:
    """The SOP with the new shape where the person looks, if nothing stands there."""
    placement = settle(sop, canvas.sop).placement(canvas.flowchart.id)
    seen = canvas.visible().center()
    place = next((one for one in placement.nodes if one.node == node_id), None) if placement else None
    if placement is None or place is None or canvas.scene_of.content.contains(seen):
        return sop
    x, y = (round(value / GRID) * GRID for value in (seen.x() - place.width / 2, seen.y() - place.height / 2))
    nodes = tuple(one.but(x=x, y=y) if one.node == node_id else one for one in placement.nodes)
    return set_placement(sop, placement.but(nodes=nodes))
