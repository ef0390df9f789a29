"""Where a chart is cut into parts that fit on paper: what can be read, then the least paper, then the cheapest cuts."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sop_studio.drawing.chart import Chart
from sop_studio.drawing.cut_price import PER_NODE_OFF, Blocks, cut_prices, nodes_of, strips
from sop_studio.drawing.halves import halves
from sop_studio.drawing.part_size import Fit
from sop_studio.drawing.regroup import regrouped

LEAST_NODES = 4
MOST_BLOCKS = 24  # of a chart for which the best cuts are looked for; larger ones are halved first
MOST_WAYS = 250  # that are weighed for one such chart
DEEPEST = 4  # cuts within cuts

Fits = Callable[[frozenset[str], bool], Fit]
"""How a part fits on paper; the second says whether it is the first part."""


@dataclass(frozen=True, slots=True, order=True)
class Price:
    """What a way to cut costs, the worst first: what cannot be read, parts of few shapes, paper, parts, cuts."""

    unreadable: float = 0.0
    small: int = 0
    sheets: int = 0
    parts: int = 0
    cuts: float = 0.0

    def __add__(self, other: "Price") -> "Price":
        return Price(
            self.unreadable + other.unreadable,
            self.small + other.small,
            self.sheets + other.sheets,
            self.parts + other.parts,
            self.cuts + other.cuts,
        )


Way = tuple[Price, tuple[Blocks, ...]]


def parts(chart: Chart, fits: Fits) -> tuple[frozenset[str], ...]:
    """The shapes of every part in reading order; all in one when that fits. The work grows no faster than the chart."""
    found: list[Blocks] = []
    for piece in halves(chart, chart.blocks, lambda blocks: len(blocks) <= MOST_BLOCKS):
        for blocks in _best(chart, piece, fits, is_first=not found):
            found.extend(_readable(chart, blocks, fits))
    return tuple(nodes_of(blocks) for blocks in regrouped(chart, found, fits, LEAST_NODES))


def halved(chart: Chart, nodes: frozenset[str], fits: Fits) -> tuple[frozenset[str], ...]:
    """A part that came out too large, cut once more."""
    blocks = tuple(block for block in chart.blocks if nodes.issuperset(block.nodes))
    pieces = halves(chart, blocks, lambda some: len(some) < len(blocks))
    return tuple(nodes_of(piece) for some in pieces for piece in _readable(chart, some, fits))


def _readable(chart: Chart, blocks: Blocks, fits: Fits) -> Iterator[Blocks]:
    return halves(chart, blocks, lambda some: not fits(nodes_of(some), False).shortage)


def shapes_in(chart: Chart, nodes: Iterable[str]) -> int:
    """How many shapes there are besides notes."""
    return sum(chart.sheet.nodes[node].kind != "note" for node in nodes)


def _best(chart: Chart, blocks: Blocks, fits: Fits, *, is_first: bool) -> tuple[Blocks, ...]:
    """The best parts: cut along the flow first; a chart that is no piece also across it, and so that parts are even."""
    along = chart.sheet.flowchart.orientation == "top_down"
    if len(blocks) < len(chart.blocks):
        return _Cutter(chart, fits, 0.0).way(blocks, along, 0, is_first=is_first)[1]
    tried = (along, not along)
    best = _cheapest(chart, fits, tried, 0.0)
    return _cheapest(chart, fits, tried, len(nodes_of(blocks)) / len(best)) if len(best) > 1 else best


def _cheapest(chart: Chart, fits: Fits, tried: Iterable[bool], share: float) -> tuple[Blocks, ...]:
    ways = (_Cutter(chart, fits, share).way(chart.blocks, rows, 0, is_first=True) for rows in tried)
    return min(ways, key=_price)[1]


@dataclass(slots=True)
class _Cutter:
    """Looks for the best cuts; `share` is the number of shapes that each part should have, 0 when unknown."""

    chart: Chart
    fits: Fits
    share: float
    known: dict[tuple[Blocks, bool, int, bool], Way] = field(default_factory=dict)

    def way(self, blocks: Blocks, in_rows: bool, depth: int, *, is_first: bool) -> Way:
        """The best way to cut some blocks, first between rows or first between columns."""
        key = (blocks, in_rows, depth, is_first)
        if key not in self.known:
            whole = self._whole(blocks, is_first)
            is_last = depth >= DEEPEST or len(blocks) == 1 or len(self.known) > MOST_WAYS
            is_last = is_last or not (whole[0].unreadable or whole[0].sheets > 1)
            self.known[key] = (
                whole if is_last else min(whole, self._cut(blocks, in_rows, depth, is_first), key=_price)
            )
        return self.known[key]

    def _whole(self, blocks: Blocks, is_first: bool) -> Way:
        nodes = nodes_of(blocks)
        count = max(1, shapes_in(self.chart, nodes))
        uneven = PER_NODE_OFF * abs(len(nodes) - self.share) if self.share else 0.0
        fit = self.fits(nodes, is_first)
        return Price(fit.shortage * count, int(count < LEAST_NODES), fit.sheets, 1, uneven), (blocks,)

    def _cut(self, blocks: Blocks, in_rows: bool, depth: int, is_first: bool) -> Way:
        """The best way to cut between the rows (or columns): for each row, the best for all up to it."""
        rows = strips(blocks, in_rows)
        if len(rows) == 1 and depth:  # who asks tries the other cuts
            return self._whole(blocks, is_first)
        if len(rows) == 1:
            return self.way(blocks, not in_rows, 1, is_first=is_first)
        prices = [Price(cuts=price.cost) for price in cut_prices(self.chart, rows)]
        best: list[Way] = [(Price(), ())]
        for end in range(1, len(rows) + 1):
            best.append(min(self._ending(rows, end, best, prices, in_rows, depth, is_first), key=_price))
        return best[-1]

    def _ending(
        self,
        rows: Sequence[Blocks],
        end: int,
        best: Sequence[Way],
        prices: Sequence[Price],
        in_rows: bool,
        depth: int,
        is_first: bool,
    ) -> Iterator[Way]:
        """The ways whose last band ends before a row, the smallest band first, as long as a larger one saves parts."""
        apart = 0
        for start in range(end - 1, -1, -1):
            band = tuple(block for row in rows[start:end] for block in row)
            if start == 0 and end == len(rows):
                return
            own = self.way(band, not in_rows, depth + 1, is_first=is_first and start == 0)
            cut = prices[start - 1] if start else Price()
            yield best[start][0] + cut + own[0], (*best[start][1], *own[1])
            apart += self.way(rows[start], not in_rows, depth + 1, is_first=False)[0].parts
            if end - start > 1 and (own[0].unreadable or own[0].parts >= apart):
                return
            apart = min(apart, own[0].parts)


def _price(way: Way) -> Price:
    return way[0]
