"""Draws what an off-page connector says: its letter, and beside it where the line goes on."""

from sop_studio.drawing.items import Anchor, TextLine
from sop_studio.drawing.sheet import Sheet
from sop_studio.geometry.point import Rect
from sop_studio.kinds.registry import kind_of
from sop_studio.model.flowchart import Node
from sop_studio.typeset.font import width

GAP = 6.0
LETTER_SIZE = 10.0
SIZE = 9.0
LEFT: Anchor = "start"
RIGHT: Anchor = "end"


def connector_items(sheet: Sheet, node: Node, rect: Rect) -> tuple[TextLine, ...]:
    """The letter in the middle, and "to A1.17" or "from A1.02" beside it."""
    letter = kind_of(node).caption(sheet.sop, sheet.flowchart, node).title
    base = rect.center.y + LETTER_SIZE * 0.36
    inside = width(letter, LETTER_SIZE, True) <= rect.width - 4
    size = LETTER_SIZE if inside else SIZE
    words = TextLine(letter, rect.center.x, base, size, "ink", is_bold=inside)
    beside = _beside(sheet, node)
    if not beside:
        return (words,)
    is_out = node.fields.get("side", "out") == "out"
    x, anchor = (rect.right + GAP, LEFT) if is_out else (rect.left - GAP, RIGHT)
    return (words, TextLine(beside, x, rect.center.y + SIZE * 0.36, SIZE, "muted", False, anchor))


def _beside(sheet: Sheet, node: Node) -> str:
    """The number of the shape at the far end, when the partner has exactly one neighbour."""
    is_out = node.fields.get("side", "out") == "out"
    partners = {other.id for other in sheet.flowchart.nodes if _is_partner(node, other)}
    lines = [
        connection
        for connection in sheet.flowchart.connections
        if (connection.source if is_out else connection.target) in partners
    ]
    ends = {(line.target if is_out else line.source) for line in lines}
    number = sheet.numbers.get(next(iter(ends)) or "", "") if len(ends) == 1 else ""
    return f"{'to' if is_out else 'from'} {number}" if number else ""


def _is_partner(node: Node, other: Node) -> bool:
    same = other.kind == node.kind and other.id != node.id
    sides = {node.fields.get("side", "out"), other.fields.get("side", "out")}
    return same and bool(_name(node)) and _name(node) == _name(other) and sides == {"in", "out"}


def _name(node: Node) -> object:
    return node.fields.get("name") or node.fields.get("letter")
