"""Where shapes stand when they keep the positions that another program gave them, scaled until nothing overlaps."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

from sop_studio.geometry.point import Point, Rect, union_of
from sop_studio.layout.labels import label_of
from sop_studio.layout.size import Box
from sop_studio.model.flowchart import Flowchart

GAP = 60
"""Between shapes, so that two lines fit between them; 10 of it may be lost to the grid."""

SNAP = 10
HARDLY = 12.0
"""Apart in the source; people meant such shapes to stand in line."""

LABEL_ENDS = 40
"""Of a line before and behind its label."""

LARGEST_SCALE = 6.0
"""Where others do with less, a shape that would need more is as good as on top of another, and is placed anew."""

FARTHEST = 400_000.0

ROW_WIDTH = 1600

Room = Mapping[frozenset[str], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Group:
    """A shape with what is attached to it, as rectangles about the middle of the shape."""

    node: str
    parts: Mapping[str, Rect]
    extent: Rect


def scaled(flowchart: Flowchart, boxes: Mapping[str, Box], centres: Mapping[str, Point]) -> dict[str, Rect]:
    """The rectangle of every node, from (0, 0) on; one scale for both directions, as small as keeps shapes apart.

    Shapes without a position, or on top of another, stand below the rest.
    """
    groups = _groups(flowchart, boxes)
    known = _aligned({group.node: centres[group.node] for group in groups if group.node in centres})
    middles = _scaled(groups, known, _room(flowchart, groups))
    middles |= _below([group for group in groups if group.node not in middles], groups, middles)
    rects = {
        node: rect.moved(middles[group.node].x, middles[group.node].y)
        for group in groups
        for node, rect in group.parts.items()
    }
    area = union_of(rects.values()) if rects else Rect(0, 0, 0, 0)
    return {node: rect.moved(-area.left, -area.top) for node, rect in rects.items()}


def _groups(flowchart: Flowchart, boxes: Mapping[str, Box]) -> list[Group]:
    """Every shape that stands by itself, with its attached shapes below each other at its right side."""
    alone = {node.id for node in flowchart.nodes if node.attached_to is None}
    attached: dict[str, list[str]] = {}
    for node in flowchart.nodes:
        if node.attached_to in alone:
            attached.setdefault(node.attached_to or "", []).append(node.id)
    guests = {guest for several in attached.values() for guest in several}
    return [
        _group(node.id, attached.get(node.id, []), boxes) for node in flowchart.nodes if node.id not in guests
    ]


def _group(node: str, guests: list[str], boxes: Mapping[str, Box]) -> Group:
    box = boxes[node]
    parts = {node: Rect(-(box.width // 2), -box.up, box.width, box.height)}
    top = -(sum(boxes[guest].height + SNAP for guest in guests) - SNAP) // 2
    for guest in guests:
        parts[guest] = Rect(box.width // 2, top, boxes[guest].width, boxes[guest].height)
        top += boxes[guest].height + SNAP
    return Group(node, parts, union_of(parts.values()))


def _room(flowchart: Flowchart, groups: list[Group]) -> Room:
    """What the label between two groups needs of the gap, across and down."""
    of = {node: group.node for group in groups for node in group.parts}
    found: dict[frozenset[str], tuple[int, int]] = {}
    for line in flowchart.connections:
        block = label_of(line)
        if block and line.source in of and line.target in of:
            pair = frozenset((of[line.source], of[line.target]))
            width, height = found.get(pair, (0, 0))
            found[pair] = (max(width, block.width + LABEL_ENDS), max(height, block.height + LABEL_ENDS))
    return found


def _aligned(centres: Mapping[str, Point]) -> dict[str, Point]:
    """The centres with those that were meant to stand in line brought into line."""
    xs = _in_line([point.x for point in centres.values()])
    ys = _in_line([point.y for point in centres.values()])
    return {node: Point(xs[point.x], ys[point.y]) for node, point in centres.items()}


def _in_line(values: list[float]) -> dict[float, float]:
    """For each value the first of its neighbours, as far as they are hardly apart."""
    found: dict[float, float] = {}
    first = float("-inf")
    for value in sorted(values):
        if value - first > HARDLY:
            first = value
        found[value] = first
    return found


def _scaled(groups: list[Group], centres: Mapping[str, Point], room: Room) -> dict[str, Point]:
    """The middles of the groups that have a position and can keep it."""
    known = [(group, centres[group.node]) for group in groups if group.node in centres]
    most = _largest_scale(known, room)
    kept: list[tuple[Group, Point]] = []
    scale = 1.0
    for group, at in known:
        needed = _needed(group, at, kept, room)
        if needed <= most:
            kept.append((group, at))
            scale = max(scale, needed)
    return {group.node: Point(_snapped(at.x * scale), _snapped(at.y * scale)) for group, at in kept}


def _largest_scale(known: list[tuple[Group, Point]], room: Room) -> float:
    """Well above what half of the groups need, so that a few on top of each other do not tear the rest apart."""
    needs = sorted(
        _needed(group, at, [one for one in known if one[0] is not group], room) for group, at in known
    )
    usual = max(LARGEST_SCALE, 2 * needs[len(needs) // 2]) if needs else LARGEST_SCALE
    reach = max((abs(value) for _, at in known for value in (at.x, at.y)), default=0.0)
    return min(usual, FARTHEST / max(reach, 1.0))


def _needed(group: Group, at: Point, others: list[tuple[Group, Point]], room: Room) -> float:
    """The scale at which a group stands apart from the others."""
    return max((_apart(group, at, other, point, room) for other, point in others), default=1.0)


def _apart(one: Group, at: Point, other: Group, point: Point, room: Room) -> float:
    """The scale at which two groups stand apart, one beside or below the other."""
    left, right = (one, other) if at.x <= point.x else (other, one)
    upper, lower = (one, other) if at.y <= point.y else (other, one)
    wide, high = room.get(frozenset((one.node, other.node)), (0, 0))
    across = _ratio(left.extent.right + max(GAP, wide) - right.extent.left, abs(at.x - point.x))
    down = _ratio(upper.extent.bottom + max(GAP, high) - lower.extent.top, abs(at.y - point.y))
    return min(across, down)


def _ratio(needed: float, there: float) -> float:
    return needed / there if there > 0 else inf


def _snapped(value: float) -> float:
    return float(round(value / SNAP) * SNAP)


def _below(lost: list[Group], groups: list[Group], middles: Mapping[str, Point]) -> dict[str, Point]:
    """Places in rows below everything that has one."""
    placed = [
        group.extent.moved(middles[group.node].x, middles[group.node].y)
        for group in groups
        if group.node in middles
    ]
    start = union_of(placed) if placed else Rect(0, 0, 0, -GAP)
    x, top, foot = start.left, start.bottom + GAP, start.bottom + GAP
    found: dict[str, Point] = {}
    for group in lost:
        if x > start.left and x + group.extent.width > start.left + max(start.width, ROW_WIDTH):
            x, top = start.left, foot + GAP
        found[group.node] = Point(_snapped(x - group.extent.left), _snapped(top - group.extent.top))
        x += group.extent.width + GAP
        foot = max(foot, top + group.extent.height)
    return found
