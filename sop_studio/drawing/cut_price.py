"""Where straight cuts can be made through a chart, and what each of them costs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sop_studio.drawing.chart import Block, Chart

PER_LINE, PER_NODE_OFF, AT_PHASE, AT_NARROW = 10.0, 3.0, -8.0, -6.0

Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class CutPrice:
    """How many lines a cut meets, and what it costs."""

    lines: int
    cost: float


def strips(blocks: Blocks, in_rows: bool) -> list[Blocks]:
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


def nodes_of(blocks: Iterable[Block]) -> frozenset[str]:
    """The shapes of some blocks."""
    return frozenset(node for block in blocks for node in block.nodes)


def cut_prices(chart: Chart, rows: Sequence[Blocks]) -> list[CutPrice]:
    """The price of a cut behind each row but the last."""
    rank = {node: at for at, row in enumerate(rows) for block in row for node in block.nodes}
    out, back = [0] * (len(rows) + 1), [0] * (len(rows) + 1)
    for line in dict.fromkeys(line for node in rank for line in chart.touching[node]):
        source, target = (rank.get(end or "") for end in chart.ends[line])
        if source is not None and target is not None:
            meets = out if source < target else back
            meets[min(source, target)] += 1
            meets[max(source, target)] -= 1
    phases = [[rank[node] for node in phase.nodes if node in rank] for phase in chart.sheet.flowchart.phases]
    spans = [(min(ranks), max(ranks)) for ranks in phases if ranks]
    found: list[CutPrice] = []
    down = up = 0
    for row in range(len(rows) - 1):
        down, up = down + out[row], up + back[row]
        found.append(_price(down, up, is_boundary=_is_boundary(row, spans)))
    return found


def _price(down: int, up: int, *, is_boundary: bool) -> CutPrice:
    cost = PER_LINE * (down + up) + (AT_PHASE if is_boundary else 0.0)
    return CutPrice(down + up, cost + (AT_NARROW if down <= 1 and up <= 1 else 0.0))


def _is_boundary(row: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether one phase ends there and another begins, and none is cut."""
    return (
        all(not low <= row < high for low, high in spans)
        and any(high <= row for _, high in spans)
        and any(low > row for low, _ in spans)
    )
