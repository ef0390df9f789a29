"""Where a chart is cut into parts that fit on paper: the fewest that can be read, then the cheapest cuts."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sop_studio.drawing.chart import Block, Chart

LEAST_NODES = 4
PER_LINE, PER_NODE_OFF, AT_PHASE, AT_NARROW = 10.0, 3.0, -8.0, -6.0
MOST_TRIED = 150  # blocks of a chart that is cut in both orders
DEEPEST = 4  # cuts within cuts

Blocks = tuple[Block, ...]
Fits = Callable[[frozenset[str], bool], float]
"""How far a part is too large for paper, 0 when it fits; the second says whether it is the first part."""


@dataclass(frozen=True, slots=True, order=True)
class Price:
    """What a way to cut costs, the worst first: what cannot be read, parts of few shapes, parts, cuts."""

    unreadable: float = 0.0
    small: int = 0
    parts: int = 0
    cuts: float = 0.0

    def __add__(self, other: "Price") -> "Price":
        return Price(
            self.unreadable + other.unreadable,
            self.small + other.small,
            self.parts + other.parts,
            self.cuts + other.cuts,
        )


Way = tuple[Price, tuple[Blocks, ...]]


def parts(chart: Chart, fits: Fits) -> tuple[frozenset[str], ...]:
    """The shapes of every part in reading order; all in one when that fits."""
    best = _best(chart, fits, 0.0)
    if len(best) > 1:
        best = _best(chart, fits, len(chart.sheet.rects) / len(best))
    return tuple(nodes_of(blocks) for blocks in best)


def nodes_of(blocks: Iterable[Block]) -> frozenset[str]:
    """The shapes of some blocks."""
    return frozenset(node for block in blocks for node in block.nodes)


def _best(chart: Chart, fits: Fits, share: float) -> tuple[Blocks, ...]:
    """The best parts, first cut along the flow; in charts of usual size also tried across it."""
    along = chart.sheet.flowchart.orientation == "top_down"
    tried = (along, not along) if len(chart.blocks) <= MOST_TRIED else (along,)
    ways = [_Cutter(chart, fits, share).way(chart.blocks, rows, 0, is_first=True) for rows in tried]
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
            is_last = depth >= DEEPEST or len(blocks) == 1 or not whole[0].unreadable
            self.known[key] = (
                whole if is_last else min(whole, self._cut(blocks, in_rows, depth, is_first), key=_price)
            )
        return self.known[key]

    def _whole(self, blocks: Blocks, is_first: bool) -> Way:
        nodes = nodes_of(blocks)
        count = max(1, sum(self.chart.sheet.nodes[node].kind != "note" for node in nodes))
        uneven = PER_NODE_OFF * abs(len(nodes) - self.share) if self.share else 0.0
        return Price(self.fits(nodes, is_first) * count, int(count < LEAST_NODES), 1, uneven), (blocks,)

    def _cut(self, blocks: Blocks, in_rows: bool, depth: int, is_first: bool) -> Way:
        """The best way to cut between the rows (or columns): for each row, the best for all up to it."""
        rows = _strips(blocks, in_rows)
        if len(rows) == 1:
            return self.way(blocks, not in_rows, depth + 1, is_first=is_first)
        prices = [Price(cuts=price) for price in _cut_prices(self.chart, rows)]
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


def _strips(blocks: Blocks, in_rows: bool) -> list[Blocks]:
    """The blocks by rows (or columns), between which a straight cut meets none of them."""

    def strip(block: Block) -> tuple[float, float]:
        return (block.room.top, block.room.bottom) if in_rows else (block.room.left, block.room.right)

    found: list[list[Block]] = []
    reach = 0.0
    for block in sorted(blocks, key=strip):
        low, high = strip(block)
        if found and low < reach:
            found[-1].append(block)
        else:
            found.append([block])
        reach = max(reach, high) if len(found[-1]) > 1 else high
    return [tuple(row) for row in found]


def _cut_prices(chart: Chart, rows: Sequence[Blocks]) -> list[float]:
    """What a cut costs behind each row but the last."""
    rank = {node: at for at, row in enumerate(rows) for block in row for node in block.nodes}
    lines = dict.fromkeys(line for node in rank for line in chart.touching[node])
    pairs = [
        (rank.get(source or ""), rank.get(target or ""))
        for source, target in map(chart.ends.__getitem__, lines)
    ]
    within = [(source, target) for source, target in pairs if source is not None and target is not None]
    phases = [[rank[node] for node in phase.nodes if node in rank] for phase in chart.sheet.flowchart.phases]
    return [_price_behind(row, within, phases) for row in range(len(rows) - 1)]


def _price_behind(row: int, pairs: Iterable[tuple[int, int]], phases: Iterable[Sequence[int]]) -> float:
    listed = list(pairs)
    out = sum(source <= row < target for source, target in listed)
    back = sum(target <= row < source for source, target in listed)
    spans = [(min(ranks), max(ranks)) for ranks in phases if ranks]
    is_boundary = (
        all(not low <= row < high for low, high in spans)
        and any(high <= row for _, high in spans)
        and any(low > row for low, _ in spans)
    )
    price = PER_LINE * (out + back) + (AT_PHASE if is_boundary else 0.0)
    return price + (AT_NARROW if out <= 1 and back <= 1 else 0.0)
