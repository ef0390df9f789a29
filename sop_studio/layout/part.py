"""Lays out one connected part of a flowchart and keeps the best of a few tries."""

from collections.abc import Mapping
from dataclasses import replace

from sop_studio.geometry.point import Point, Rect
from sop_studio.geometry.polyline import bends, length
from sop_studio.layout.axes import axes, rects
from sop_studio.layout.borders import HEADER, border_lines
from sop_studio.layout.columns import columns
from sop_studio.layout.compact import Axis
from sop_studio.layout.crossed import crossing_count
from sop_studio.layout.flow import Flow
from sop_studio.layout.frame import Frame, frame_of
from sop_studio.layout.grid import Route, common
from sop_studio.layout.kin import Kin, kin_of
from sop_studio.layout.labels import Labelled, are_free, label_of, place_labels, shared_length
from sop_studio.layout.laid_out import LaidOut
from sop_studio.layout.lines import line_of
from sop_studio.layout.notes import note_lines
from sop_studio.layout.ports import ports_of
from sop_studio.layout.reserve import rooms
from sop_studio.layout.route import routes
from sop_studio.layout.rows import Rows
from sop_studio.layout.runs import RunKey, Track
from sop_studio.layout.simple import block, is_too_large
from sop_studio.layout.size import Box
from sop_studio.layout.sketch import Place
from sop_studio.layout.tracks import ordered, spread
from sop_studio.layout.twins import Stack, split, stack_of, turned, twin_line
from sop_studio.layout.united import tracks_of

BAND_COSTS = (3.0, 9.0)
"""How strictly escalations are kept outside, one try for each."""
MOST_TRIED = 80  # arcs of a part that is tried more than once
MOST_WIDENED = 400  # arcs of a part that gets more room when labels do not fit
MORE_ROOM = (30, 80, 160)
"""Added to the gaps between rows and columns until every label is free."""
CROSSING, BEND, LENGTH, OUT_OF_BAND = 100.0, 12.0, 0.05, 60.0


def lay_out(
    flow: Flow, boxes: Mapping[str, Box], rows: Rows, across: Mapping[str, float], *, is_turned: bool = False
) -> LaidOut:
    """Where everything of a part stands, from wishes how far out each cell is."""
    if is_too_large(rows):
        return _drawn(frame_of(flow, boxes, rows, block(flow, rows)), is_turned=is_turned)
    tries: list[tuple[float, LaidOut]] = []
    seen: list[dict[str, Place]] = []
    for band_cost in BAND_COSTS if len(flow.arcs) <= MOST_TRIED else BAND_COSTS[:1]:
        for wish in ({}, across):
            places = columns(flow, rows, wish, band_cost)
            if places not in seen and (not seen or len(flow.arcs) <= MOST_TRIED):
                seen.append(places)
                frame = frame_of(flow, boxes, rows, places)
                found = _drawn(frame, is_turned=is_turned)
                tries.append((_ugliness(frame, found), found))
    return min(tries, key=lambda one: one[0])[1]


def _drawn(frame: Frame, *, is_turned: bool) -> LaidOut:
    """The part with its lines and labels, its gaps widened until every label is free."""
    found = routes(frame.flow, frame.grid, frame.doors())
    tracks, track_of = tracks_of(found)
    ports = ports_of(frame)
    order = ordered(tracks, ports)
    spread(order, ports)
    kin = kin_of(frame.flow)
    stacks = {key: stack for key in found if (stack := stack_of(frame.flow, found[key].arc.line, label_of))}
    if is_turned:
        stacks = {key: turned(stack) for key, stack in stacks.items()}
    kept = [
        room
        for key, stack in stacks.items()
        for room in rooms(found[key], _parting(found, kin, key), (stack.width, stack.height), frame.stands)
    ]

    def with_gaps(more: int) -> LaidOut:
        across, down, borders = axes(frame, order, kept, track_of, more, HEADER if is_turned else 0)
        bare = LaidOut(*_lines(frame, found, track_of, (across, down)), {}, {}, borders)
        return _with_labels(frame, found, kin, stacks, bare)

    drawn = with_gaps(0)
    for more in MORE_ROOM if len(found) <= MOST_WIDENED else ():
        if are_free(drawn.labels, list(drawn.shapes.values())):
            break
        drawn = with_gaps(more)
    return drawn


def _lines(
    frame: Frame, found: Mapping[str, Route], track_of: Mapping[RunKey, Track], both: tuple[Axis, Axis]
) -> tuple[dict[str, Rect], dict[str, tuple[Point, ...]]]:
    """The shapes and lines of a part."""
    outlined = rects(frame, *both)
    lines = {key: line_of(route, track_of, *both, outlined) for key, route in found.items()}
    lines |= note_lines(frame.flow, frame.stands, outlined)
    return {node: rect for node, (_, rect) in outlined.items()}, lines


def _with_labels(
    frame: Frame, found: Mapping[str, Route], kin: Kin, stacks: Mapping[str, Stack], bare: LaidOut
) -> LaidOut:
    lines = dict(bare.lines)
    labels = _labels(found, kin, stacks, bare)
    joins = {key: route.joins for key, route in found.items() if route.joins}
    for leader, twins in frame.flow.twins.items():
        for twin in twins:
            lines[twin.id] = twin_line(lines[leader])
            joins[twin.id] = leader
    return replace(bare, lines=lines, labels=labels, joins=joins)


def _labels(found: Mapping[str, Route], kin: Kin, stacks: Mapping[str, Stack], bare: LaidOut) -> dict[str, Rect]:
    lines = bare.lines
    wanted = [
        Labelled(
            key,
            lines[key],
            shared_length(lines[key], [lines[one] for one in _siblings(found, kin, key)]),
            (stack.width, stack.height),
            kin.of(found[key].arc),
        )
        for key, stack in stacks.items()
    ]
    placed = place_labels(wanted, list(bare.shapes.values()), {**lines, **border_lines(bare.borders, bare.shapes)})
    return {key: rect for leader, whole in placed.items() for key, rect in split(stacks[leader], whole)}


def _ugliness(frame: Frame, found: LaidOut) -> float:
    """What a try costs in crossings, bends, length, and escalations that stand further in than what they face."""
    lines = list(found.lines.values())
    if len(lines) > 2 * MOST_TRIED:
        return 0.0
    cost = CROSSING * crossing_count(lines)
    cost += sum(BEND * bends(line) + LENGTH * length(line) for line in lines)
    asking = frame.flow.asking
    for cell, (row, column) in frame.places.items():
        further_out = (
            other for other, (r, c) in frame.places.items() if r == row and c > column and other not in asking
        )
        cost += OUT_OF_BAND * sum(1 for _ in further_out) if cell in asking and column else 0
    return cost


def _siblings(found: Mapping[str, Route], kin: Kin, key: str) -> list[str]:
    """The other routes from the same point."""
    route = found[key]
    return [one for one in kin.by_source[route.arc.source] if one != key] if route.is_from_point else []


def _parting(found: Mapping[str, Route], kin: Kin, key: str) -> int:
    """The number of the spot where a route parts from the last other from its point."""
    return max((common(found[key].spots, found[other].spots) for other in _siblings(found, kin, key)), default=0)
