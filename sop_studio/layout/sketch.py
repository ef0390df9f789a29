"""Guesses what arcs will cost when cells stand in given rows and columns, before any line is routed."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from sop_studio.layout.flow import Arc, Flow
from sop_studio.layout.rows import Rows

Place = tuple[int, int]
"""Row and column."""
Piece = tuple[int, int, int, int]
"""x1, y1, x2, y2 on the fine grid, where cells have odd numbers and the channels between them even ones."""

ACROSS, DOWN, BEND = 1.0, 0.3, 0.5
CROSSING, BLOCKED = 3.0, 4.0
_NOTHING: Mapping[tuple[str, int], tuple[str, str, int, int]] = MappingProxyType({})


class Sketch:
    """The guessed line of every arc, kept up to date while cells move."""

    def __init__(self, flow: Flow, rows: Rows, places: Mapping[str, Place]) -> None:
        self.places = dict(places)
        self.taken = {place: cell for cell, place in places.items()}
        self.has_below = {upper for chain in rows.chains for upper in chain[:-1]}
        self.is_top = {chain[0] for chain in rows.chains}
        self.touching: dict[str, list[Arc]] = {cell: [] for cell in flow.cells}
        for arc in flow.arcs:
            for cell in {arc.tail: None, arc.head: None}:
                self.touching[cell].append(arc)
        self.lines: dict[str, tuple[Piece, ...]] = {}
        self.work = 0  # cells and pieces looked at so far
        self.index: dict[tuple[bool, int], dict[tuple[str, int], tuple[str, str, int, int]]] = {}
        for arc in flow.arcs:
            self._draw(arc)

    def move(self, places: Mapping[str, Place]) -> None:
        """Put cells elsewhere, all at once."""
        for cell in places:
            self.taken.pop(self.places[cell], None)
        for cell, place in places.items():
            self.places[cell] = place
            self.taken[place] = cell
        for cell in places:
            for arc in self.touching[cell]:
                self._draw(arc)

    def cost(self, arcs: Iterable[Arc]) -> float:
        """Length, bends, shapes in the way and crossings of some arcs."""
        total = 0.0
        for arc in arcs:
            line = self.lines[arc.id]
            total += sum(abs(x2 - x1) / 2 * ACROSS + abs(y2 - y1) / 2 * DOWN for x1, y1, x2, y2 in line)
            total += BEND * (len(line) - 1) + BLOCKED * self._blocked(arc, line)
            total += CROSSING * self._crossings(arc, line)
        return total

    def _line(self, arc: Arc) -> tuple[Piece, ...]:
        (r1, c1), (r2, c2) = self.places[arc.tail], self.places[arc.head]
        x1, y1, x2, y2 = 2 * c1 + 1, 2 * r1 + 1, 2 * c2 + 1, 2 * r2 + 1
        if arc.is_back or y2 < y1:
            side = max(x1, x2) + 1
            return (x1, y1, side, y1), (side, y1, side, y2), (side, y2, x2, y2)
        if y1 == y2 or x1 == x2:
            return ((x1, y1, x2, y2),)
        ways = self._ways(arc, x1, y1, x2, y2)
        return min(ways, key=lambda line: self._blocked(arc, line))

    def _ways(self, arc: Arc, x1: int, y1: int, x2: int, y2: int) -> list[tuple[Piece, ...]]:
        """The usual ways down to another column, the better first."""
        outward = ((x1, y1, x2, y1), (x2, y1, x2, y2))
        if arc.head in self.is_top or (arc.tail in self.has_below and x2 > x1):
            return [outward, ((x1, y1, x2 - 1, y1), (x2 - 1, y1, x2 - 1, y2), (x2 - 1, y2, x2, y2))]
        side = x1
        first: tuple[Piece, ...] = ()
        if arc.tail in self.has_below:
            side = x1 + (1 if x2 > x1 else -1)
            first = ((x1, y1, side, y1),)
        level = (*first, (side, y1, side, y2), (side, y2, x2, y2))
        above = (*first, (side, y1, side, y2 - 1), (side, y2 - 1, x2, y2 - 1))
        return [level, above]

    def _blocked(self, arc: Arc, line: Iterable[Piece]) -> int:
        ends = (None, arc.tail, arc.head)
        found, taken = 0, self.taken
        for x1, y1, x2, y2 in line:
            if x1 == x2 and x1 % 2:
                column = x1 >> 1
                cells = [taken.get((row, column)) for row in range(min(y1, y2) >> 1, (max(y1, y2) + 1) >> 1)]
            elif y1 == y2 and y1 % 2:
                row = y1 >> 1
                cells = [taken.get((row, column)) for column in range(min(x1, x2) >> 1, (max(x1, x2) + 1) >> 1)]
            else:
                continue
            self.work += len(cells)
            for cell in cells:
                found += cell not in ends
        return found

    def _crossings(self, arc: Arc, line: Iterable[Piece]) -> int:
        found, tail, head = 0, arc.tail, arc.head
        for x1, y1, x2, y2 in line:
            is_upright = x1 == x2
            at, low, high = (x1, min(y1, y2), max(y1, y2)) if is_upright else (y1, min(x1, x2), max(x1, x2))
            for across in range(low + 1, high):
                pieces = self.index.get((not is_upright, across), _NOTHING)
                self.work += len(pieces)
                for other_tail, other_head, start, end in pieces.values():
                    found += start < at < end and other_tail != tail and other_head != head
        return found

    def _draw(self, arc: Arc) -> None:
        """Guess an arc's line anew and remember its pieces by where they run."""
        for number, (x1, y1, x2, _) in enumerate(self.lines.get(arc.id, ())):
            del self.index[x1 == x2, x1 if x1 == x2 else y1][arc.id, number]
        self.lines[arc.id] = self._line(arc)
        for number, (x1, y1, x2, y2) in enumerate(self.lines[arc.id]):
            low, high = sorted((y1, y2) if x1 == x2 else (x1, x2))
            row = self.index.setdefault((x1 == x2, x1 if x1 == x2 else y1), {})
            row[arc.id, number] = (arc.tail, arc.head, low, high)
