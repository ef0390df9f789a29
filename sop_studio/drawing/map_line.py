"""Draws the lines on the map of a SOP: heads at both ends where a flowchart comes back, outcomes as chips."""

from collections.abc import Iterator
from dataclasses import replace

from sop_studio.drawing.card import chip_items
from sop_studio.drawing.connection import draw_connection, look_of
from sop_studio.drawing.items import Group
from sop_studio.drawing.sheet import Sheet
from sop_studio.drawing.sign import head
from sop_studio.geometry.point import Point, Rect
from sop_studio.graph.overview import Overview
from sop_studio.kinds.label import label_words
from sop_studio.model.placement import ConnectionPlace
from sop_studio.typeset.label import set_label


def draw_map_line(sheet: Sheet, overview: Overview, place: ConnectionPlace) -> Group:
    """A line on the map; the words of an outcome are left to its chip."""
    connection = sheet.connections[place.connection]
    if connection.id in overview.outcomes:
        return draw_connection(sheet, connection.but(label=""), place)
    group = draw_connection(sheet, connection, place)
    if connection.id not in overview.two_way:
        return group
    points = sheet.lines[connection.id]
    return replace(group, items=(*group.items, head(points[1], points[0], look_of(sheet, connection).colour)))


def chips(sheet: Sheet, overview: Overview) -> Iterator[Group]:
    """The outcomes by which lines leave their cards, on top of everything."""
    for place in sheet.placement.connections:
        connection = sheet.connections.get(place.connection)
        if connection is None or place.label is None or connection.id not in overview.outcomes:
            continue
        block = set_label(label_words(connection), False, place.label.width)
        yield Group("outcome", connection.id, chip_items(block.lines, _middle(place)), title=connection.label)


def _middle(place: ConnectionPlace) -> Point:
    label = place.label
    return Rect(label.x, label.y, label.width, label.height).center if label else Point(0, 0)
