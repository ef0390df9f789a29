"""Keeps room for labels before coordinates are known: beside the first free run of their connections."""

from collections.abc import Mapping
from dataclasses import dataclass

from sop_studio.geometry.outline import Side
from sop_studio.layout.compact import Item
from sop_studio.layout.grid import Route
from sop_studio.layout.labels import AFTER_BEND, BEFORE, HEAD
from sop_studio.layout.runs import FINE, Run, runs_of
from sop_studio.layout.stand import Part, Stand


@dataclass(frozen=True, slots=True)
class Room:
    """The room for one label: a thing on a run's track, or on the middle of a row or column."""

    route: str
    run: int
    is_across: bool
    is_on_middle: bool
    line: int
    item: Item


def rooms(
    route: Route, leaves_at: int, size: tuple[int, int], stands: Mapping[str, Stand]
) -> list[Room]:
    """The room for the label of a connection that parts from others at spot number `leaves_at`."""
    runs = runs_of(route)
    number = _host(leaves_at, runs)
    if runs[number].is_upright:
        return _at_upright(route, runs[number], number, size, stands)
    if number:
        return []
    start, end = route.spots[0], route.spots[-1]
    cross = FINE * start[1]
    if not leaves_at:
        reach = _reach(stands[route.arc.tail].part(route.arc.source), route.exit_side)
        item = _beyond(route.exit_side, reach + BEFORE, size[0], cross, cross)
        return [Room(route.arc.id, 0, True, True, start[0], item), _high(route, size[1])]
    if runs[0].ends_at_shape:
        reach = _reach(stands[route.arc.head].part(route.arc.target), route.entry_side)
        item = _beyond(route.entry_side, reach + HEAD, size[0] + AFTER_BEND, cross, cross)
        return [Room(route.arc.id, 0, True, True, end[0], item)]
    return []


def _host(leaves_at: int, runs: list[Run]) -> int:
    """The run that carries the label: the first of its own, unless that is a short level one before a bend."""
    number = next((at for at, run in enumerate(runs) if run.last > leaves_at), 0)
    run = runs[number]
    length = abs(run.along(run.last) - run.along(run.first))
    is_short = not run.is_upright and not run.ends_at_shape and length < 2
    if is_short and number + 1 < len(runs):
        after = runs[number + 1]
        if abs(after.along(after.last) - after.along(after.first)) >= 2:
            return number + 1
    return number


def _at_upright(
    route: Route, run: Run, number: int, size: tuple[int, int], stands: Mapping[str, Stand]
) -> list[Room]:
    """Between what stands beside the run; on a first run also above or below what bends or stands behind it."""
    half = (size[0] + 1) // 2
    way = 1 if run.along(run.last) > run.along(run.first) else -1
    near = FINE * run.along(run.first)
    low, high = sorted((near if number else near + way, near + 2 * way))
    beside = Item("label", half, half, low, high)
    found = [Room(route.arc.id, number, True, bool(run.line % 2), run.line, beside)]
    if number == 0 and run.line % 2:
        reach = _reach(stands[route.arc.tail].part(route.arc.source), route.exit_side)
        cross = FINE * run.line
        item = _beyond(route.exit_side, reach + BEFORE, size[1] + 4, cross - 1, cross + 1)
        found.append(Room(route.arc.id, 0, False, True, route.spots[0][1], item))
    return found


def _high(route: Route, height: int) -> Room:
    """The height of a label on a level first run, beside its shape."""
    half = (height + 1) // 2
    way = 1 if route.exit_side == "right" else -1
    low, high = sorted((FINE * route.spots[0][0] + way, FINE * route.spots[0][0] + 2 * way))
    return Room(route.arc.id, 0, False, True, route.spots[0][1], Item("label", half, half, low, high))


def _reach(part: Part, side: Side) -> int:
    """How far a shape reaches from the middle of its cell to one side."""
    edges = {"left": -part.x, "right": part.x + part.box.width, "top": -part.y, "bottom": part.y + part.box.height}
    return edges[side]


def _beyond(side: Side, start: int, size: int, low: int, high: int) -> Item:
    """A label that begins at a distance from the middle and lies to one side of it."""
    if side in ("right", "bottom"):
        return Item("label", -start, start + size, low, high)
    return Item("label", start + size, -start, low, high)
