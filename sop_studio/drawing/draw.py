"""Draws a flowchart: lanes, connections and shapes as one picture."""

from collections.abc import Iterator, Mapping

from sop_studio.drawing.card import draw_card
from sop_studio.drawing.connection import draw_connection, look_of
from sop_studio.drawing.extent import extent, whole
from sop_studio.drawing.heading import draw_heading, flowchart_title
from sop_studio.drawing.items import Drawing, Group, Item
from sop_studio.drawing.lane import draw_lane
from sop_studio.drawing.map_line import chips, draw_map_line
from sop_studio.drawing.node import draw_node
from sop_studio.drawing.sheet import Sheet, sheet_of
from sop_studio.geometry.point import Rect
from sop_studio.kinds.registry import kind_of
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.placement import ConnectionPlace, Placement
from sop_studio.model.sop import Sop

MARGIN = 40.0
BARE_MARGIN = 2.0
EMPTY = Rect(0, 0, 240, 60)


def draw_flowchart(
    sop: Sop, flowchart: Flowchart, placement: Placement, numbers: Mapping[str, str], *, heading: bool = True
) -> Drawing:
    """The picture of a flowchart in the coordinates of its placement.

    `numbers` are the step numbers by node id. With a heading the picture can travel alone: it carries title,
    SOP, version and status and a margin of 40; without one it is made to stand in a document.
    Nodes and connections without a place are not drawn.
    """
    return draw_sheet(sheet_of(sop, flowchart, placement, numbers), heading=heading)


def draw_sheet(sheet: Sheet, *, heading: bool) -> Drawing:
    """The picture of a sheet."""
    flowchart = sheet.flowchart
    items = (*_lanes(sheet), *drawn(sheet))
    content = extent(items, EMPTY)
    if heading:
        items = (draw_heading(sheet.sop, flowchart, content), *items)
    bounds = whole(extent(items, EMPTY).inflated(MARGIN if heading else BARE_MARGIN))
    return Drawing(items, bounds, flowchart_title(flowchart), alt_text(flowchart), "canvas")


def drawn(sheet: Sheet) -> tuple[Item, ...]:
    """The connections and shapes of a sheet, and the outcomes on a map."""
    outcomes = chips(sheet, sheet.overview) if sheet.overview else ()
    return (*_connections(sheet), *_nodes(sheet), *outcomes)


def alt_text(flowchart: Flowchart) -> str:
    """The picture in one sentence for who cannot see it."""
    shapes = sum(kind_of(node).is_sequence for node in flowchart.nodes)
    decisions = sum(node.kind == "decision" for node in flowchart.nodes)
    name = flowchart.code or flowchart.title or "the procedure"
    counted = f"{_counted(shapes, 'shape')} and {_counted(decisions, 'decision')}"
    return f"Flowchart of {name} with {counted}; full text in the table that follows."


def _counted(count: int, word: str) -> str:
    return f"{count} {word}" + ("" if count == 1 else "s")


def _lanes(sheet: Sheet) -> Iterator[Group]:
    for place in sheet.placement.lanes:
        yield draw_lane(sheet, place)


def _connections(sheet: Sheet) -> Iterator[Group]:
    """Notes' lines first, then dashed ones, then plain ones: where lines share a trunk, plain is on top."""
    places = [place for place in sheet.placement.connections if place.connection in sheet.lines]
    for place in sorted(places, key=lambda place: _layer(sheet, place)):
        if sheet.overview:
            yield draw_map_line(sheet, sheet.overview, place)
        else:
            yield draw_connection(sheet, sheet.connections[place.connection], place)


def _layer(sheet: Sheet, place: ConnectionPlace) -> int:
    connection = sheet.connections[place.connection]
    if connection.kind == "association":
        return 0
    return 1 if look_of(sheet, connection).dash else 2


def _nodes(sheet: Sheet) -> Iterator[Group]:
    """Shapes in file order; attached ones last, because they stand on the edge of another."""
    placed = [node for node in sheet.flowchart.nodes if node.id in sheet.rects]
    for node in sorted(placed, key=lambda node: node.attached_to is not None):
        card = sheet.overview.cards.get(node.id) if sheet.overview else None
        yield draw_card(card, sheet.rects[node.id]) if card else draw_node(sheet, node)
