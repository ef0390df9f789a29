"""Edits that bring shapes into line: six ways to align, two to distribute; pinning, and lines bent by hand."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Literal

from sop_studio.editing.arrange import set_placement
from sop_studio.editing.find import find_flowchart, flowchart_with_connection
from sop_studio.editing.lines import lead
from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.placement import ConnectionPlace, NodePlace, Placement, Waypoint
from sop_studio.model.sop import Sop

Edge = Literal["left", "center", "right", "top", "middle", "bottom"]
Direction = Literal["across", "down"]


def align(sop: Sop, flowchart_id: str, node_ids: Collection[str], edge: Edge) -> Sop:
    """The SOP with shapes along one edge or middle line of the box around them; their lines follow."""
    chosen = _places(sop, flowchart_id, node_ids, least=2)
    left, top = min(one.x for one in chosen), min(one.y for one in chosen)
    right, bottom = max(one.x + one.width for one in chosen), max(one.y + one.height for one in chosen)
    moves: dict[Edge, Callable[[NodePlace], tuple[int, int]]] = {
        "left": lambda one: (left - one.x, 0),
        "center": lambda one: ((left + right - one.width) // 2 - one.x, 0),
        "right": lambda one: (right - one.width - one.x, 0),
        "top": lambda one: (0, top - one.y),
        "middle": lambda one: (0, (top + bottom - one.height) // 2 - one.y),
        "bottom": lambda one: (0, bottom - one.height - one.y),
    }
    return move_each(sop, flowchart_id, {one.node: moves[edge](one) for one in chosen})


def distribute(sop: Sop, flowchart_id: str, node_ids: Collection[str], direction: Direction) -> Sop:
    """The SOP with equal gaps between shapes; the first and the last one stay where they are."""
    chosen = _places(sop, flowchart_id, node_ids, least=3)
    is_across = direction == "across"
    chosen.sort(key=lambda one: (one.x, one.y) if is_across else (one.y, one.x))
    lengths = [one.width if is_across else one.height for one in chosen]
    starts = [one.x if is_across else one.y for one in chosen]
    free = starts[-1] - starts[0] - sum(lengths[:-1])
    moves: dict[str, tuple[int, int]] = {}
    for place, one in enumerate(chosen[1:-1], start=1):
        wanted = starts[0] + sum(lengths[:place]) + round(free * place / (len(chosen) - 1))
        moves[one.node] = (wanted - one.x, 0) if is_across else (0, wanted - one.y)
    return move_each(sop, flowchart_id, moves)


def move_each(sop: Sop, flowchart_id: str, moves: Mapping[str, tuple[int, int]]) -> Sop:
    """The SOP with every shape moved by its own distance, attached ones with their host; their lines follow."""
    flowchart = find_flowchart(sop, flowchart_id)
    placement = sop.placement(flowchart_id) or Placement(flowchart=flowchart_id)
    hosts = {node.id: node.attached_to for node in flowchart.nodes if node.attached_to}
    by = {one.node: moves.get(one.node) or moves.get(hosts.get(one.node, ""), (0, 0)) for one in placement.nodes}
    moved = {id for id, distance in by.items() if distance != (0, 0)}
    if not moved:
        return sop
    nodes = tuple(
        one.but(x=one.x + by[one.node][0], y=one.y + by[one.node][1]) if one.node in moved else one
        for one in placement.nodes
    )
    shifted = placement.but(nodes=nodes, engine="hand")
    return set_placement(sop, lead(flowchart, shifted, moved))


def pin(sop: Sop, ids: Collection[str], is_pinned: bool = True) -> Sop:
    """The SOP with shapes and lines that stay where they are when the flowchart is tidied, or no longer stay."""
    placements = tuple(_pinned(placement, set(ids), is_pinned) for placement in sop.placements)
    return sop if placements == sop.placements else sop.but(placements=placements)


def bend(sop: Sop, connection_id: str, points: Iterable[tuple[int, int]]) -> Sop:
    """The SOP with a line that a person led through these points; it stays pinned until a shape at its ends moves."""
    flowchart, placement = _place_of(sop, connection_id)
    waypoints = tuple(Waypoint(x=x, y=y) for x, y in points)
    if len(waypoints) < 2:
        raise SopStudioError(Message("bend-points", "A line has two ends at least. Give it two points or more."))
    known = {one.connection: one for one in placement.connections}
    old = known.get(connection_id) or ConnectionPlace(connection=connection_id, waypoints=())
    known[connection_id] = old.but(waypoints=waypoints, is_pinned=True, joins=None, label=None)
    return set_placement(sop, _ordered(flowchart, placement, known))


def unbend(sop: Sop, connection_ids: Collection[str]) -> Sop:
    """The SOP with lines that find their way by themselves again."""
    for flowchart in sop.flowcharts:
        placement = sop.placement(flowchart.id)
        here = {one.id for one in flowchart.connections} & set(connection_ids)
        if placement is not None and here:
            kept = tuple(one for one in placement.connections if one.connection not in here)
            sop = set_placement(sop, lead(flowchart, placement.but(connections=kept)))
    return sop


def _places(sop: Sop, flowchart_id: str, node_ids: Collection[str], least: int) -> list[NodePlace]:
    find_flowchart(sop, flowchart_id)
    placement = sop.placement(flowchart_id)
    chosen = [one for one in placement.nodes if one.node in node_ids] if placement else []
    if len(chosen) < least:
        raise SopStudioError(
            Message("align-too-few", "Select at least {count} shapes that stand somewhere.", count=least)
        )
    return chosen


def _pinned(placement: Placement, ids: set[str], is_pinned: bool) -> Placement:
    return placement.but(
        nodes=tuple(one.but(is_pinned=is_pinned) if one.node in ids else one for one in placement.nodes),
        connections=tuple(
            one.but(is_pinned=is_pinned) if one.connection in ids else one for one in placement.connections
        ),
    )


def _place_of(sop: Sop, connection_id: str) -> tuple[Flowchart, Placement]:
    flowchart = flowchart_with_connection(sop, connection_id)
    return flowchart, sop.placement(flowchart.id) or Placement(flowchart=flowchart.id)


def _ordered(flowchart: Flowchart, placement: Placement, known: Mapping[str, ConnectionPlace]) -> Placement:
    ordered = tuple(known[one.id] for one in flowchart.connections if one.id in known)
    return placement.but(connections=ordered, engine="hand")
