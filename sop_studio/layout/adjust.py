"""After an edit: gives new shapes a place and moves others only as far as they would be in the way."""

from collections.abc import Iterable
from itertools import pairwise

from sop_studio.editing.moves import with_nodes
from sop_studio.graph.loops import back_connections
from sop_studio.layout.arrange import place
from sop_studio.layout.ground import Patch, Shelf
from sop_studio.layout.live import reroute
from sop_studio.layout.room import Places, insert
from sop_studio.layout.size import box_of, rectangle_width
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.placement import ConnectionPlace, Placement, Waypoint
from sop_studio.model.sop import Sop

TIME_LIMIT = 2.0
"""Seconds for the placement of a whole flowchart that has none."""


def adjust(before: Sop, after: Sop, flowchart_id: str) -> Placement:
    """The placement of a flowchart after an edit, with a place for everything that is new.

    Shapes that were there stay; those after a new shape move down as far as it needs, others only where they
    would be hit, and pinned ones never. Lines between shapes that stay or move alike are kept.
    """
    flowchart = next(one for one in after.flowcharts if one.id == flowchart_id)
    old = after.placement(flowchart_id) or before.placement(flowchart_id)
    if old is None or not old.nodes:
        return place(after, flowchart, TIME_LIMIT)
    ids = {node.id for node in flowchart.nodes}
    places = {one.node: one for one in old.nodes if one.node in ids}
    new = [node.id for node in flowchart.nodes if node.id not in places]
    common = _common_width(after, flowchart, places)
    for key in _in_order(flowchart, new):
        box = box_of(after, flowchart, flowchart.node(key), common)
        insert(flowchart, key, box, places)
    ordered = tuple(places[node.id] for node in flowchart.nodes)
    kept = old.but(connections=_still_there(flowchart, old))
    moved = with_nodes(flowchart, kept, ordered) if ordered != old.nodes else kept
    return _with_lines(flowchart, moved)


def _still_there(flowchart: Flowchart, placement: Placement) -> tuple[ConnectionPlace, ...]:
    ids = {line.id for line in flowchart.connections}
    return tuple(one for one in placement.connections if one.connection in ids)


def _with_lines(flowchart: Flowchart, placement: Placement) -> Placement:
    """The placement with a line for every connection between shapes that stand somewhere."""
    spoiled = _spoiled(flowchart, placement)
    clear = tuple(one for one in placement.connections if one.connection not in spoiled)
    led = {one.connection: one for one in clear}
    led |= {one.connection: one for one in reroute(flowchart, placement.but(connections=clear), ())}
    lines = tuple(led[line.id] for line in flowchart.connections if line.id in led)
    return placement if lines == placement.connections else placement.but(connections=lines)


def _spoiled(flowchart: Flowchart, placement: Placement) -> set[str]:
    """The lines that shapes have come upon, or upon whose label."""
    shapes = Shelf()
    for one in placement.nodes:
        shapes.add((one.x, one.y, one.x + one.width, one.y + one.height), one.node)
    ends = {line.id: (line.source, line.target) for line in flowchart.connections}
    found = set()
    for place_ in placement.connections:
        hit = {node for a, b in pairwise(place_.waypoints) for _, node in shapes.hit(_piece(a, b))}
        label = place_.label
        on_label = label and shapes.hit((label.x, label.y, label.x + label.width, label.y + label.height))
        if not place_.is_pinned and (on_label or hit - set(ends[place_.connection])):
            found.add(place_.connection)
    return found


def _piece(a: Waypoint, b: Waypoint) -> Patch:
    return min(a.x, b.x), min(a.y, b.y), max(a.x, b.x), max(a.y, b.y)


def _in_order(flowchart: Flowchart, new: Iterable[str]) -> list[str]:
    """The new shapes, each behind the new shapes that lead to it as far as there are no loops."""
    left, order = dict.fromkeys(new), list[str]()
    back = back_connections(flowchart)
    entries = [(line.source, line.target) for line in flowchart.connections if line.id not in back]
    while left:
        waiting = {target for source, target in entries if source in left and source != target}
        ready = [key for key in left if key not in waiting] or list(left)[:1]
        order += ready
        left = dict.fromkeys(key for key in left if key not in ready)
    return order


def _common_width(sop: Sop, flowchart: Flowchart, places: Places) -> int:
    """The width that most rectangles have here, so that a new one fits in."""
    widths = [one.width for one in places.values() if 160 <= one.width <= 240 and one.width % 20 == 0]
    return max(widths, key=widths.count) if widths else rectangle_width(sop, flowchart)
