"""A placed flowchart prepared for being cut: what stands together, where every line really runs, and between what."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sop_studio.drawing.sheet import Sheet
from sop_studio.geometry.point import Point, Rect, union_of
from sop_studio.geometry.polyline import Segment, segments, simplified

NEAR = 0.01


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Shapes that no cut parts: one with what is attached to it and its notes; and the room they take.

    A block is itself only, so that many can be told apart fast.
    """

    nodes: tuple[str, ...]
    room: Rect


@dataclass(frozen=True, slots=True)
class Chart:
    """A placed flowchart by id: `ends` and `ways` of connections, which of them touch a node, label patches, and
    the place of nodes in the file.

    A way leads on to the target where the line of a connection ends on another one. An end without a place is None.
    """

    sheet: Sheet
    blocks: tuple[Block, ...]
    ends: Mapping[str, tuple[str | None, str | None]]
    ways: Mapping[str, tuple[Point, ...]]
    joins: Mapping[str, str]
    labels: Mapping[str, Rect]
    touching: Mapping[str, tuple[str, ...]]
    order: Mapping[str, int]

    def is_whole(self, line: str, inside: frozenset[str]) -> bool:
        """Whether no end of a line stands outside of a part."""
        return all(end is None or end in inside for end in self.ends[line])


def chart_of(sheet: Sheet) -> Chart:
    """The flowchart of a sheet, ready to be cut; lines that touch nothing go with the first shape."""
    ends = {
        line: _placed(sheet, sheet.connections[line].source, sheet.connections[line].target)
        for line in sheet.lines
    }
    joins = {place.connection: place.joins for place in sheet.placement.connections if place.joins}
    labels = {
        place.connection: Rect(place.label.x, place.label.y, place.label.width, place.label.height)
        for place in sheet.placement.connections
        if place.label and place.connection in sheet.lines
    }
    touching: dict[str, dict[str, None]] = {node: {} for node in sheet.rects}
    for line, (source, target) in ends.items():
        for end in (source, target) if source or target else list(touching)[:1]:
            if end:
                touching[end][line] = None
    ways = {line: whole_way(sheet.lines, joins, line) for line in sheet.lines}
    found = {node: tuple(lines) for node, lines in touching.items()}
    order = {node: at for at, node in enumerate(sheet.rects)}
    return Chart(sheet, _blocks(sheet), ends, ways, joins, labels, found, order)


def whole_way(
    lines: Mapping[str, tuple[Point, ...]], joins: Mapping[str, str], line: str
) -> tuple[Point, ...]:
    """The points of a line up to its target: its own, then those of the line it joins from there on."""
    way, seen = lines[line], {line}
    trunk = joins.get(line)
    while trunk and trunk in lines and trunk not in seen:
        seen.add(trunk)
        rest = _from(lines[trunk], way[-1])
        if not rest:
            break
        way = simplified((*way, *rest))
        trunk = joins.get(trunk)
    return way


def _from(points: tuple[Point, ...], place: Point) -> tuple[Point, ...]:
    """The rest of a line behind a place on it; nothing when the place is beside it."""
    for at, piece in enumerate(segments(points)):
        along = Segment(piece.start, place).length + Segment(place, piece.end).length
        if along - piece.length < NEAR:
            return points[at + 1 :]
    return ()


def _placed(sheet: Sheet, *ends: str | None) -> tuple[str | None, str | None]:
    source, target = (end if end in sheet.rects else None for end in ends)
    return source, target


def _blocks(sheet: Sheet) -> tuple[Block, ...]:
    """The blocks in reading order of their places."""
    members = {node: [node] for node in sheet.rects}
    for one, other in _ties(sheet):
        if members[one] is not members[other]:
            members[one].extend(members[other])
            for node in members[other]:
                members[node] = members[one]
    groups = {id(nodes): nodes for nodes in members.values()}.values()
    blocks = (Block(tuple(nodes), union_of(sheet.rects[n] for n in nodes)) for nodes in groups)
    return tuple(sorted(blocks, key=lambda block: (block.room.top, block.room.left)))


def _ties(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """What stays with what: a shape and what is attached to it, a note and the first shape it is about."""
    for node in sheet.rects:
        host = sheet.nodes[node].attached_to
        if host and host in sheet.rects:
            yield host, node
    tied: set[str] = set()
    for line in sheet.connections.values():
        pair = (line.source or "", line.target or "")
        for shape, note in (pair, pair[::-1]):
            is_note = note in sheet.rects and sheet.nodes[note].kind == "note"
            if is_note and shape in sheet.rects and note not in tied:
                tied.add(note)
                yield shape, note
