"""Plain cuts for charts that are too large to look for the best ones: in two of like size, again and again."""

from collections.abc import Callable, Iterator
from itertools import accumulate

from sop_studio.drawing.chart import Chart
from sop_studio.drawing.cut_price import PER_NODE_OFF, Blocks, cut_prices, nodes_of, strips
from sop_studio.geometry.point import union_of

MOST_UNEVEN = 0.5  # difference of two halves, as a share of the whole


def halves(chart: Chart, blocks: Blocks, is_done: Callable[[Blocks], bool]) -> Iterator[Blocks]:
    """The pieces in reading order, each small enough or a single block."""
    if len(blocks) == 1 or is_done(blocks):
        yield blocks
        return
    for half in _halved(chart, blocks):
        yield from halves(chart, half, is_done)


def _halved(chart: Chart, blocks: Blocks) -> tuple[Blocks, Blocks]:
    """Two halves across the longer side; where shapes interlock, the upper ones and the lower ones."""
    whole = union_of(block.room for block in blocks)
    in_rows = whole.height >= whole.width
    rows = next((rows for way in (in_rows, not in_rows) if len(rows := strips(blocks, way)) > 1), None)
    if rows is None:
        ordered = sorted(blocks, key=lambda block: (block.room.top, block.room.left))
        return tuple(ordered[: len(ordered) // 2]), tuple(ordered[len(ordered) // 2 :])
    counts = [len(nodes_of(row)) for row in rows]
    prices = cut_prices(chart, rows)

    uneven = [abs(2 * before - sum(counts)) for before in accumulate(counts[:-1])]
    most = max(MOST_UNEVEN * sum(counts), min(uneven))
    tried = [at for at, off in enumerate(uneven) if off <= most]
    best = min(tried, key=lambda at: prices[at].cost + PER_NODE_OFF * uneven[at])
    first, second = rows[: best + 1], rows[best + 1 :]
    return tuple(block for row in first for block in row), tuple(block for row in second for block in row)
