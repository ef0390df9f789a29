"""A part with its cells in rows and columns, ready for routing."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from sop_studio.layout.flow import Flow
from sop_studio.layout.grid import Grid, grid_of
from sop_studio.layout.rows import Rows
from sop_studio.layout.sides import Doors
from sop_studio.layout.size import Box
from sop_studio.layout.sketch import Place
from sop_studio.layout.stand import Stand, stand_of


@dataclass(frozen=True, slots=True)
class Frame:
    """Where every cell is on the grid and what stands there; `wide` are the columns that bars run over.

    `straight` are the arcs between cells that stand straight below each other.
    """

    flow: Flow
    boxes: Mapping[str, Box]
    places: Mapping[str, Place]
    stands: Mapping[str, Stand]
    wide: Mapping[str, range]
    grid: Grid
    straight: frozenset[str]

    def doors(self) -> Doors:
        """All sides of all cells, none used yet."""
        outlines = {cell: self.boxes[cell].outline for cell in self.flow.cells}
        hidden = {cell: stand.hidden for cell, stand in self.stands.items()}
        return Doors(self.flow, outlines, hidden, self.straight, self._leftwards())

    def _leftwards(self) -> dict[str, frozenset[str]]:
        """For every cell the heads of its arcs that stand further left."""
        found: dict[str, frozenset[str]] = {}
        for arc in self.flow.arcs:
            if self.places[arc.head][1] < self.places[arc.tail][1]:
                found[arc.tail] = found.get(arc.tail, frozenset()) | {arc.head}
        return found


def frame_of(flow: Flow, boxes: Mapping[str, Box], rows: Rows, places: Mapping[str, Place]) -> Frame:
    """The frame of a part whose cells have their rows and columns."""
    stands = {cell: stand_of(flow, cell, place[1], boxes) for cell, place in places.items()}
    wide = _bars(flow, boxes, places)
    return Frame(flow, boxes, places, stands, wide, grid_of(places, wide), _straight(flow, rows))


def _straight(flow: Flow, rows: Rows) -> frozenset[str]:
    """The first arc between cells that stand straight below each other."""
    pairs = {pair for chain in rows.chains for pair in pairwise(chain)}
    found: dict[tuple[str, str], str] = {}
    for arc in flow.forward():
        if (arc.tail, arc.head) in pairs and arc.source == arc.tail:
            found.setdefault((arc.tail, arc.head), arc.id)
    return frozenset(found.values())


def _bars(flow: Flow, boxes: Mapping[str, Box], places: Mapping[str, Place]) -> dict[str, range]:
    """The columns of every bar: over all its branches as far as its row is free."""
    taken = set(places.values())
    found: dict[str, range] = {}
    for cell in flow.cells:
        if boxes[cell].outline == "bar":
            row, column = places[cell]
            arcs = [arc for arc in flow.forward() if cell in (arc.tail, arc.head)]
            branches = [places[arc.head if arc.tail == cell else arc.tail][1] for arc in arcs] or [column]
            own = _own_columns(flow, cell, places)
            branches = [min(max(one, own[0]), own[-1]) for one in branches]
            low, high = _free(taken, row, column, min(branches), -1), _free(taken, row, column, max(branches), 1)
            found[cell] = range(low, high + 1)
            taken |= {(row, one) for one in found[cell]}
    return found


def _own_columns(flow: Flow, cell: str, places: Mapping[str, Place]) -> range:
    """The columns of a cell's lane, or all."""
    mine = [column for other, (_, column) in places.items() if flow.lane.get(other) == flow.lane.get(cell)]
    return range(min(mine), max(mine) + 1)


def _free(taken: set[Place], row: int, column: int, last: int, step: int) -> int:
    while (last - column) * step > 0 and (row, column + step) not in taken:
        column += step
    return column
