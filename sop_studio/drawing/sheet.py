"""One flowchart with its placement, looked up by id: what every part of the drawing reads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sop_studio.drawing.label import label_patch
from sop_studio.drawing.line import upright_runs
from sop_studio.geometry.point import Point, Rect
from sop_studio.geometry.polyline import Segment, simplified
from sop_studio.graph.overview import Overview
from sop_studio.model.flowchart import Connection, Flowchart, Node
from sop_studio.model.placement import ConnectionPlace, Placement
from sop_studio.model.sop import Sop


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is drawn; all mappings are by id and hold only what is placed. A line has at least two points.

    `overview` is what more is known when the flowchart is the map of a SOP.
    """

    sop: Sop
    flowchart: Flowchart
    placement: Placement
    numbers: Mapping[str, str]
    nodes: Mapping[str, Node]
    rects: Mapping[str, Rect]
    connections: Mapping[str, Connection]
    lines: Mapping[str, tuple[Point, ...]]
    uprights: tuple[Segment, ...]
    labels: Mapping[str, Sequence[Rect]]
    overview: Overview | None = None

    def labels_beside(self, connection: Connection) -> tuple[Rect, ...]:
        """The patches of all labels on lines with the same source or target, its own among them."""
        return tuple(patch for end in _ends(connection) for patch in self.labels.get(end, ()))


def sheet_of(sop: Sop, flowchart: Flowchart, placement: Placement, numbers: Mapping[str, str]) -> Sheet:
    """The flowchart ready to be drawn; places of nodes and connections that it does not have are left out."""
    nodes = {node.id: node for node in flowchart.nodes}
    connections = {connection.id: connection for connection in flowchart.connections}
    rects = {
        place.node: Rect(place.x, place.y, place.width, place.height)
        for place in placement.nodes
        if place.node in nodes
    }
    drawn = {place.connection: simplified(_points(place)) for place in placement.connections}
    lines = {id: points for id, points in drawn.items() if id in connections and len(points) > 1}
    return Sheet(
        sop,
        flowchart,
        placement,
        numbers,
        nodes,
        rects,
        connections,
        lines,
        upright_runs(lines.values()),
        _labels(connections, placement, lines),
    )


def _labels(
    connections: Mapping[str, Connection], placement: Placement, lines: Mapping[str, tuple[Point, ...]]
) -> Mapping[str, Sequence[Rect]]:
    """The patches of all labels, by the shape their line comes from or goes to."""
    found: dict[str, list[Rect]] = {}
    for place in placement.connections:
        if place.connection not in lines:
            continue
        connection = connections[place.connection]
        patch = label_patch(connection, place.label, lines[place.connection])
        if patch:
            for end in _ends(connection):
                found.setdefault(end, []).append(patch)
    return found


def _ends(connection: Connection) -> tuple[str, str]:
    return f"from {connection.source}", f"to {connection.target}"


def _points(place: ConnectionPlace) -> tuple[Point, ...]:
    return tuple(Point(point.x, point.y) for point in place.waypoints)
