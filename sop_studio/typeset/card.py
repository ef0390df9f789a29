"""Sets the words of a flowchart's card on the map of a SOP: a title and quiet lines below it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from sop_studio.typeset.dots import at_dots
from sop_studio.typeset.font import line_height, width
from sop_studio.typeset.wrap import Line, balanced

TITLE_SIZE, LINE_SIZE = 11.5, 9.0
INSET = 20.0  # the side lines, and room beside them
HEAD_ROOM, FOOT_ROOM = 22.0, 14.0  # the line of the code; where outcomes leave
LEAST_HEIGHT = 84.0
LEAST_WIDTH, MOST_WIDTH = 180.0, 240.0


@dataclass(frozen=True, slots=True)
class CardBlock:
    """The lines of a card and the least height it needs for them, in points."""

    title_lines: tuple[Line, ...]
    lines: tuple[tuple[Line, ...], ...]
    height: int

    @property
    def text_height(self) -> float:
        """How high the lines are together."""
        return line_height(TITLE_SIZE) * len(self.title_lines) + line_height(LINE_SIZE) * sum(
            map(len, self.lines)
        )


def set_card(title: str, lines: Iterable[str], card_width: float) -> CardBlock:
    """Return the words of a card of that width; what does not fit in a line makes the card higher."""
    room = card_width - 2 * INSET
    titles = balanced(title.strip() or " ", TITLE_SIZE, True, room)
    below = tuple(at_dots(line, LINE_SIZE, False, room) for line in lines if line)
    block = CardBlock(titles, below, 0)
    return CardBlock(
        titles, below, max(ceil((HEAD_ROOM + block.text_height + FOOT_ROOM) / 4) * 4, int(LEAST_HEIGHT))
    )


def card_width(titles: Iterable[str]) -> float:
    """Return the width that all cards of a map share: the longest title in one line, within limits, in tens."""
    widest = max((width(title, TITLE_SIZE, True) for title in titles), default=0.0)
    return min(max(ceil((widest + 2 * INSET) / 20) * 20.0, LEAST_WIDTH), MOST_WIDTH)
