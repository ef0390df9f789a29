"""From routes and coordinates to the waypoints of every connection."""

from collections.abc import Mapping

from sop_studio.geometry.dock import dock
from sop_studio.geometry.outline import CORNER, Side, body
from sop_studio.geometry.point import Point, Rect
from sop_studio.geometry.polyline import simplified
from sop_studio.layout.compact import Axis
from sop_studio.layout.grid import Route
from sop_studio.layout.runs import Run, Track, runs_of

BEYOND_JOINT = 10


def line_of(
    route: Route,
    tracks: Mapping[tuple[str, int], Track],
    across: Axis,
    down: Axis,
    rects: Mapping[str, tuple[str, Rect]],
) -> tuple[Point, ...]:
    """The waypoints of a connection from outline to outline, or onto the line that it joins."""
    key = route.arc.id
    runs = runs_of(route)
    at = [(across if run.is_upright else down).of(tracks[key, number]) for number, run in enumerate(runs)]
    points = [_end(*rects[route.arc.source], route.exit_side, at[0])]
    for before, run, one, other in zip(runs, runs[1:], at, at[1:], strict=False):
        points.append(Point(one, other) if before.is_upright else Point(other, one))
        if route.joins and run.first >= route.joins_at:
            return simplified(points)
        if route.joins and run.last > route.joins_at:
            return simplified([*points, _beyond_joint(route, run, other, tracks, across, down)])
    if route.joins and runs[0].last > route.joins_at:
        points.append(_beyond_joint(route, runs[0], at[0], tracks, across, down))
        return simplified(points)
    points.append(_end(*rects[route.arc.target], route.entry_side, at[-1]))
    return simplified(points)


def _beyond_joint(
    route: Route, run: Run, at: int, tracks: Mapping[tuple[str, int], Track], across: Axis, down: Axis
) -> Point:
    """Where a line that runs straight into the bend of another ends: a little behind that bend."""
    trunk = next(
        one.route for one in tracks[route.arc.id, runs_of(route).index(run)].runs if one.route.arc.id == route.joins
    )
    spot = route.spots[route.joins_at]
    turned = next(
        number for number, one in enumerate(runs_of(trunk)) if trunk.spots[one.first] == spot or trunk.spots[one.last] == spot
    )
    other = (down if run.is_upright else across).of(tracks[trunk.arc.id, turned])
    way = 1 if run.along(run.last) > run.along(run.first) else -1
    past = other + way * BEYOND_JOINT
    return Point(at, past) if run.is_upright else Point(past, at)


def _end(outline: str, rect: Rect, side: Side, at: int) -> Point:
    """Where a line at that coordinate meets the outline, in whole points."""
    middle = body(outline, rect).center
    offset = at - (middle.x if side in ("top", "bottom") else middle.y)
    if _is_at_edge(outline, rect, side, offset):
        edge = {"top": rect.top, "bottom": rect.bottom, "left": rect.left, "right": rect.right}[side]
        return Point(at, edge) if side in ("top", "bottom") else Point(edge, at)
    return _whole(dock(outline, rect, side, offset))


def _is_at_edge(outline: str, rect: Rect, side: Side, offset: float) -> bool:
    """Whether the outline lies on the edge of its rectangle there, so that it need not be followed."""
    if offset == 0:
        return (outline, side) != ("wavy_foot", "bottom")
    half = (rect.width if side in ("top", "bottom") else rect.height) / 2
    return outline in ("rectangle", "double_sides", "bar") and abs(offset) <= half - CORNER


def _whole(point: Point) -> Point:
    return Point(round(point.x), round(point.y))
