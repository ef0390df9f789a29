"""Draws a connection: its line, arrow head, open ends and label."""

from dataclasses import dataclass

from sop_studio.drawing.items import Group, Item, Stroke
from sop_studio.drawing.label import label_items
from sop_studio.drawing.line import line_path
from sop_studio.drawing.sheet import Sheet
from sop_studio.drawing.sign import head, open_end
from sop_studio.geometry.point import Point
from sop_studio.kinds.connections import association
from sop_studio.kinds.label import label_words
from sop_studio.kinds.registry import kind_of
from sop_studio.model.flowchart import Connection
from sop_studio.model.placement import ConnectionPlace

LINE = 1.25
DASH = (6.0, 4.0)
DOTS = (1.5, 3.0)


@dataclass(frozen=True, slots=True)
class LineLook:
    """How a connection's line looks: colour token, width, dashes, and whether it ends in an arrow head."""

    colour: str
    width: float
    dash: tuple[float, ...]
    has_head: bool


def look_of(sheet: Sheet, connection: Connection) -> LineLook:
    """Dashed red into a shape that calls a role, dotted for notes, plain for all others."""
    if connection.kind == "association":
        return LineLook(association.KIND.colour, LINE, DOTS, association.KIND.has_head)
    target = sheet.nodes.get(connection.target or "")
    if target and kind_of(target).has_dashed_entries:
        return LineLook("escalation-connection", LINE, DASH, True)
    return LineLook("connection", LINE, (), True)


def draw_connection(sheet: Sheet, connection: Connection, place: ConnectionPlace) -> Group:
    """A placed connection as a group whose first item is its line."""
    points = sheet.lines[connection.id]
    look = look_of(sheet, connection)
    onto = sheet.lines.get(place.joins or "", ())
    path = line_path(points, onto, sheet.uprights, sheet.labels_beside(connection), look.dash)
    items: list[Item] = [Stroke(path, look.colour, look.width, look.dash)]
    if look.has_head and connection.target and not place.joins:
        items.append(head(points[-2], points[-1], look.colour))
    items.extend(_open_ends(connection, points, look))
    items.extend(label_items(connection, place.label, points, look.colour))
    title = label_words(connection)
    return Group(f"connection:{connection.kind}", connection.id, tuple(items), connection.imported_id, title)


def _open_ends(connection: Connection, points: tuple[Point, ...], look: LineLook) -> tuple[Item, ...]:
    """A small open circle at each end that has no shape."""
    at_start = () if connection.source else open_end(points[0], look.colour, "canvas")
    at_end = () if connection.target else open_end(points[-1], look.colour, "canvas")
    return (*at_start, *at_end)
