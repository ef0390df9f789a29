"""In which column every chain of cells stands: the main path in the first, the others to its right."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sop_studio.layout.flow import Arc, Flow
from sop_studio.layout.rows import Rows
from sop_studio.layout.sketch import Place, Sketch

IMPROVED_ARCS = 320
"""Above this number of arcs the first columns found are kept."""
PASSES = 4
FAR = 8  # columns that a chain is moved at once
MOST_WORK = 500_000
"""Pieces of lines looked at before the columns found so far are kept."""
EDGE_COST = 0.6  # of standing one column further out
BAND_COST = 3.0  # of an escalation left of a shape that is none


@dataclass(slots=True)
class _Columns:
    """Which column each chain has so far, and where it may stand: in the columns of its lane."""

    rows: Rows
    of_chain: dict[int, int]
    asking: frozenset[int]
    band_cost: float
    room: Mapping[int, range] = field(default_factory=dict)

    def span(self, chain: int) -> tuple[int, int]:
        cells = self.rows.chains[chain]
        return self.rows.row[cells[0]], self.rows.row[cells[-1]]

    def may_stand(self, chain: int, column: int) -> bool:
        return chain not in self.room or column in self.room[chain]

    def taken_by(self, chain: int, column: int) -> list[int]:
        """The other chains in that column whose rows meet those of the chain."""
        top, foot = self.span(chain)
        found = []
        for other, at in self.of_chain.items():
            if at == column and other != chain:
                other_top, other_foot = self.span(other)
                if other_top <= foot and top <= other_foot:
                    found.append(other)
        return found


def columns(
    flow: Flow, rows: Rows, across: Mapping[str, float], band_cost: float = BAND_COST
) -> dict[str, Place]:
    """The row and column of every cell; `across` says how far out each cell is wished, for a first try."""
    asking = flow.asking
    found = _Columns(
        rows, {}, frozenset(at for at, cells in enumerate(rows.chains) if asking & set(cells)), band_cost
    )
    lane = [flow.lane.get(cells[0], 0) for cells in rows.chains]
    main = frozenset(flow.main)
    is_main = [at == 0 or (bool(flow.lane) and cells[0] in main) for at, cells in enumerate(rows.chains)]
    led = {lane[at] for at in range(len(lane)) if is_main[at]}
    taken: dict[tuple[int, int], int] = {}  # a bit for every row that is taken in a column
    for chain in sorted(range(len(rows.chains)), key=lambda at: (not is_main[at], _wish(rows, across, at))):
        top, foot = found.span(chain)
        wanted = ((1 << (foot - top + 1)) - 1) << top
        column = 1 if lane[chain] in led and not is_main[chain] else 0
        while taken.get((lane[chain], column), 0) & wanted:
            column += 1
        found.of_chain[chain] = column
        taken[lane[chain], column] = taken.get((lane[chain], column), 0) | wanted
    if flow.lane:
        _side_by_side(found, lane, is_main)
    if len(flow.arcs) <= IMPROVED_ARCS:
        _improve(flow, found)
    return _without_gaps(found) if flow.lane else _places(found)


def _side_by_side(found: _Columns, lane: Sequence[int], is_main: Sequence[bool]) -> None:
    """Put the lanes beside each other, with one column to spare in each, and keep every chain in its lane."""
    width = [0] * (max(lane) + 1)
    for chain, column in found.of_chain.items():
        width[lane[chain]] = max(width[lane[chain]], column + 2)
    start = [sum(width[:at]) for at in range(len(width))]
    led = {lane[at] for at in range(len(lane)) if is_main[at]}
    rooms: dict[int, range] = {}
    for chain, at in enumerate(lane):
        found.of_chain[chain] += start[at]
        own = found.of_chain[chain]
        rooms[chain] = range(own, own + 1) if is_main[chain] else range(start[at] + (at in led), start[at] + width[at])
    found.room = rooms


def _without_gaps(found: _Columns) -> dict[str, Place]:
    """The places with empty columns left out."""
    number = {column: at for at, column in enumerate(sorted(set(found.of_chain.values())))}
    return {cell: (row, number[column]) for cell, (row, column) in _places(found).items()}


def _wish(rows: Rows, across: Mapping[str, float], chain: int) -> tuple[float, int]:
    if chain == 0:
        return (-1.0, 0)
    cells = rows.chains[chain]
    middle = across.get(rows.chains[0][0], 0.0)
    return (sum(abs(across.get(cell, 0.0) - middle) for cell in cells) / len(cells), chain)


def _places(found: _Columns) -> dict[str, Place]:
    return {
        cell: (found.rows.row[cell], column)
        for chain, column in sorted(found.of_chain.items())
        for cell in found.rows.chains[chain]
    }


def _improve(flow: Flow, found: _Columns) -> None:
    """Move chains one after the other to the column that costs least, until nothing gets better."""
    sketch = Sketch(flow, found.rows, _places(found))
    touching = _arcs_of_chains(flow, found.rows)
    for _ in range(PASSES):
        moved = False
        for chain in range(1, len(found.rows.chains)):
            moved |= sketch.work < MOST_WORK and _move_to_best(found, sketch, chain, touching)
        if not moved:
            return


def _move_to_best(
    found: _Columns, sketch: Sketch, chain: int, touching: Sequence[tuple[Arc, ...]]
) -> bool:
    start = found.of_chain[chain]
    best, best_gain = start, 1e-6
    best_others: list[int] = []
    last = max(found.of_chain.values()) + 1
    if len(found.room.get(chain, ())) == 1:
        return False
    alone = _cost(found, sketch, [chain], touching[chain])
    for column in range(max(0 if found.room else 1, start - FAR), min(last, start + FAR) + 1):
        others = found.taken_by(chain, column)
        if column == start or not all(found.may_stand(*one) for one in ((chain, column), *((o, start) for o in others))):
            continue
        if any(set(found.taken_by(other, start)) - {chain, *others} for other in others):
            continue
        involved = [chain, *others]
        arcs = list({arc.id: arc for one in involved for arc in touching[one]}.values())
        before = _cost(found, sketch, involved, arcs) if others else alone
        _set(found, sketch, {chain: column} | dict.fromkeys(others, start))
        gain = before - _cost(found, sketch, involved, arcs)
        _set(found, sketch, {chain: start} | dict.fromkeys(others, column))
        if gain > best_gain:
            best, best_gain, best_others = column, gain, others
    _set(found, sketch, {chain: best} | dict.fromkeys(best_others, start))
    return best != start


def _set(found: _Columns, sketch: Sketch, change: Mapping[int, int]) -> None:
    found.of_chain.update(change)
    sketch.move(
        {cell: (found.rows.row[cell], column) for chain, column in change.items() for cell in found.rows.chains[chain]}
    )


def _cost(
    found: _Columns, sketch: Sketch, chains: Iterable[int], arcs: Sequence[Arc]
) -> float:
    wide = sum(EDGE_COST * found.of_chain[chain] for chain in chains)
    return wide + sketch.cost(arcs) + sum(_band_cost(found, chain) for chain in chains)


def _band_cost(found: _Columns, chain: int) -> float:
    """Escalations stand further out than what they share rows with."""
    own = chain in found.asking
    top, foot = found.span(chain)
    cost = 0.0
    for other, column in found.of_chain.items():
        if other in (0, chain) or (other in found.asking) == own:
            continue
        other_top, other_foot = found.span(other)
        outer = column > found.of_chain[chain]
        if other_top <= foot and top <= other_foot and own == outer:
            cost += found.band_cost
    return cost


def _arcs_of_chains(flow: Flow, rows: Rows) -> list[tuple[Arc, ...]]:
    chain_of = {cell: at for at, cells in enumerate(rows.chains) for cell in cells}
    touching: list[list[Arc]] = [[] for _ in rows.chains]
    for arc in flow.arcs:
        for chain in {chain_of[arc.tail]: None, chain_of[arc.head]: None}:
            touching[chain].append(arc)
    return [tuple(arcs) for arcs in touching]
