"""Walking along connections: what lies before, behind and beside a shape."""

from collections.abc import Mapping, Sequence

from sop_studio.geometry.outline import Side
from sop_studio.geometry.point import Point, Rect
from sop_studio.model.flowchart import Connection, Flowchart

STEPS: Mapping[Side, tuple[int, int]] = {"top": (0, -1), "right": (1, 0), "bottom": (0, 1), "left": (-1, 0)}
CONE = 2.0
"""How much farther a shape may lie along an arrow than across it."""


def exits(flowchart: Flowchart, node_id: str) -> list[Connection]:
    """The sequence connections out of a node that lead somewhere, in the order of its outcomes."""
    found = [one for one in flowchart.connections if one.source == node_id and one.kind == "sequence" and one.target]
    return sorted(found, key=lambda one: one.order)


def before(flowchart: Flowchart, node_id: str) -> str | None:
    """The shape that leads to a node, or that a note belongs to; of several the first in file order."""
    ways = [one for one in flowchart.connections if one.source != one.target]
    entries = [one.source for one in ways if one.target == node_id and one.kind == "sequence"]
    beside = [one.target for one in ways if one.source == node_id and one.kind == "association"]
    known = [node.id for node in flowchart.nodes]
    return min((id for id in (*entries, *beside) if id is not None), key=known.index, default=None)


def first(flowchart: Flowchart) -> str | None:
    """A shape that nothing leads to, else the first."""
    entered = {one.target for one in flowchart.connections}
    leading = {one.source for one in flowchart.connections if one.kind == "sequence"}
    starts = (node.id for node in flowchart.nodes if node.id not in entered and node.id in leading)
    return next(starts, next((node.id for node in flowchart.nodes), None))


def neighbour(
    flowchart: Flowchart, rects: Mapping[str, Rect], lines: Mapping[str, Sequence[Point]], node_id: str, side: Side
) -> str | None:
    """The shape at the other end of a connection that meets a node at a side.

    Where none meets it there: the connected shape that lies on that side; down and up then follow the flow.
    """
    touching = sorted((one for one in flowchart.connections if node_id in (one.source, one.target)), key=lambda one: (
        one.source != node_id, one.order))
    others = [(one, one.target if one.source == node_id else one.source) for one in touching if one.source != one.target]
    known = [(one, other) for one, other in others if other in rects]
    if node_id not in rects:
        return None
    meeting = [other for one, other in known if _side(one, node_id, rects[node_id], lines.get(one.id, ())) == side]
    lying = [other for _, other in known if _lies(rects[node_id], rects[other or ""], side)]
    following = [one.target for one in exits(flowchart, node_id) if one.target in rects] if side == "bottom" else []
    leading = [before(flowchart, node_id)] if side == "top" else []
    return next((id for id in (*meeting, *lying, *following, *leading) if id is not None), None)


def met_sides(
    flowchart: Flowchart, rects: Mapping[str, Rect], lines: Mapping[str, Sequence[Point]], node_id: str
) -> set[Side]:
    """The sides of a shape at which lines meet it."""
    touching = [one for one in flowchart.connections if node_id in (one.source, one.target)]
    found = (_side(one, node_id, rects[node_id], lines.get(one.id, ())) for one in touching)
    return {side for side in found if side is not None}


def _side(one: Connection, node_id: str, rect: Rect, points: Sequence[Point]) -> Side | None:
    """The side at which a line meets its shape."""
    if len(points) < 2:
        return None
    foot = points[0] if one.source == node_id else points[-1]
    distances: dict[Side, float] = {
        "top": abs(foot.y - rect.top), "right": abs(foot.x - rect.right),
        "bottom": abs(foot.y - rect.bottom), "left": abs(foot.x - rect.left),
    }  # fmt: skip
    return min(distances, key=lambda side: distances[side])


def _lies(here: Rect, there: Rect, side: Side) -> bool:
    dx, dy = STEPS[side]
    along = (there.center.x - here.center.x) * dx + (there.center.y - here.center.y) * dy
    across = abs((there.center.x - here.center.x) * dy) + abs((there.center.y - here.center.y) * dx)
    return along > 0 and across <= CONE * along
