"""Places flowcharts: the one door to layout."""

from collections.abc import Mapping
from math import floor

from sop_studio.engines import graphviz
from sop_studio.engines.child import EngineFailure
from sop_studio.geometry.point import Rect
from sop_studio.graph.loops import back_connections
from sop_studio.graph.order import main_path
from sop_studio.layout.borders import area_of, in_lanes, shifted
from sop_studio.layout.compact import GRID
from sop_studio.layout.flow import Flow, flows
from sop_studio.layout.laid_out import LaidOut
from sop_studio.layout.lanes import Lanes, lanes_of
from sop_studio.layout.loose import TIP, with_tips
from sop_studio.layout.part import MOST_TRIED, lay_out
from sop_studio.layout.route import MOST_ARCS
from sop_studio.layout.rows import Rows, rows
from sop_studio.layout.simple import is_too_large
from sop_studio.layout.size import Box, sizes
from sop_studio.layout.turned import turned_back, turned_boxes
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.placement import ConnectionPlace, LabelPlace, LanePlace, NodePlace, Placement, Waypoint
from sop_studio.model.sop import Sop

PART_GAP = 80
SHELF = 2400  # points of width before small parts start a new line


def place(
    sop: Sop, flowchart: Flowchart, time_limit: float, boxes: Mapping[str, Box] | None = None
) -> Placement:
    """Where everything in a flowchart stands, from (0, 0) on without a margin, which drawing adds; the same input gives the same places.

    After the time limit (seconds) for Graphviz the order of shapes is our own, and the placement says "simple".
    `boxes` are the sizes of the shapes where they are not the usual ones.
    """
    whole, tips = with_tips(flowchart)
    upright = {**(boxes or sizes(sop, flowchart)), **dict.fromkeys(tips, TIP)}
    is_turned = flowchart.orientation != "top_down"
    boxes = turned_boxes(upright) if is_turned else upright
    lanes = lanes_of(sop, whole)
    parts = flows(whole, main_path(flowchart), back_connections(flowchart), lanes.of_node)
    laid_out = []
    engine = "graphviz"
    for part in parts:
        levels = rows(part)
        across: Mapping[str, float] = {}
        try:
            across = _wished(part, levels, boxes, time_limit)
        except EngineFailure:
            engine = "simple"
        found = lay_out(part, boxes, levels, across, is_turned=is_turned)
        if is_turned:
            found = turned_back(found, whole, upright, to_left=flowchart.orientation == "right_left")
        laid_out.append(found)
    return _placement(flowchart, *in_lanes(_side_by_side(laid_out), _shown(parts, lanes)), engine)


def _shown(parts: tuple[Flow, ...], lanes: Lanes) -> tuple[str | None, ...]:
    """The roles of the lanes in which cells stand."""
    taken = {number for part in parts for number in part.lane.values()}
    return tuple(role for number, role in enumerate(lanes.roles) if number in taken)


def place_missing(sop: Sop, time_limit: float = 10.0) -> tuple[Sop, tuple[Message, ...]]:
    """The SOP with a placement for every flowchart, and a message for each that the engine did not finish."""
    messages = []
    placed = []
    for flowchart in sop.flowcharts:
        placement = sop.placement(flowchart.id)
        if placement is None:
            placement = place(sop, flowchart, time_limit)
            if placement.engine == "simple" and flowchart.nodes:
                messages.append(_simple(flowchart))
        placed.append(placement)
    return (sop if tuple(placed) == sop.placements else sop.but(placements=tuple(placed))), tuple(messages)


def _simple(flowchart: Flowchart) -> Message:
    text = "Flowchart {name} is too large for the best placement, so it has a simpler one. Split it to make it readable."
    return Message("layout-simple", text, name=flowchart.code or flowchart.title or flowchart.id)


def _wished(flow: Flow, levels: Rows, boxes: Mapping[str, Box], time_limit: float) -> dict[str, float]:
    """How far across Graphviz puts every cell when the rows are given, nothing where only our own order is tried.

    Raises EngineFailure, at once for parts so large that even that is left out.
    """
    if is_too_large(levels) or len(flow.arcs) > MOST_ARCS:
        raise EngineFailure(Message("layout-too-large", "The flowchart is too large for Graphviz."))
    if len(flow.arcs) > MOST_TRIED:
        return {}
    chain_of = {cell: str(at) for at, chain in enumerate(levels.chains) for cell in chain}
    asked = graphviz.PlacementInput(
        tuple(
            graphviz.Box(cell, boxes[cell].width, boxes[cell].height, str(levels.row[cell]), chain_of[cell])
            for cell in flow.cells
        ),
        tuple(
            graphviz.Arc(
                arc.id,
                arc.tail,
                arc.head,
                weight=8 if chain_of[arc.tail] == chain_of[arc.head] else 1,
                minlen=levels.row[arc.head] - levels.row[arc.tail],
            )
            for arc in flow.forward()
            if levels.row[arc.head] >= levels.row[arc.tail]
        ),
    )
    found = graphviz.place(asked, time_limit)
    return {cell: point.x for cell, point in found.centers.items()}


def _side_by_side(parts: list[LaidOut]) -> LaidOut:
    """All parts from left to right, their tops in line, from (0, 0) on; many small ones in several such lines."""
    areas = [area_of(part) for part in parts]
    most = max([SHELF, *(area.width for area in areas)])
    placed: list[LaidOut] = []
    left = top = lowest = 0
    for part, area in zip(parts, areas, strict=True):
        if left and left + area.width > most:
            left, top = 0, lowest + PART_GAP
        placed.append(shifted(part, left - _floor(area.left), top - _floor(area.top)))
        left += PART_GAP - _floor(-area.right) + _floor(area.left)
        lowest = max(lowest, top - _floor(-area.bottom) + _floor(area.top))
    return _together(placed)


def _together(parts: list[LaidOut]) -> LaidOut:
    return LaidOut(
        {key: rect for part in parts for key, rect in part.shapes.items()},
        {key: line for part in parts for key, line in part.lines.items()},
        {key: rect for part in parts for key, rect in part.labels.items()},
        {key: joined for part in parts for key, joined in part.joins.items()},
        tuple(at for part in parts for at in part.borders),
        any(part.is_turned for part in parts),
    )


def _floor(value: float) -> int:
    """The next place on the grid, to the left or upwards."""
    return floor(value / GRID) * GRID


def _placement(flowchart: Flowchart, all_: LaidOut, lanes: tuple[LanePlace, ...], engine: str) -> Placement:
    nodes = tuple(
        NodePlace(node=node.id, x=int(rect.left), y=int(rect.top), width=int(rect.width), height=int(rect.height))
        for node in flowchart.nodes
        if (rect := all_.shapes.get(node.id))
    )
    connections = tuple(
        ConnectionPlace(
            connection=line.id,
            waypoints=tuple(Waypoint(x=int(p.x), y=int(p.y)) for p in all_.lines[line.id]),
            label=_label(all_.labels.get(line.id)),
            joins=all_.joins.get(line.id),
        )
        for line in flowchart.connections
        if line.id in all_.lines
    )
    return Placement.model_validate(
        {"flowchart": flowchart.id, "nodes": nodes, "connections": connections, "lanes": lanes, "engine": engine}
    )


def _label(rect: Rect | None) -> LabelPlace | None:
    return LabelPlace(x=int(rect.left), y=int(rect.top), width=int(rect.width), height=int(rect.height)) if rect else None
