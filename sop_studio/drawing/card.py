"""Draws a flowchart's card on the map of a SOP, and the outcomes by which lines leave it."""

from sop_studio.drawing.items import Fill, Group, Item, Stroke, TextLine
from sop_studio.drawing.words import stacked
from sop_studio.geometry.outline import box, rounded, side_lines
from sop_studio.geometry.point import Point, Rect, Size
from sop_studio.graph.card import Card
from sop_studio.typeset.card import HEAD_ROOM, LINE_SIZE, TITLE_SIZE, set_card
from sop_studio.typeset.font import line_height, width
from sop_studio.typeset.wrap import Line

LINE, MAIN_LINE = 1.25, 2.0
CORNER, BASE = 15.0, 14.0
CHIP, CHIP_ROOM, CHIP_ROUND = 18.0, 7.0, 9.0
FREE = 12.0  # beside a line that leaves by the middle of the foot
LIFT = 4.0  # the code stands above the words, nothing below them


def draw_card(card: Card, rect: Rect) -> Group:
    """Code, number of shapes, title, roles and what opens it, in a double-sided box; the main flowchart's is bold."""
    thick = MAIN_LINE if card.is_main else LINE
    count = "" if card.shapes is None else f"{card.shapes} shape{'' if card.shapes == 1 else 's'}"
    items: tuple[Item, ...] = (
        Fill(box(rect), "panel"),
        Stroke(box(rect), "link", thick),
        Stroke(side_lines(rect), "link", thick),
        TextLine(
            card.code, rect.left + CORNER, rect.top + BASE, LINE_SIZE, "link", is_bold=True, anchor="start"
        ),
        TextLine(count, rect.right - CORNER, rect.top + BASE, LINE_SIZE, "muted", anchor="end"),
        *_words(card, rect),
        *_idle(card, rect),
    )
    shown = tuple(item for item in items if not isinstance(item, TextLine) or item.text)
    return Group("card", card.id, shown, title=" ".join(filter(None, (card.code, card.title))))


def chip_items(lines: tuple[Line, ...], middle: Point) -> tuple[Item, ...]:
    """An outcome on a green chip about a point, 18 high for one line."""
    wide = max(line.width for line in lines) + 2 * CHIP_ROOM
    high = CHIP + line_height(LINE_SIZE) * (len(lines) - 1)
    path = rounded(Rect.around(middle, Size(wide, high)), CHIP_ROUND)
    top = middle.y - line_height(LINE_SIZE) * len(lines) / 2
    return (Fill(path, "panel"), Stroke(path, "end", LINE), *stacked(lines, middle.x, top, LINE_SIZE, "ink"))


def _words(card: Card, rect: Rect) -> tuple[TextLine, ...]:
    block = set_card(card.title, card.lines, rect.width)
    middle = rect.center.x
    top = max(rect.center.y + LIFT - block.text_height / 2, rect.top + HEAD_ROOM - LIFT)
    items = list(stacked(block.title_lines, middle, top, TITLE_SIZE, "ink", is_bold=True))
    top += line_height(TITLE_SIZE) * len(block.title_lines)
    for lines, colour in zip(block.lines, _colours(card), strict=True):
        items += stacked(lines, middle, top, LINE_SIZE, colour)
        top += line_height(LINE_SIZE) * len(lines)
    return tuple(items)


def _colours(card: Card) -> list[str]:
    """Roles quiet, what opens it in the colour of links."""
    return [colour for line, colour in zip(card.lines, ("muted", "link"), strict=True) if line]


def _idle(card: Card, rect: Rect) -> tuple[Item, ...]:
    """Outcomes from which no line leads on: on the left half of the foot, where no line leaves or comes in."""
    if not card.idle:
        return ()
    room = rect.width / 2 - 2 * CHIP_ROOM - CORNER - FREE
    joined = " · ".join(card.idle)
    words = (
        joined
        if width(joined, LINE_SIZE) <= room
        else f"{len(card.idle)} outcome{'' if len(card.idle) == 1 else 's'}"
    )
    line = Line(words, width(words, LINE_SIZE))
    return chip_items((line,), Point(rect.left + CORNER + CHIP_ROOM + line.width / 2, rect.bottom))
