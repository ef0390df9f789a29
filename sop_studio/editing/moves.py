"""Edits of positions: moves shapes, and their lines with them."""

from collections.abc import Collection, Mapping

from sop_studio.editing.arrange import set_placement
from sop_studio.editing.find import find_flowchart
from sop_studio.editing.lines import lead
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.placement import ConnectionPlace, NodePlace, Placement
from sop_studio.model.sop import Sop

GRID = 10
GAP = 50
"""Points between a new shape and what follows it."""


def move_nodes(sop: Sop, flowchart_id: str, node_ids: Collection[str], dx: int, dy: int) -> Sop:
    """The SOP with shapes, and what is attached to them, moved by points; their lines follow."""
    flowchart = find_flowchart(sop, flowchart_id)
    placement = sop.placement(flowchart_id) or Placement(flowchart=flowchart_id)
    moved = set(node_ids) | {node.id for node in flowchart.nodes if node.attached_to in node_ids}
    nodes = tuple(_moved(one, dx, dy) if one.node in moved else one for one in placement.nodes)
    shifted = with_nodes(flowchart, placement, nodes).but(engine="hand")
    return set_placement(sop, lead(flowchart, shifted))


def resize_node(sop: Sop, flowchart_id: str, place: NodePlace) -> Sop:
    """The SOP with another box for one shape; its lines follow."""
    flowchart = find_flowchart(sop, flowchart_id)
    placement = sop.placement(flowchart_id) or Placement(flowchart=flowchart_id)
    nodes = tuple(place if one.node == place.node else one for one in placement.nodes)
    resized = placement.but(nodes=nodes, engine="hand")
    return set_placement(sop, lead(flowchart, resized, {place.node}))


def with_nodes(flowchart: Flowchart, placement: Placement, nodes: tuple[NodePlace, ...]) -> Placement:
    """The placement with other boxes: lines move along when both their shapes moved alike, else they are left out."""
    old = {one.node: one for one in placement.nodes}
    by = {
        one.node: (one.x - old[one.node].x, one.y - old[one.node].y)
        for one in nodes
        if one.node in old and (one.width, one.height) == (old[one.node].width, old[one.node].height)
    }
    ends = {one.id: (by.get(one.source or ""), by.get(one.target or "")) for one in flowchart.connections}
    along = {key: both[0] for key, both in ends.items() if both[0] is not None and both[0] == both[1]}
    lines = tuple(
        _along(one, *along[one.connection], along) if any(along[one.connection]) else one
        for one in placement.connections
        if one.connection in along
    )
    dangling = tuple(one for one in placement.connections if _is_open(flowchart, one.connection))
    return placement.but(nodes=nodes, connections=(*lines, *(one for one in dangling if one not in lines)))


def room_for(flowchart: Flowchart, new: NodePlace, places: Mapping[str, NodePlace]) -> dict[str, NodePlace]:
    """The boxes that move down so that a new one fits in above what follows it; nothing when there is room."""
    following = [one.target for one in flowchart.connections if one.source == new.node and one.target in places]
    below = [places[id] for id in following if id is not None and places[id].y + places[id].height > new.y]
    missing = max((new.y + new.height + GAP - one.y for one in below), default=0)
    if missing <= 0:
        return {}
    down = -(-missing // GRID) * GRID
    top = min(one.y for one in below)
    return {id: _moved(one, 0, down) for id, one in places.items() if one.y >= top}


def _is_open(flowchart: Flowchart, connection_id: str) -> bool:
    """Whether a connection lacks an end."""
    ends = ((one.source, one.target) for one in flowchart.connections if one.id == connection_id)
    return any(None in both for both in ends)


def _moved(place: NodePlace, dx: int, dy: int) -> NodePlace:
    return place.but(x=place.x + dx, y=place.y + dy)


def _along(place: ConnectionPlace, dx: int, dy: int, along: Collection[str]) -> ConnectionPlace:
    points = tuple(point.but(x=point.x + dx, y=point.y + dy) for point in place.waypoints)
    label = place.label.but(x=place.label.x + dx, y=place.label.y + dy) if place.label else None
    joins = place.joins if place.joins in along else None
    return place.but(waypoints=points, label=label, joins=joins)
