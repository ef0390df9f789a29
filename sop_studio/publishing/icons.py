"""Small pictures in line with text: the outline of a kind, the signs of caution and of being in force."""

from sop_studio.drawing.items import Drawing, Fill, Item, Stroke
from sop_studio.geometry.outline import OUTLINES, SIDE_LINE, circle
from sop_studio.geometry.path import Path
from sop_studio.geometry.point import Point, Rect
from sop_studio.kinds.registry import kind_of
from sop_studio.kinds.spec import NodeKind
from sop_studio.model.flowchart import Node
from sop_studio.publishing.blocks import Icon
from sop_studio.publishing.view import View

LINE = 1.1
BOX = Rect(1, 1, 12, 7)
TALL = Rect(1, 0.8, 12, 10)
SIGN = Rect(0.8, 0.8, 10.4, 10.4)


def kind_icon(view: View, node: Node) -> Icon:
    """The outline of the node's kind, with the kind's name for who cannot see it."""
    kind = kind_of(node)
    return Icon(_picture(_kind_items(kind), 14, 11 if kind.outline == "house" else 9), view.say(kind.title))


def escalation_icon(alt: str) -> Icon:
    """The house with its chevron, for danger or doubt."""
    return Icon(_picture(_house("escalation"), 14, 11), alt)


def caution_icon(alt: str) -> Icon:
    """A triangle with an exclamation mark."""
    triangle = Path.of_points((Point(6, 1), Point(11.4, 10.6), Point(0.6, 10.6)), closed=True)
    mark = Path.of_points((Point(6, 4.2), Point(6, 7.2)))
    dot = circle(Rect(5.35, 8.3, 1.3, 1.3))
    items = (Stroke(triangle, "warning", LINE), Stroke(mark, "warning", LINE), Fill(dot, "warning"))
    return Icon(_picture(items, 12, 12), alt)


def in_force_icon(alt: str) -> Icon:
    """A tick in a circle."""
    tick = Path.of_points((Point(3.6, 6.2), Point(5.3, 7.9), Point(8.4, 4.4)))
    return Icon(_picture((Stroke(circle(SIGN), "fine", LINE), Stroke(tick, "fine", LINE)), 12, 12), alt)


def _kind_items(kind: NodeKind) -> tuple[Item, ...]:
    if kind.outline == "house":
        return _house(kind.colour)
    if kind.outline == "bar":
        return (Fill(OUTLINES["bar"](Rect(1, 3.5, 12, 2)), kind.colour),)
    if kind.outline == "circle":
        return (Stroke(circle(Rect(3.5, 1, 7, 7)), kind.colour, LINE),)
    outline = _small(kind.outline)
    items: tuple[Item, ...] = (Stroke(outline, kind.colour, LINE),)
    if kind.outline == "double_sides":
        lines = (Path.of_points((Point(x, 1), Point(x, 8))) for x in (3.4, 10.6))
        return (*items, *(Stroke(line, kind.colour, LINE) for line in lines))
    if kind.sign == "clock":
        hands = Path.of_points((Point(7, 2.6), Point(7, 4.7), Point(8.8, 5.6)))
        return (*items, Stroke(hands, kind.colour, LINE))
    return items


def _small(outline: str) -> Path:
    """The outline drawn four times as large and scaled down, so that corners keep their look."""
    factor = SIDE_LINE / 2
    large = Rect(BOX.left * factor, BOX.top * factor, BOX.width * factor, BOX.height * factor)
    return OUTLINES[outline](large).scaled(1 / factor)


def _house(colour: str) -> tuple[Item, ...]:
    roof, eaves = TALL.top, TALL.top + 3
    corners = (Point(7, roof), Point(13, eaves), Point(13, 10), Point(1, 10), Point(1, eaves))
    chevron = Path.of_points((Point(5.2, 7.6), Point(7, 5.6), Point(8.8, 7.6)), closed=True)
    return (Stroke(Path.of_points(corners, closed=True), colour, LINE), Fill(chevron, colour))


def _picture(items: tuple[Item, ...], width: float, height: float) -> Drawing:
    return Drawing(items, Rect(0, 0, width, height))
