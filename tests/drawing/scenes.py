"""Flowcharts with places set by hand, for tests."""

from sop_studio.model.flowchart import Connection, Flowchart, Node
from sop_studio.model.placement import ConnectionPlace, LabelPlace, NodePlace, Placement, Waypoint
from sop_studio.model.sop import Sop
from tests.notation import procedure

SIZES = {
    "start": (180, 36),
    "end": (180, 36),
    "decision": (200, 100),
    "escalation": (180, 76),
    "parallel": (400, 6),
    "offpage": (28, 28),
    "note": (110, 44),
}
COLUMN, ROW = 260, 140


def column(sop: Sop) -> Placement:
    """The nodes of the first flowchart in one column, each connection as a line with one bend, labels beside."""
    flowchart = sop.flowcharts[0]
    places = {node.id: _place(node, row) for row, node in enumerate(flowchart.nodes)}
    lines = tuple(_line(each, places, row) for row, each in enumerate(flowchart.connections))
    return Placement(flowchart=flowchart.id, nodes=tuple(places.values()), connections=lines, engine="hand")


def placed(text: str) -> tuple[Sop, Flowchart, Placement]:
    """A procedure in compact notation, placed in one column."""
    sop = procedure(text)
    return sop, sop.flowcharts[0], column(sop)


def at(connection: str, *points: tuple[int, int], joins: str | None = None) -> ConnectionPlace:
    """The line of a connection through points."""
    return ConnectionPlace(
        connection=connection, waypoints=tuple(Waypoint(x=x, y=y) for x, y in points), joins=joins
    )


def _place(node: Node, row: int) -> NodePlace:
    width, height = SIZES.get(node.kind, (180, 60))
    return NodePlace(node=node.id, x=-width // 2, y=row * ROW - height // 2, width=width, height=height)


def _line(connection: Connection, places: dict[str, NodePlace], row: int) -> ConnectionPlace:
    source, target = places.get(connection.source or ""), places.get(connection.target or "")
    start = Waypoint(x=0, y=source.y + source.height) if source else Waypoint(x=0, y=row * ROW)
    end = Waypoint(x=0, y=target.y) if target else Waypoint(x=start.x, y=start.y + 40)
    label = LabelPlace(x=-40, y=start.y + 12, width=80, height=24)
    return ConnectionPlace(connection=connection.id, waypoints=(start, end), label=label)
