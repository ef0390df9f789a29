"""Draws a shape: outline, step number, title, second line, corner code and sign."""

from sop_studio.drawing.bar import bar_items
from sop_studio.drawing.connector import connector_items
from sop_studio.drawing.items import Fill, Group, Item, Stroke, TextLine
from sop_studio.drawing.note import note_items
from sop_studio.drawing.sheet import Sheet
from sop_studio.drawing.sign import chevron, clock
from sop_studio.drawing.words import stacked
from sop_studio.geometry.outline import OUTLINES, SIDE_LINE, body, side_lines
from sop_studio.geometry.point import Point, Rect
from sop_studio.kinds.registry import is_known, kind_of
from sop_studio.kinds.spec import Caption, NodeKind
from sop_studio.model.flowchart import Node
from sop_studio.typeset.caption import (
    FOOT_ROOM,
    NUMBER_ROOM,
    SECOND_SIZE,
    STADIUM_END,
    STADIUM_NUMBER,
    WAVE,
    CaptionBlock,
    set_caption,
)
from sop_studio.typeset.font import line_height

NUMBER_SIZE = 9.0
NUMBER_BASELINE = 12.0
STADIUM_NUMBER_LEFT = 12.0
LINE = 1.25
UNKNOWN_DASH = (4.0, 3.0)


def draw_node(sheet: Sheet, node: Node) -> Group:
    """The shape of a placed node as a group whose first items are its outline."""
    kind, rect, number = kind_of(node), sheet.rects[node.id], sheet.numbers.get(node.id, "")
    return Group(
        f"node:{node.kind}",
        node.id,
        _items(sheet, node, kind, rect, number),
        node.imported_id,
        " ".join(filter(None, (number, node.text))),
    )


def outline_items(kind: NodeKind, rect: Rect, *, is_dashed: bool = False) -> tuple[Item, ...]:
    """The ground and the outline of a shape, and the side lines of a link."""
    path = OUTLINES[kind.outline](rect)
    dash = UNKNOWN_DASH if is_dashed else ()
    items: tuple[Item, ...] = (Fill(path, "panel"), Stroke(path, kind.colour, LINE, dash))
    return (*items, Stroke(side_lines(rect), kind.colour, LINE)) if kind.outline == "double_sides" else items


def _items(sheet: Sheet, node: Node, kind: NodeKind, rect: Rect, number: str) -> tuple[Item, ...]:
    if kind.outline == "bracket":
        return note_items(sheet, node, rect, number)
    if kind.outline == "bar":
        return bar_items(node, kind, rect, number, sheet.uprights)
    if kind.outline == "circle":
        return (*outline_items(kind, rect), *connector_items(sheet, node, rect))
    caption = _caption(sheet, node, kind)
    block = set_caption(kind.outline, caption.title, caption.second, rect.width)
    return (
        *outline_items(kind, rect, is_dashed=not is_known(node.kind)),
        *_number(kind.outline, rect, number),
        *_corner(kind, rect, caption.corner),
        *_sign(kind, rect),
        *_words(kind, rect, block, bool(number)),
    )


def _caption(sheet: Sheet, node: Node, kind: NodeKind) -> Caption:
    if not is_known(node.kind):
        return Caption(node.text, f"unknown: {node.kind}")
    return kind.caption(sheet.sop, sheet.flowchart, node)


def _number(outline: str, rect: Rect, number: str) -> tuple[TextLine, ...]:
    if not number:
        return ()
    if outline == "diamond":
        down = min(24.0, rect.height * 0.24)
        return (TextLine(number, rect.center.x, rect.top + down, NUMBER_SIZE, "muted"),)
    if outline == "stadium":
        left, base = rect.left + STADIUM_NUMBER_LEFT, rect.center.y + NUMBER_SIZE * 0.36
        return (TextLine(number, left, base, NUMBER_SIZE, "muted", anchor="start"),)
    left = rect.left + (SIDE_LINE + 5 if outline == "double_sides" else 8)
    base = body(outline, rect).top + NUMBER_BASELINE
    return (TextLine(number, left, base, NUMBER_SIZE, "muted", anchor="start"),)


def _corner(kind: NodeKind, rect: Rect, code: str) -> tuple[TextLine, ...]:
    base = body(kind.outline, rect).top + NUMBER_BASELINE
    return (TextLine(code, rect.right - 8, base, NUMBER_SIZE, "muted", anchor="end"),) if code else ()


def _sign(kind: NodeKind, rect: Rect) -> tuple[Item, ...]:
    if kind.sign == "chevron":
        return (chevron(Point(rect.center.x, rect.top + 9), kind.colour),)
    if kind.sign == "clock":
        return clock(Point(rect.right - 12, rect.top + 11.5), kind.colour, 4.5)
    return ()


def _words(kind: NodeKind, rect: Rect, block: CaptionBlock, has_number: bool) -> tuple[TextLine, ...]:
    middle = _middle(kind.outline, rect, block, has_number)
    top = middle.y - block.text_height / 2
    below = top + line_height(block.title_size) * len(block.title_lines)
    second = kind.colour if kind.outline == "double_sides" else "muted"
    return (
        *stacked(block.title_lines, middle.x, top, block.title_size, "ink", is_bold=block.is_title_bold),
        *stacked(block.second_lines, middle.x, below, SECOND_SIZE, second),
    )


def _middle(outline: str, rect: Rect, block: CaptionBlock, has_number: bool) -> Point:
    """The middle of the words: a little low where the number stands above, beside it in a start or end."""
    inside = body(outline, rect)
    if outline == "stadium":
        least = rect.left + STADIUM_NUMBER + block.text_width / 2
        most = rect.right - STADIUM_END - block.text_width / 2
        return Point(
            min(max(rect.center.x, least), max(most, least)) if has_number else rect.center.x, rect.center.y
        )
    lift = WAVE if outline == "wavy_foot" else 0.0
    lower = (NUMBER_ROOM - FOOT_ROOM) / 2
    return Point(inside.center.x, inside.center.y + lower - lift / 2)
