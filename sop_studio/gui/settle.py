"""After an edit: gives places to what has none, room to longer words, and lines to what is newly connected."""

from collections.abc import Mapping

from sop_studio.editing.arrange import set_placement
from sop_studio.editing.lines import lead
from sop_studio.editing.moves import room_for, with_nodes
from sop_studio.geometry.point import Rect
from sop_studio.layout.arrange import place
from sop_studio.layout.size import Box, box_of, rectangle_width
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.placement import NodePlace, Placement
from sop_studio.model.sop import Sop

GRID = 10
GAP_DOWN, GAP_ACROSS = 50, 60
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
    places = {one.node: one for one in placement.nodes} | grown
    for node in flowchart.nodes:
        if node.id not in places:
            placed = _placed(sop, flowchart, node, places)
            places |= room_for(flowchart, placed, places) | {node.id: placed}
    ordered = tuple(places[node.id] for node in flowchart.nodes)
    redone = placement if ordered == placement.nodes else with_nodes(flowchart, placement, ordered)
    redone = lead(flowchart, redone, frozenset(grown), was)
    return sop if redone is placement else set_placement(sop, redone)


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


def _placed(sop: Sop, flowchart: Flowchart, node: Node, places: Mapping[str, NodePlace]) -> NodePlace:
    """A free place for a new shape: below the shape before it, else beside what is there."""
    box = box_of(sop, flowchart, node, _common_width(sop, flowchart, places))
    taken = [Rect(one.x, one.y, one.width, one.height) for one in places.values()]
    entries = (one.source for one in flowchart.connections if one.target == node.id)
    before = next((places[source] for source in entries if source in places), None)
    exits = (one.target for one in flowchart.connections if one.source == node.id)
    after = next((places[target] for target in exits if target in places), None)
    if node.attached_to in places:
        rect = _at_edge(places[node.attached_to], box)
    elif before is not None and after is not None and after.y >= before.y + before.height:
        rect = _below(before, box)
    elif before is not None:
        rect = _free(_below(before, box), taken)
    elif after is not None:
        rect = _free(_above(after, box), taken)
    else:
        rect = _free(_beside(taken, box), taken)
    return NodePlace(node=node.id, x=int(rect.left), y=int(rect.top), width=box.width, height=box.height)


def _common_width(sop: Sop, flowchart: Flowchart, places: Mapping[str, NodePlace]) -> int:
    """The width that most rectangles have here, so that a new one fits in."""
    widths = [one.width for one in places.values() if 160 <= one.width <= 240 and one.width % 20 == 0]
    return max(widths, key=widths.count) if widths else rectangle_width(sop, flowchart)


def _below(place: NodePlace, box: Box) -> Rect:
    left = _on_grid(place.x + (place.width - box.width) / 2)
    return Rect(left, _on_grid(place.y + place.height + GAP_DOWN), box.width, box.height)


def _above(place: NodePlace, box: Box) -> Rect:
    left = _on_grid(place.x + (place.width - box.width) / 2)
    return Rect(left, _on_grid(place.y - GAP_DOWN - box.height), box.width, box.height)


def _at_edge(host: NodePlace, box: Box) -> Rect:
    return Rect(host.x + host.width, _on_grid(host.y + (host.height - box.height) / 2), box.width, box.height)


def _beside(taken: list[Rect], box: Box) -> Rect:
    if not taken:
        return Rect(0, 0, box.width, box.height)
    right, top = max(rect.right for rect in taken), min(rect.top for rect in taken)
    return Rect(_on_grid(right + GAP_ACROSS), _on_grid(top), box.width, box.height)


def _free(wanted: Rect, taken: list[Rect]) -> Rect:
    """The wanted place, or the next one to the right that overlaps nothing."""
    rect = wanted
    while True:
        hit = next((other for other in taken if rect.inflated(GAP_ACROSS / 2, GAP_DOWN / 4).intersects(other)), None)
        if hit is None:
            return rect
        rect = Rect(_on_grid(hit.right + GAP_ACROSS), rect.top, rect.width, rect.height)


def _on_grid(value: float) -> int:
    return round(value / GRID) * GRID
