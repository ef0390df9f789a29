"""Lays out one connected part of a flowchart: rows, columns, routes, coordinates, lines and labels."""

from collections.abc import Mapping
from dataclasses import dataclass

from sop_studio.geometry.dock import dock
from sop_studio.geometry.point import Point, Rect
from sop_studio.geometry.polyline import simplified
from sop_studio.layout.columns import columns
from sop_studio.layout.compact import ACROSS, DOWN, Axis, Item, Line
from sop_studio.layout.flow import Flow
from sop_studio.layout.grid import Grid, Route, common, grid_of
from sop_studio.layout.labels import Labelled, label_of, place_labels, shared_length
from sop_studio.layout.lines import line_of
from sop_studio.layout.reserve import Room, rooms
from sop_studio.layout.route import routes
from sop_studio.layout.rows import Rows
from sop_studio.layout.runs import Run, Track, tracks_of
from sop_studio.layout.sides import ONE_POINT, Doors
from sop_studio.layout.size import Box
from sop_studio.layout.sketch import Place
from sop_studio.layout.stand import Stand, items_across, items_down, stand_of
from sop_studio.layout.tracks import Order, ordered, spread


@dataclass(frozen=True, slots=True)
class LaidOut:
    """Shapes, lines and labels of a part, by id, and which connection each line joins."""

    shapes: Mapping[str, Rect]
    lines: Mapping[str, tuple[Point, ...]]
    labels: Mapping[str, Rect]
    joins: Mapping[str, str]


def lay_out(flow: Flow, boxes: Mapping[str, Box], rows: Rows, across: Mapping[str, float]) -> LaidOut:
    """Where everything of a part stands, from wishes how far out each cell is."""
    places = columns(flow, rows, across)
    stands = {cell: stand_of(flow, cell, place[1], boxes) for cell, place in places.items()}
    wide = _bars(flow, boxes, places)
    grid = grid_of(places, wide)
    outline = {cell: boxes[cell].outline for cell in flow.cells}
    straight = frozenset(_straight(flow, rows))
    hidden = {cell: stand.hidden for cell, stand in stands.items()}
    doors = Doors(flow, outline, hidden, straight, _leftwards(flow, places))
    found = routes(flow, grid, doors)
    tracks, track_of = tracks_of(found)
    order = ordered(tracks)
    spread(order, lambda run: _at_point(run, boxes), lambda run: run.route.arc.id in straight)
    blocks = {arc.id: label_of(arc.line) for arc in flow.arcs}
    kept = [room for key, block in blocks.items() if block for room in rooms(found[key], _parting(found, key), block, stands)]
    x_axis = Axis(_lines_across(grid, places, stands, order, kept, track_of), 2 * grid.height, ACROSS)
    y_axis = Axis(_lines_down(grid, places, stands, order, kept, track_of), 2 * grid.width, DOWN)
    rects = _rects(places, stands, x_axis, y_axis, wide)
    lines = {key: line_of(route, track_of, x_axis, y_axis, rects) for key, route in found.items()}
    shapes = {node: rect for node, (_, rect) in rects.items()}
    for cell in flow.cells:
        lines |= _note_lines(flow, cell, stands[cell], rects)
    wanted = [
        Labelled(key, lines[key], shared_length(lines[key], [lines[k] for k in _siblings(found, key)]), block, _partners(found, key))
        for key, block in blocks.items()
        if block
    ]
    labels = place_labels(wanted, list(shapes.values()), lines)
    return LaidOut(shapes, lines, labels, {key: route.joins for key, route in found.items() if route.joins})


def _straight(flow: Flow, rows: Rows) -> list[str]:
    """The first arc between cells that stand straight below each other."""
    pairs = {(a, b) for chain in rows.chains for a, b in zip(chain, chain[1:], strict=False)}
    found = {}
    for arc in flow.forward():
        if (arc.tail, arc.head) in pairs and arc.source == arc.tail:
            found.setdefault((arc.tail, arc.head), arc.id)
    return list(found.values())


def _leftwards(flow: Flow, places: Mapping[str, Place]) -> dict[str, frozenset[str]]:
    """For every cell the heads of its arcs that stand further left."""
    found: dict[str, frozenset[str]] = {}
    for arc in flow.arcs:
        if places[arc.head][1] < places[arc.tail][1]:
            found[arc.tail] = found.get(arc.tail, frozenset()) | {arc.head}
    return found


def _bars(flow: Flow, boxes: Mapping[str, Box], places: Mapping[str, Place]) -> dict[str, range]:
    """The columns of every bar: over all its branches as far as its row is free."""
    taken = set(places.values())
    found: dict[str, range] = {}
    for cell in flow.cells:
        if boxes[cell].outline != "bar":
            continue
        row, column = places[cell]
        branches = [places[a.head if a.tail == cell else a.tail][1] for a in flow.arcs if cell in (a.tail, a.head)]
        low = high = column
        while high < max(branches, default=column) and (row, high + 1) not in taken:
            high += 1
        while low > min(branches, default=column) and (row, low - 1) not in taken:
            low -= 1
        found[cell] = range(low, high + 1)
        taken |= {(row, one) for one in found[cell]}
    return found


def _at_point(run: Run, boxes: Mapping[str, Box]) -> bool:
    """Whether a run must stay in the middle, because an end of it has a single point there."""
    arc = run.route.arc
    tail, head = boxes[arc.source].outline, boxes[arc.target].outline
    level = ONE_POINT if run.is_upright else ONE_POINT | {"stadium"}
    return (run.starts_at_shape and tail in level) or (run.ends_at_shape and head in level)


def _lines_across(
    grid: Grid,
    places: Mapping[str, Place],
    stands: Mapping[str, Stand],
    order: Order,
    kept: list[Room],
    track_of: Mapping[tuple[str, int], Track],
) -> list[Line]:
    lines = [Line() for _ in range(grid.width)]
    for cell, (row, column) in places.items():
        lines[2 * column + 1].fixed += items_across(stands[cell], row)
    _add_tracks(lines, order, True, kept, track_of)
    return lines


def _lines_down(
    grid: Grid,
    places: Mapping[str, Place],
    stands: Mapping[str, Stand],
    order: Order,
    kept: list[Room],
    track_of: Mapping[tuple[str, int], Track],
) -> list[Line]:
    lines = [Line() for _ in range(grid.height)]
    for cell, (row, column) in places.items():
        lines[2 * row + 1].fixed += items_down(stands[cell], column)
    _add_tracks(lines, order, False, kept, track_of)
    return lines


def _add_tracks(
    lines: list[Line], order: Order, is_upright: bool, kept: list[Room], track_of: Mapping[tuple[str, int], Track]
) -> None:
    hanging: dict[int, list[Item]] = {}
    for room in kept:
        track = track_of[room.route, room.run]
        if room.is_across == is_upright and room.is_on_middle:
            dx = track.offset if track.is_upright == is_upright else 0
            item = room.item
            lines[room.line].fixed.append(Item("label", item.before - dx, item.behind + dx, item.low, item.high))
        elif room.is_across == is_upright:
            hanging.setdefault(id(track), []).append(room.item)
    for (upright, line), tracks in order.items():
        if upright != is_upright:
            continue
        for track in tracks:
            low, high = track.reach()
            if line % 2:
                lines[line].fixed.append(Item("track", -track.offset, track.offset, low, high))
            else:
                lines[line].tracks.append((track, [Item("track", 0, 0, low, high), *hanging.get(id(track), ())]))


def _rects(
    places: Mapping[str, Place],
    stands: Mapping[str, Stand],
    across: Axis,
    down: Axis,
    wide: Mapping[str, range],
) -> dict[str, tuple[str, Rect]]:
    """Outline and rectangle of every shape."""
    found: dict[str, tuple[str, Rect]] = {}
    for cell, (row, column) in places.items():
        x, y = across.middles[2 * column + 1], down.middles[2 * row + 1]
        for part in stands[cell].parts:
            rect = Rect(x + part.x, y + part.y, part.box.width, part.box.height)
            if part.node == cell and cell in wide:
                left, right = across.middles[2 * wide[cell][0] + 1], across.middles[2 * wide[cell][-1] + 1]
                rect = Rect(left + part.x, rect.top, right - left + rect.width, rect.height)
            found[part.node] = (part.box.outline, rect)
    return found


def _note_lines(
    flow: Flow, cell: str, stand: Stand, rects: Mapping[str, tuple[str, Rect]]
) -> dict[str, tuple[Point, ...]]:
    """The dotted lines between a cell's notes and the shapes they belong to."""
    found = {}
    for note, line in flow.notes.get(cell, ()):
        rect = rects[note][1]
        shape = line.target if line.source == note else line.source
        outline, other = rects[shape or cell]
        if stand.notes_side == "left":
            y = rect.center.y
            points = [Point(rect.right, y), dock(outline, other, "left", y - _middle(outline, other))]
        else:
            foot = dock(outline, other, "bottom", rect.left - 30 - other.center.x)
            points = [Point(rect.left, rect.center.y), Point(foot.x, rect.center.y), foot]
        points = [Point(round(p.x), round(p.y)) for p in points]
        found[line.id] = simplified(points if line.source == note else points[::-1])
    return found


def _middle(outline: str, rect: Rect) -> float:
    return rect.center.y + (8 if outline == "house" else 0)


def _siblings(found: Mapping[str, Route], key: str) -> list[str]:
    """The other routes from the same point."""
    route = found[key]
    return [k for k, other in found.items() if k != key and other.arc.source == route.arc.source] if route.is_from_point else []


def _parting(found: Mapping[str, Route], key: str) -> int:
    """The number of the spot where a route parts from the last other from its point."""
    return max((common(found[key].spots, found[other].spots) for other in _siblings(found, key)), default=0)


def _partners(found: Mapping[str, Route], key: str) -> frozenset[str]:
    arc = found[key].arc
    return frozenset(
        other for other, route in found.items() if route.arc.source == arc.source or route.arc.target == arc.target
    )
