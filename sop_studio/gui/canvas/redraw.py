"""Draws a flowchart again after an edit: what is as it was keeps its picture."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sop_studio.drawing.connection import draw_connection, look_of
from sop_studio.drawing.items import Group
from sop_studio.drawing.lane import draw_lane
from sop_studio.drawing.node import draw_node
from sop_studio.drawing.sheet import Sheet, sheet_of
from sop_studio.geometry.point import Point, Rect, bounds_of
from sop_studio.kinds.registry import kind_of
from sop_studio.model.flowchart import Connection, Flowchart, Node
from sop_studio.model.placement import ConnectionPlace, Placement
from sop_studio.model.sop import Sop

LOOK_AROUND = frozenset({"circle", "bracket"})
"""Outlines of shapes whose picture depends on what stands beside them."""
NEAR = 16.0
"""How far from a line that changed other lines are looked at again."""
OWN = frozenset({"flowcharts", "placements", "control", "revisions", "approvals", "comments", "waivers", "title", "purpose"})


class Redraw:
    """Remembers the pictures of one flowchart; the result is the same as drawing everything anew."""

    def __init__(self) -> None:
        self._nodes: dict[str, tuple[object, Group]] = {}
        self._lines: dict[str, tuple[object, Group]] = {}
        self._sheet: Sheet | None = None
        self._registers: tuple[object, ...] = ()

    def groups(
        self, sop: Sop, flowchart: Flowchart, placement: Placement, numbers: Mapping[str, str]
    ) -> tuple[Group, ...]:
        """The groups of the flowchart in drawing order: lanes, connections, shapes."""
        registers = _registers(sop, flowchart)
        if not _same(registers, self._registers):
            self._nodes, self._lines, self._sheet = {}, {}, None
        self._registers = registers
        before, sheet = self._sheet, self._sheet_of(sop, flowchart, placement, numbers)
        if before is None or sheet.lines is not before.lines:
            changed = _changed(before.lines if before else {}, sheet.lines)
            lines = tuple(self._drawn_lines(sheet, changed))
        else:
            lines = tuple(group for _, group in self._lines.values())
        self._sheet = sheet
        nodes = tuple(self._drawn_nodes(sheet))
        return (*(draw_lane(sheet, place) for place in placement.lanes), *lines, *nodes)

    def _sheet_of(self, sop: Sop, flowchart: Flowchart, placement: Placement, numbers: Mapping[str, str]) -> Sheet:
        """What is drawn; where no line and no kind is another, what was found out about lines is kept."""
        old = self._sheet
        if old is None or placement is not old.placement or flowchart.connections != old.flowchart.connections:
            return sheet_of(sop, flowchart, placement, numbers)
        nodes = {node.id: node for node in flowchart.nodes}
        if [(one.id, one.kind) for one in flowchart.nodes] != [(one.id, one.kind) for one in old.flowchart.nodes]:
            return sheet_of(sop, flowchart, placement, numbers)
        return replace(old, sop=sop, flowchart=flowchart, numbers=numbers, nodes=nodes)

    def _drawn_nodes(self, sheet: Sheet) -> Iterator[Group]:
        placed = [node for node in sheet.flowchart.nodes if node.id in sheet.rects]
        before, self._nodes = self._nodes, {}
        for node in sorted(placed, key=lambda node: node.attached_to is not None):
            key = (node, sheet.rects[node.id], sheet.numbers.get(node.id))
            known = before.get(node.id)
            can_stay = known is not None and kind_of(node).outline not in LOOK_AROUND and _same_node(known[0], key)
            group = known[1] if known is not None and can_stay else draw_node(sheet, node)
            self._nodes[node.id] = (key, group)
            yield group

    def _drawn_lines(self, sheet: Sheet, changed: Sequence[Rect]) -> Iterator[Group]:
        before, self._lines = self._lines, {}
        places = [place for place in sheet.placement.connections if place.connection in sheet.lines]
        for place in sorted(places, key=lambda place: _layer(sheet, place)):
            connection = sheet.connections[place.connection]
            key = (connection, place, look_of(sheet, connection), sheet.labels_beside(connection))
            known = before.get(connection.id)
            can_stay = known is not None and known[0] == key and not _is_near(sheet.lines[connection.id], changed)
            group = known[1] if known is not None and can_stay else draw_connection(sheet, connection, place)
            self._lines[connection.id] = (key, group)
            yield group


def _registers(sop: Sop, flowchart: Flowchart) -> tuple[object, ...]:
    """Everything that words inside shapes are taken from, besides the shapes themselves."""
    own = tuple(getattr(sop, name) for name in Sop.model_fields if name not in OWN)
    names = tuple((one.id, one.code, one.title) for one in sop.flowcharts)
    return (*own, names, flowchart.id, flowchart.lanes)


def _same(new: tuple[object, ...], old: tuple[object, ...]) -> bool:
    return len(new) == len(old) and all(a is b or a == b for a, b in zip(new, old, strict=True))


def _same_node(old: object, new: tuple[Node, Rect, str | None]) -> bool:
    node, rect, number = old  # type: ignore[misc]
    return (node is new[0] or node == new[0]) and rect == new[1] and number == new[2]


def _changed(before: Mapping[str, Sequence[Point]], after: Mapping[str, Sequence[Point]]) -> list[Rect]:
    """Where lines came, went or moved."""
    ids = [id for id in {**before, **after} if before.get(id) != after.get(id)]
    lines = [line[id] for id in ids for line in (before, after) if id in line]
    return [bounds_of(points).inflated(NEAR) for points in lines]


def _is_near(points: Sequence[Point], areas: Sequence[Rect]) -> bool:
    if not areas:
        return False
    own = bounds_of(points).inflated(1)
    return any(own.intersects(area) for area in areas)


def _layer(sheet: Sheet, place: ConnectionPlace) -> int:
    """Notes' lines lie lowest, then dashed ones, then plain ones."""
    connection: Connection = sheet.connections[place.connection]
    if connection.kind == "association":
        return 0
    return 1 if look_of(sheet, connection).dash else 2
