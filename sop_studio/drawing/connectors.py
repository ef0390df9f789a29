"""The connectors at the edges of parts: which cut lines share a letter, and where each circle and its words stand."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import count, product
from string import ascii_uppercase

from sop_studio.drawing.chart import Chart
from sop_studio.drawing.connection import look_of
from sop_studio.drawing.items import Anchor, Fill, Group, Item, Stroke, TextLine
from sop_studio.drawing.part import EDGE, Cut, Part
from sop_studio.drawing.words import stacked
from sop_studio.geometry.outline import Side, circle
from sop_studio.geometry.point import Point, Rect, Size, union_of
from sop_studio.kinds.label import label_words
from sop_studio.typeset.font import line_height
from sop_studio.typeset.wrap import Line, balanced

CIRCLE = 28.0
RUN = 12.0  # of line between the edge and the circle
APART = 36.0  # between circles that stand behind each other
MOST_AWAY = 24
CLEAR = 4.0
LETTER_SIZE, SIZE = 10.0, 9.0
BESIDE = 6.0
WIDEST, WIDEST_AT_SIDE = 92.0, 72.0
MOST_NUMBERS = 2
START: Anchor = "start"
END: Anchor = "end"
OUTWARD: Mapping[Side, tuple[int, int]] = {"top": (0, -1), "right": (1, 0), "bottom": (0, 1), "left": (-1, 0)}


@dataclass(frozen=True, slots=True)
class Pair:
    """One end of a connector pair in one part: its letter, its cut lines, and the words beside it."""

    letter: str
    cuts: tuple[Cut, ...]
    labels: tuple[Line, ...]
    where: tuple[Line, ...]
    colour: str


@dataclass(frozen=True, slots=True)
class Connector:
    """A pair's end with its place: the middle of its circle, and the line that leads from the edge to it."""

    pair: Pair
    middle: Point
    way: tuple[Point, ...]


def pairs(chart: Chart, parts: Sequence[Part]) -> tuple[tuple[Pair, ...], ...]:
    """The ends of connector pairs in every part; lines that enter a part in one place share a letter."""
    home = {node: at for at, part in enumerate(parts) for node in part.nodes}
    entry = {
        cut.line: (at, cut.place) for at, part in enumerate(parts) for cut in part.cuts if not cut.is_out
    }
    letters = _letters(chart)
    letter_at: dict[tuple[int, Point], str] = {}
    for part in parts:
        for cut in part.cuts:
            if entry[cut.line] not in letter_at:
                letter_at[entry[cut.line]] = next(letters)
    return tuple(
        _ends(chart, part, {line: letter_at[place] for line, place in entry.items()}, home) for part in parts
    )


def room_needed(chart: Chart, part: Part) -> Rect:
    """About the room that a part takes with its connectors, before it is known which letters they have."""
    others = (end for cut in part.cuts for end in chart.ends[cut.line] if end)
    nowhere = dict.fromkeys(others, 0)
    letters = {cut.line: f"{cut.place}" for cut in part.cuts}
    return room_taken(part, _ends(chart, part, letters, nowhere))


def room_taken(part: Part, ends: Iterable[Pair]) -> Rect:
    """The room that a part takes with its connectors."""
    inside = part.area.inflated(-EDGE)
    return union_of([inside, *(room for one in connectors(part, ends) for room in _rooms(one))])


def connectors(part: Part, ends: Iterable[Pair]) -> tuple[Connector, ...]:
    """Every pair's end with a place outside of the part's area, clear of the others."""
    placed: list[Connector] = []
    taken: list[Rect] = []
    for pair, base in sorted(_fanned(ends), key=_order):
        found = _clear(pair, base, taken)
        placed.append(found)
        taken.extend(rect.inflated(CLEAR) for rect in _ground(found))
    return tuple(placed)


def draw_connector(connector: Connector) -> Group:
    """The circle with its letter, and beside it where the line goes on or comes from."""
    pair, middle = connector.pair, connector.middle
    path = circle(Rect.around(middle, Size(CIRCLE, CIRCLE)))
    letter = TextLine(pair.letter, middle.x, middle.y + LETTER_SIZE * 0.36, LETTER_SIZE, "ink", is_bold=True)
    items: tuple[Item, ...] = (
        Fill(path, "panel"),
        Stroke(path, "connection", 1.25),
        letter,
        *_words(connector),
    )
    return Group("cut", pair.cuts[0].line, items, title=pair.letter)


def _letters(chart: Chart) -> Iterator[str]:
    """A, B … Z, AA, AB … without those that connectors of the flowchart itself have."""
    own = {str(node.fields.get(name)) for node in chart.sheet.flowchart.nodes for name in ("letter", "name")}
    names = ("".join(signs) for length in count(1) for signs in product(ascii_uppercase, repeat=length))
    return (name for name in names if name not in own)


def _ends(chart: Chart, part: Part, letters: Mapping[str, str], home: Mapping[str, int]) -> tuple[Pair, ...]:
    groups: dict[tuple[str, bool, Side, Point], list[Cut]] = {}
    for cut in part.cuts:
        groups.setdefault((letters[cut.line], cut.is_out, cut.side, cut.place), []).append(cut)
    return tuple(_pair(chart, key[0], tuple(cuts), home) for key, cuts in groups.items())


def _pair(chart: Chart, letter: str, cuts: tuple[Cut, ...], home: Mapping[str, int]) -> Pair:
    is_out = cuts[0].is_out
    others = dict.fromkeys(chart.ends[cut.line][1 if is_out else 0] or "" for cut in cuts)
    hidden = (cut for cut in cuts if is_out and not cut.shows_label)
    words = " / ".join(
        dict.fromkeys(filter(None, (label_words(chart.sheet.connections[cut.line]) for cut in hidden)))
    )
    widest = WIDEST if cuts[0].side in ("top", "bottom") else WIDEST_AT_SIDE
    labels = _lines(words, widest) if words else ()
    where = _lines(_where(chart, others, is_out, home), widest)
    return Pair(
        letter, cuts, labels, where, look_of(chart.sheet, chart.sheet.connections[cuts[0].line]).colour
    )


@lru_cache(maxsize=4096)
def _lines(words: str, widest: float) -> tuple[Line, ...]:
    return balanced(words, SIZE, False, widest)


def _where(chart: Chart, others: Iterable[str], is_out: bool, home: Mapping[str, int]) -> str:
    """Where a line goes on: "to A1.17, part 2"."""
    listed = list(others)
    numbers = [chart.sheet.numbers[node] for node in listed if chart.sheet.numbers.get(node)]
    shown = ", ".join(numbers) if len(numbers) <= MOST_NUMBERS else f"{len(numbers)} steps"
    places = sorted({home[node] + 1 for node in listed if node in home})
    part = f"part{'s' if len(places) > 1 else ''} {', '.join(map(str, places))}"
    return " ".join(filter(None, ("to" if is_out else "from", f"{shown}," if shown else "", part)))


def _fanned(ends: Iterable[Pair]) -> Iterator[tuple[Pair, Point]]:
    """Where the line to each circle leaves the edge; lines that part there stand beside each other."""
    aside: dict[tuple[Side, Point], float] = {}
    for pair in ends:
        cut = pair.cuts[0]
        dx, dy = OUTWARD[cut.side]
        moved = aside.setdefault((cut.side, cut.place), 0.0)
        yield pair, cut.place.moved(moved * abs(dy), moved * abs(dx))
        room = union_of(_rooms_about(pair, Point(0, 0)))
        aside[cut.side, cut.place] = moved + CLEAR + (room.width if dy else room.height)


def _order(entry: tuple[Pair, Point]) -> tuple[str, float, str]:
    """From the right along foot and top, from below along the sides: there words have free ground beyond the others."""
    pair, base = entry
    return pair.cuts[0].side, -base.x if pair.cuts[0].side in ("top", "bottom") else -base.y, pair.letter


def _connector(pair: Pair, base: Point, away: int) -> Connector:
    """The connector so many steps away from the edge."""
    cut = pair.cuts[0]
    dx, dy = OUTWARD[cut.side]
    reach = RUN + CIRCLE / 2 + away * APART
    middle = base.moved(dx * reach, dy * reach)
    rim = middle.moved(-dx * CIRCLE / 2, -dy * CIRCLE / 2)
    return Connector(pair, middle, (cut.place, base, rim))


def _clear(pair: Pair, base: Point, taken: Iterable[Rect]) -> Connector:
    """The connector as near to the edge as the ground allows; where nothing is free, the one least in the way."""
    best, fewest = _connector(pair, base, 0), -1
    for away in range(MOST_AWAY):
        one = _connector(pair, base, away)
        own = _ground(one)
        hits = sum(rect.intersects(room) for rect in taken for room in own)
        if fewest < 0 or hits < fewest:
            best, fewest = one, hits
        if not hits:
            break
    return best


def _ground(connector: Connector) -> list[Rect]:
    """The boxes of circle, words and line."""
    return [*_rooms(connector), Rect.between(*connector.way[-2:]).inflated(1)]


def _rooms(connector: Connector) -> list[Rect]:
    return _rooms_about(connector.pair, connector.middle)


def _rooms_about(pair: Pair, middle: Point) -> list[Rect]:
    """The boxes of circle and words."""
    lines = (*pair.labels, *pair.where)
    wide, high = max(line.width for line in lines), line_height(SIZE) * len(lines)
    disc = Rect.around(middle, Size(CIRCLE, CIRCLE))
    if pair.cuts[0].side in ("top", "bottom"):
        return [disc, Rect(disc.right + BESIDE, middle.y - high / 2, wide, high)]
    left = disc.left if pair.cuts[0].side == "right" else disc.right - wide
    return [disc, Rect(left, disc.bottom + 2, wide, high)]


def _words(connector: Connector) -> tuple[TextLine, ...]:
    pair, room = connector.pair, _rooms(connector)[1]
    x, anchor = (room.right, END) if pair.cuts[0].side == "left" else (room.left, START)
    below = room.top + line_height(SIZE) * len(pair.labels)
    return (
        *stacked(pair.labels, x, room.top, SIZE, pair.colour, anchor=anchor),
        *stacked(pair.where, x, below, SIZE, "muted", anchor=anchor),
    )
