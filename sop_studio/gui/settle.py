"""After an edit: gives places to what has none, room to longer words, and lines to what is newly connected."""

from sop_studio.editing.arrange import set_placement
from sop_studio.editing.lines import lead
from sop_studio.editing.moves import with_nodes
from sop_studio.layout.adjust import adjust
from sop_studio.layout.arrange import place
from sop_studio.layout.size import box_of
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.placement import NodePlace, Placement
from sop_studio.model.sop import Sop

KEEPS_ITS_SIZE = frozenset({"bar", "circle"})
TIME_LIMIT = 2.0
"""Seconds for the placement of a whole flowchart."""


def settle(sop: Sop, before: Sop | None = None) -> Sop:
    """The SOP with everything placed; flowcharts that are as they were before are left alone."""
    known = {one.id: one for one in before.flowcharts} if before else {}
    for flowchart in sop.flowcharts:
        was = known.get(flowchart.id)
        placement = sop.placement(flowchart.id)
        same_places = before is not None and placement is before.placement(flowchart.id)
        if placement is None:
            sop = set_placement(sop, place(sop, flowchart, TIME_LIMIT))
        elif was is not flowchart or not same_places or (before and sop.roles is not before.roles):
            sop = _settled(sop, flowchart, placement, was)
    return sop


def _settled(sop: Sop, flowchart: Flowchart, placement: Placement, was: Flowchart | None) -> Sop:
    grown = _grown(sop, flowchart, placement, was)
    redone = placement
    if grown:
        redone = with_nodes(flowchart, placement, tuple(grown.get(one.node, one) for one in placement.nodes))
    if {one.node for one in redone.nodes} != {one.id for one in flowchart.nodes} or _lacks_lines(flowchart, redone):
        redone = adjust(sop, set_placement(sop, redone), flowchart.id)
    redone = lead(flowchart, redone, frozenset(grown), was)
    return sop if redone is placement else set_placement(sop, redone)


def _lacks_lines(flowchart: Flowchart, placement: Placement) -> bool:
    led = {one.connection for one in placement.connections}
    return any(one.id not in led for one in flowchart.connections if one.source and one.target)


def _grown(sop: Sop, flowchart: Flowchart, placement: Placement, was: Flowchart | None) -> dict[str, NodePlace]:
    """Shapes whose words need more room than they have, in their new size about the middle of their top."""
    old = {node.id: node for node in was.nodes} if was else {}
    places = {one.node: one for one in placement.nodes}
    grown: dict[str, NodePlace] = {}
    for node in flowchart.nodes:
        at = places.get(node.id)
        if at is None or old.get(node.id) == node:
            continue
        box = box_of(sop, flowchart, node, at.width)
        if box.outline in KEEPS_ITS_SIZE or (box.width <= at.width and box.height <= at.height):
            continue
        width, height = max(box.width, at.width), max(box.height, at.height)
        grown[node.id] = at.but(x=at.x - (width - at.width) // 2, width=width, height=height)
    return grown
