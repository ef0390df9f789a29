"""Where a flowchart's nodes and connections stand: the twin of the flowchart, in points, y downwards."""

from typing import Annotated, Literal

from pydantic import Field

from sop_studio.model.base import Frozen
from sop_studio.model.ids import Id

Coordinate = Annotated[int, Field(ge=-1_000_000, le=1_000_000)]
Length = Annotated[int, Field(ge=1, le=1_000_000)]


class NodePlace(Frozen):
    """The box of one node: its left upper corner and size; pinned boxes stay when the chart is tidied."""

    node: Id
    x: Coordinate
    y: Coordinate
    width: Length
    height: Length
    is_pinned: bool = False


class Waypoint(Frozen):
    """A point on a connection."""

    x: Coordinate
    y: Coordinate


class LabelPlace(Frozen):
    """The box of a connection's label."""

    x: Coordinate
    y: Coordinate
    width: Length
    height: Length


class ConnectionPlace(Frozen):
    """The line of one connection, from outline to outline, and where its label stands.

    `joins` says that the last waypoint lies on the line of another connection to the same target, so that no
    arrow head is drawn here.
    """

    connection: Id
    waypoints: tuple[Waypoint, ...]
    label: LabelPlace | None = None
    joins: Id | None = None
    is_pinned: bool = False


class LanePlace(Frozen):
    """The strip of one lane along the flow, header included; no role means nodes without a role."""

    role: Id | None
    x: Coordinate
    y: Coordinate
    width: Length
    height: Length


class Placement(Frozen):
    """The places of everything in one flowchart."""

    flowchart: Id
    nodes: tuple[NodePlace, ...] = ()
    connections: tuple[ConnectionPlace, ...] = ()
    lanes: tuple[LanePlace, ...] = ()
    engine: Literal["graphviz", "simple", "hand"] = "graphviz"
