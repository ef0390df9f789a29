"""Mends what straight cuts leave: parts that have room for each other become one, and small ones get more shapes."""

from collections.abc import Callable, Sequence

from sop_studio.drawing.chart import Block, Chart
from sop_studio.drawing.cut_price import Blocks, nodes_of
from sop_studio.drawing.part_size import Fit
from sop_studio.geometry.point import Rect, union_of

MOST_ASKED = 5  # neighbours of a part

Fits = Callable[[frozenset[str], bool], Fit]


def regrouped(chart: Chart, parts: Sequence[Blocks], fits: Fits, least: int) -> list[Blocks]:
    """The parts, each with at least so many shapes where paper allows it."""
    return _Groups(chart, list(parts), fits, least).mended()


class _Groups:
    """The parts in reading order, as they change."""

    def __init__(self, chart: Chart, parts: list[Blocks], fits: Fits, least: int) -> None:
        self._chart = chart
        self._parts = parts
        self._fits = fits
        self._least = least

    def mended(self) -> list[Blocks]:
        """Join where that saves paper, small parts first; then fill up what is still small."""
        for at in sorted(range(len(self._parts)), key=lambda at: self._count(self._parts[at])):
            self._join(at)
        for at, part in enumerate(self._parts):
            if part and self._count(part) < self._least:
                self._fill(at)
        return [part for part in self._parts if part]

    def _count(self, part: Blocks) -> int:
        return sum(self._chart.sheet.nodes[node].kind != "note" for node in nodes_of(part))

    def _fit(self, at: int, part: Blocks) -> Fit:
        return self._fits(nodes_of(part), at == 0)

    def _join(self, at: int) -> None:
        """Join a part with the neighbour that it has most lines with, if both fit together on less paper."""
        if not self._parts[at]:
            return
        own = self._fit(at, self._parts[at]).sheets
        for other in self._neighbours(at)[:MOST_ASKED]:
            both = _in_order((*self._parts[at], *self._parts[other]))
            first, last = min(at, other), max(at, other)
            fit = self._fit(first, both)
            if not fit.shortage and fit.sheets < own + self._fit(other, self._parts[other]).sheets:
                self._parts[first], self._parts[last] = both, ()
                return

    def _fill(self, at: int) -> None:
        """Take the nearest blocks of a neighbour that can spare them, until there are enough."""
        for other in self._neighbours(at)[:MOST_ASKED]:
            mine, theirs = self._parts[at], self._parts[other]
            while self._count(mine) < self._least:
                nearest = min(
                    theirs, key=lambda block: _distance(block, union_of(b.room for b in self._parts[at]))
                )
                mine = _in_order((*mine, nearest))
                theirs = tuple(block for block in theirs if block is not nearest)
                if self._count(theirs) < self._least or self._fit(at, mine).shortage:
                    break
            else:
                if not self._fit(other, theirs).shortage:
                    self._parts[at], self._parts[other] = mine, theirs
                    return

    def _neighbours(self, at: int) -> list[int]:
        """The parts that lines lead to, those with most lines first; then the one before and the one behind."""
        home = {node: place for place, part in enumerate(self._parts) for node in nodes_of(part)}
        lines: dict[int, int] = {}
        touching = (line for node in nodes_of(self._parts[at]) for line in self._chart.touching[node])
        for place in (home[end] for line in touching for end in self._chart.ends[line] if end):
            lines[place] = lines.get(place, 0) + (place != at)
        beside = [place for place in (at - 1, at + 1) if 0 <= place < len(self._parts) and self._parts[place]]
        return sorted({*lines, *beside} - {at}, key=lambda place: (-lines.get(place, 0), place))


def _in_order(blocks: Blocks) -> Blocks:
    return tuple(sorted(blocks, key=lambda block: (block.room.top, block.room.left)))


def _distance(block: Block, area: Rect) -> float:
    middle = block.room.center
    across = max(area.left - middle.x, middle.x - area.right, 0.0)
    return across + max(area.top - middle.y, middle.y - area.bottom, 0.0)
