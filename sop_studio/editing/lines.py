"""Edits of lines: leads connections between shapes where they stand, around other shapes."""

from collections.abc import Collection, Mapping

from sop_studio.editing.way import Traffic, way
from sop_studio.geometry.point import Point, Rect
from sop_studio.geometry.polyline import segments, simplified
from sop_studio.kinds.label import is_timed, label_words
from sop_studio.kinds.registry import kind_of
from sop_studio.model.flowchart import Connection, Flowchart
from sop_studio.model.placement import ConnectionPlace, LabelPlace, Placement, Waypoint
from sop_studio.typeset.label import set_label

LABEL_WIDTH = 110
LABEL_GAP = 8


def lead(
    flowchart: Flowchart, placement: Placement, moved: Collection[str] = (), was: Flowchart | None = None
) -> Placement:
    """The placement with a line for every connection that has none or whose shapes are among `moved`.

    Lines that join another one that is led anew are led anew too, and so are labels whose words are not those of
    `was`. The same placement comes back when nothing is to be done.
    """
    stale = _stale(flowchart, placement, set(moved))
    kept = {one.connection: one for one in placement.connections if one.connection not in stale}
    relabelled = _relabelled(flowchart, was, kept)
    if not stale and not relabelled and len(kept) == len(placement.connections):
        return placement
    rects = {one.node: Rect(one.x, one.y, one.width, one.height) for one in placement.nodes}
    found = kept | relabelled
    traffic = Traffic(_points(one) for one in kept.values())
    for connection in flowchart.connections:
        if connection.id in stale:
            points = _led(connection, flowchart, rects, found, traffic)
            traffic.add(points)
            found[connection.id] = _place(connection, points)
    ordered = tuple(found[one.id] for one in flowchart.connections if one.id in found)
    return placement.but(connections=ordered)


def _stale(flowchart: Flowchart, placement: Placement, moved: set[str]) -> set[str]:
    """The connections that need a line: both their shapes stand somewhere, and the old line does not fit."""
    standing = {one.node for one in placement.nodes}
    placed = {one.connection: one for one in placement.connections}
    stale: set[str] = set()
    for one in flowchart.connections:
        if one.source in standing and one.target in standing and (
            one.id not in placed or one.source in moved or one.target in moved
        ):
            stale.add(one.id)
    while more := {key for key, place in placed.items() if place.joins in stale and key not in stale}:
        stale |= more
    return stale & {one.id for one in flowchart.connections}


def _relabelled(
    flowchart: Flowchart, was: Flowchart | None, kept: Mapping[str, ConnectionPlace]
) -> dict[str, ConnectionPlace]:
    """The places of lines whose words changed, with the label set anew."""
    old = {one.id: one for one in was.connections} if was else {}
    changed = {}
    for one in flowchart.connections:
        before, place = old.get(one.id), kept.get(one.id)
        if before is not None and place is not None and label_words(before) != label_words(one):
            changed[one.id] = place.but(label=_label(one, _points(place)))
    return changed


def _led(
    connection: Connection,
    flowchart: Flowchart,
    rects: Mapping[str, Rect],
    found: Mapping[str, ConnectionPlace],
    traffic: Traffic,
) -> tuple[Point, ...]:
    source, target = flowchart.node(connection.source or ""), flowchart.node(connection.target or "")
    taken = [_points(found[one.id]) for one in flowchart.connections if one.source == source.id and one.id in found]
    entered = [_points(found[one.id]) for one in flowchart.connections if one.target == source.id and one.id in found]
    used = [line[0] for line in taken] + [line[-1] for line in entered]
    ends = (kind_of(source).outline, rects[source.id]), (kind_of(target).outline, rects[target.id])
    return way(*ends, tuple(rects.values()), used, traffic)


def _place(connection: Connection, points: tuple[Point, ...]) -> ConnectionPlace:
    whole = simplified([Point(round(point.x), round(point.y)) for point in points])
    waypoints = tuple(Waypoint(x=int(point.x), y=int(point.y)) for point in whole)
    return ConnectionPlace(connection=connection.id, waypoints=waypoints, label=_label(connection, whole))


def _label(connection: Connection, points: tuple[Point, ...]) -> LabelPlace | None:
    """The label on the first run that is long enough for it, near the source."""
    block = set_label(label_words(connection), is_timed(connection), LABEL_WIDTH)
    if not block.lines:
        return None
    runs = segments(points)
    needed = {True: block.width + 2 * LABEL_GAP, False: block.height + 2 * LABEL_GAP}
    run = next((one for one in runs if one.length >= needed[one.is_horizontal]), max(runs, key=lambda one: one.length))
    reach = (block.width if run.is_horizontal else block.height) / 2 + LABEL_GAP
    share = min(reach / run.length, 0.5) if run.length else 0.5
    x = run.start.x + (run.end.x - run.start.x) * share
    y = run.start.y + (run.end.y - run.start.y) * share
    return LabelPlace(
        x=round(x - block.width / 2), y=round(y - block.height / 2), width=block.width, height=block.height
    )


def _points(place: ConnectionPlace) -> tuple[Point, ...]:
    return tuple(Point(point.x, point.y) for point in place.waypoints)
