"""Keeps room for labels before coordinates are known: beside the first free run of their connections."""

from collections.abc import Mapping
from dataclasses import dataclass

from sop_studio.layout.compact import Item
from sop_studio.layout.grid import Route
from sop_studio.layout.labels import BEFORE, HEAD
from sop_studio.layout.runs import FINE, Run, runs_of
from sop_studio.layout.stand import Stand
from sop_studio.typeset.label import LabelBlock


@dataclass(frozen=True, slots=True)
class Room:
    """The room for one label: a thing on a run's track, or on the middle of a row or column."""

    route: str
    run: int
    is_across: bool
    is_on_middle: bool
    line: int
    item: Item


def rooms(route: Route, leaves_at: int, block: LabelBlock, stands: Mapping[str, Stand]) -> list[Room]:
    """The room that the label of a connection needs, which parts from others at spot number `leaves_at`."""
    runs = runs_of(route)
    number = _host(leaves_at, runs)
    run = runs[number]
    way = 1 if run.along(run.last) > run.along(run.first) else -1
    near = FINE * run.along(run.first if number else 0)
    if run.is_upright:
        return _beside_upright(route, runs, number, block, near, way, stands)
    if number or leaves_at:
        return []
    box = stands[route.arc.tail].part(route.arc.source)
    reach = box.x + box.box.width if way > 0 else -box.x
    first, last = reach + BEFORE, reach + BEFORE + block.width
    before, behind = (-first, last) if way > 0 else (last, -first)
    cross = FINE * route.spots[0][1]
    item = Item("label", before, behind, cross, cross)
    return [Room(route.arc.id, 0, True, True, route.spots[0][0], item)]


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


def _beside_upright(
    route: Route, runs: list[Run], number: int, block: LabelBlock, near: int, way: int, stands: Mapping[str, Stand]
) -> list[Room]:
    """Between the tracks beside it, and above or below what bends or stands behind it."""
    run, half = runs[number], (block.width + 1) // 2
    low, high = sorted((near + way, near + 2 * way)) if not number else sorted((near, near + 2 * way))
    wide = Room(
        route.arc.id, number, True, bool(run.line % 2), run.line, Item("label", half, half, low, high)
    )
    if number or not run.line % 2:
        return [wide]
    part = stands[route.arc.tail].part(route.arc.source)
    reach = part.y + part.box.height if way > 0 else -part.y
    first, last = reach + BEFORE, reach + BEFORE + block.height + (HEAD - 10)
    before, behind = (-first, last) if way > 0 else (last, -first)
    cross = FINE * run.line
    high_room = Room(
        route.arc.id, 0, False, True, route.spots[0][1], Item("label", before, behind, cross - 1, cross + 1)
    )
    return [wide, high_room]
