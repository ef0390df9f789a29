"""Draws one part of a flowchart: its shapes and lines as ever, connectors where lines are cut, lanes, heading and map."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sop_studio.drawing.chart import Chart
from sop_studio.drawing.connectors import Connector, Pair, connectors, draw_connector
from sop_studio.drawing.draw import drawn
from sop_studio.drawing.extent import extent
from sop_studio.drawing.items import Group, Item
from sop_studio.drawing.lane import HEADER, draw_lane
from sop_studio.drawing.part import Part
from sop_studio.drawing.sheet import Sheet, sheet_of
from sop_studio.geometry.point import Point, Rect
from sop_studio.model.flowchart import Connection
from sop_studio.model.placement import ConnectionPlace, LabelPlace, LanePlace, NodePlace, Placement, Waypoint

LANE_ROOM = 16.0


def part_items(chart: Chart, part: Part, ends: Iterable[Pair]) -> tuple[Item, ...]:
    """Everything in a part but its heading."""
    placed = connectors(part, ends)
    sheet = _sheet(chart, part, placed)
    items = (*drawn(sheet), *(draw_connector(one) for one in placed))
    return (*_lanes(sheet, extent(items, part.area)), *items)


def _sheet(chart: Chart, part: Part, placed: Sequence[Connector]) -> Sheet:
    """The sheet of a part: a flowchart of its own, whose cut lines end at the rims of their circles."""
    whole = chart.sheet
    beyond = {cut.line: one.way for one in placed for cut in one.pair.cuts}
    lines = {cut.line: _lengthened(cut.points, beyond[cut.line], is_out=cut.is_out) for cut in part.cuts}
    lines = {
        line: lines.get(line) or part.lines[line]
        for line in whole.lines
        if line in lines or line in part.lines
    }
    silent = {cut.line for cut in part.cuts if not cut.shows_label}
    connections = tuple(_shown(whole.connections[line], line in silent) for line in lines)
    nodes = tuple(node for node in whole.flowchart.nodes if node.id in part.nodes)
    flowchart = whole.flowchart.but(nodes=nodes, connections=connections)
    placement = Placement(
        flowchart=flowchart.id,
        nodes=tuple(_node_place(node, part.rects[node]) for node in part.rects),
        connections=tuple(_line_place(line, points, part) for line, points in lines.items()),
        lanes=whole.placement.lanes,
        engine=whole.placement.engine,
    )
    sheet = sheet_of(whole.sop, flowchart, placement, whole.numbers)
    return replace(sheet, nodes=whole.nodes, overview=whole.overview)


def _lengthened(points: tuple[Point, ...], way: tuple[Point, ...], *, is_out: bool) -> tuple[Point, ...]:
    return (*points, *way[1:]) if is_out else (*way[:0:-1], *points)


def _shown(connection: Connection, is_silent: bool) -> Connection:
    """The connection, without words where another part or its connector says them."""
    if not is_silent:
        return connection
    return connection.but(label="", condition=None, loop=None, is_default=False)


def _node_place(node: str, rect: Rect) -> NodePlace:
    return NodePlace(
        node=node, x=round(rect.left), y=round(rect.top), width=round(rect.width), height=round(rect.height)
    )


def _line_place(line: str, points: tuple[Point, ...], part: Part) -> ConnectionPlace:
    label = part.labels.get(line)
    return ConnectionPlace(
        connection=line,
        waypoints=tuple(Waypoint(x=round(point.x), y=round(point.y)) for point in points),
        label=label
        and LabelPlace(
            x=round(label.left), y=round(label.top), width=round(label.width), height=round(label.height)
        ),
        joins=part.joins.get(line),
    )


def _lanes(sheet: Sheet, content: Rect) -> tuple[Group, ...]:
    """The headers again, over what stands in the part; the outer lanes reach as far as the content does."""
    places = sorted(sheet.placement.lanes, key=lambda lane: lane.x)
    met = [lane for lane in places if lane.x < content.right and lane.x + lane.width > content.left]
    top, bottom = round(content.top - LANE_ROOM - HEADER), round(content.bottom + LANE_ROOM)
    shown = []
    for at, lane in enumerate(met):
        left, right = lane.x, lane.x + lane.width
        left = min(left, round(content.left - LANE_ROOM)) if at == 0 else left
        right = max(right, round(content.right + LANE_ROOM)) if at == len(met) - 1 else right
        shown.append(LanePlace(role=lane.role, x=left, y=top, width=right - left, height=bottom - top))
    return tuple(draw_lane(sheet, lane) for lane in shown)
