"""The simplest placement, for flowcharts too large for any other: cells fill a block, column after column."""

from math import isqrt

from sop_studio.layout.flow import Flow
from sop_studio.layout.rows import Rows
from sop_studio.layout.sketch import Place

MOST_ROWS = 4_000
MOST_CHAINS = 2_500
MOST_IN_COLUMN = 2_000


def is_too_large(rows: Rows) -> bool:
    """Whether rows and columns by order would leave the sheet that a file can describe."""
    return len(rows.chains) > MOST_CHAINS or max(rows.row.values(), default=0) >= MOST_ROWS


def block(flow: Flow, rows: Rows) -> dict[str, Place]:
    """Rows and columns for cells in the order of their depth, about four times as high as wide."""
    place = {cell: at for at, cell in enumerate(flow.cells)}
    order = sorted(flow.cells, key=lambda cell: (rows.row[cell], place[cell]))
    height = min(max(2 * isqrt(len(order)), 1), MOST_IN_COLUMN)
    return {cell: (at % height, at // height) for at, cell in enumerate(order)}
