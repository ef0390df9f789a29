"""Edits of positions: moves shapes, and their lines with them."""

from collections.abc import Collection

from sop_studio.editing.arrange import set_placement
from sop_studio.editing.find import find_flowchart
from sop_studio.editing.lines import lead
from sop_studio.model.placement import ConnectionPlace, NodePlace, Placement
from sop_studio.model.sop import Sop


def move_nodes(sop: Sop, flowchart_id: str, node_ids: Collection[str], dx: int, dy: int) -> Sop:
    """The SOP with shapes, and what is attached to them, moved by points; their lines follow."""
    flowchart = find_flowchart(sop, flowchart_id)
    placement = sop.placement(flowchart_id) or Placement(flowchart=flowchart_id)
    moved = set(node_ids) | {node.id for node in flowchart.nodes if node.attached_to in node_ids}
    ends = {one.id: {one.source, one.target} for one in flowchart.connections}
    along = {key for key, both in ends.items() if both <= moved}
    shifted = placement.but(
        nodes=tuple(_moved(one, dx, dy) if one.node in moved else one for one in placement.nodes),
        connections=tuple(
            _along(one, dx, dy, along) if one.connection in along else one
            for one in placement.connections
            if one.connection in along or not ends.get(one.connection, set()) & moved
        ),
        engine="hand",
    )
    return set_placement(sop, lead(flowchart, shifted))


def resize_node(sop: Sop, flowchart_id: str, place: NodePlace) -> Sop:
    """The SOP with another box for one shape; its lines follow."""
    flowchart = find_flowchart(sop, flowchart_id)
    placement = sop.placement(flowchart_id) or Placement(flowchart=flowchart_id)
    nodes = tuple(place if one.node == place.node else one for one in placement.nodes)
    resized = placement.but(nodes=nodes, engine="hand")
    return set_placement(sop, lead(flowchart, resized, {place.node}))


def _moved(place: NodePlace, dx: int, dy: int) -> NodePlace:
    return place.but(x=place.x + dx, y=place.y + dy)


def _along(place: ConnectionPlace, dx: int, dy: int, along: Collection[str]) -> ConnectionPlace:
    points = tuple(point.but(x=point.x + dx, y=point.y + dy) for point in place.waypoints)
    label = place.label.but(x=place.label.x + dx, y=place.label.y + dy) if place.label else None
    joins = place.joins if place.joins in along else None
    return place.but(waypoints=points, label=label, joins=joins)
