"""Places the map of a SOP by the means that place flowcharts; cards without lines stand in rows below."""

from collections.abc import Iterable, Mapping
from math import ceil, sqrt

from sop_studio.graph.card import Card
from sop_studio.graph.overview import Overview
from sop_studio.layout.arrange import place
from sop_studio.layout.size import Box, box_of
from sop_studio.model.placement import ConnectionPlace, NodePlace, Placement
from sop_studio.model.sop import Sop
from sop_studio.typeset.card import card_width, set_card

GAP = 40
INSIDE = 6  # of an outcome that leaves by the foot
LEAST_IN_ROW = 2


def place_overview(sop: Sop, overview: Overview, time_limit: float = 10.0) -> Placement:
    """Where cards, ends and lines of a map stand, from (0, 0) on; the same map gives the same places."""
    boxes = _boxes(sop, overview)
    flowchart = overview.flowchart
    joined = {end for line in flowchart.connections for end in (line.source, line.target)}
    linked = flowchart.but(nodes=tuple(node for node in flowchart.nodes if node.id in joined))
    placed = place(sop, linked, time_limit, boxes) if joined else Placement(flowchart=flowchart.id)
    alone = [node.id for node in flowchart.nodes if node.id not in joined]
    below = _in_rows(alone, boxes, max((p.y + p.height for p in placed.nodes), default=-GAP) + GAP)
    at_edge = tuple(_at_edge(line, overview) for line in placed.connections)
    return placed.but(nodes=(*placed.nodes, *below), connections=at_edge)


def _at_edge(line: ConnectionPlace, overview: Overview) -> ConnectionPlace:
    """The line with its outcome moved back to the foot of the card it leaves, when it stands on that run."""
    label, (start, after) = line.label, line.waypoints[:2]
    if label is None or line.connection not in overview.outcomes:
        return line
    if start.x != after.x or after.y < start.y or not label.x <= start.x <= label.x + label.width:
        return line
    return line.but(label=label.but(x=start.x - label.width // 2, y=start.y - INSIDE))


def _boxes(sop: Sop, overview: Overview) -> dict[str, Box]:
    cards = overview.cards
    width = int(card_width(card.title for card in cards.values()))
    return {
        node.id: _card_box(cards[node.id], width)
        if node.id in cards
        else box_of(sop, overview.flowchart, node, 160)
        for node in overview.flowchart.nodes
    }


def _card_box(card: Card, width: int) -> Box:
    return Box("double_sides", width, set_card(card.title, card.lines, width).height)


def _in_rows(nodes: list[str], boxes: Mapping[str, Box], top: int) -> Iterable[NodePlace]:
    """About as many in a row as there are rows, each row as high as its highest card."""
    count = max(ceil(sqrt(len(nodes))), LEAST_IN_ROW)
    for start in range(0, len(nodes), count):
        row = nodes[start : start + count]
        for at, node in enumerate(row):
            box = boxes[node]
            yield NodePlace(node=node, x=at * (box.width + GAP), y=top, width=box.width, height=box.height)
        top += max(boxes[node].height for node in row) + GAP
