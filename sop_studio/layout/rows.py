"""In which row every cell stands, and which cells stand straight below each other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sop_studio.layout.flow import Arc, Flow


@dataclass(frozen=True, slots=True)
class Rows:
    """The row of every cell from 0, and the chains: cells that share a column, the main path first."""

    row: Mapping[str, int]
    chains: tuple[tuple[str, ...], ...]


def rows(flow: Flow) -> Rows:
    """The rows and chains of a part; a way to one side stays in its row, everything else goes down."""
    forward = flow.forward()
    depth = _longest(flow.cells, forward, {})
    below = _chain_links(flow, forward, depth)
    least = _least_steps(flow, forward, below, depth)
    row = _longest(flow.cells, forward, least)
    _lower_sources(flow, forward, least, row)
    return Rows(row, _chains(flow, below))


def _longest(cells: Iterable[str], arcs: Iterable[Arc], least: Mapping[str, int]) -> dict[str, int]:
    """The row of each cell: the longest way from a cell without entry; an arc counts 1 unless `least` says."""
    out: dict[str, list[Arc]] = {cell: [] for cell in cells}
    missing = dict.fromkeys(out, 0)
    for arc in arcs:
        out[arc.tail].append(arc)
        missing[arc.head] += 1
    row = dict.fromkeys(out, 0)
    ready = [cell for cell in out if not missing[cell]]
    for cell in ready:
        for arc in out[cell]:
            row[arc.head] = max(row[arc.head], row[cell] + least.get(arc.id, 1))
            missing[arc.head] -= 1
            if not missing[arc.head]:
                ready.append(arc.head)
    return row


def _chain_links(flow: Flow, forward: Iterable[Arc], depth: Mapping[str, int]) -> dict[str, Arc]:
    """For each cell the arc to the cell straight below it: along the main path, then the nearest."""
    place = {cell: at for at, cell in enumerate(flow.main)}
    exits: dict[str, int] = {}
    entries = _entries(forward)
    wishes: list[tuple[bool, bool, int, int, int, Arc]] = []
    for arc in sorted(forward, key=lambda arc: arc.line.order):
        nth = exits[arc.tail] = exits.get(arc.tail, -1) + 1
        on_main = arc.tail in place and place.get(arc.head) == place[arc.tail] + 1
        if flow.are_apart(arc) or (not on_main and arc.head in place):
            continue
        if not on_main and (arc.tail in place or _leaves_band(flow, arc, entries[arc.head])):
            continue
        is_ladder = flow.kind(arc.tail) == "escalation" and arc.line.ending in ("no_response", "timeout")
        is_attached = arc.source != arc.tail
        wishes.append(
            (not on_main, is_attached, 0 if is_ladder else nth, depth[arc.head] - depth[arc.tail], len(wishes), arc)
        )
    below: dict[str, Arc] = {}
    taken: set[str] = set()
    for *_, arc in sorted(wishes, key=lambda wish: wish[:-1]):
        if arc.tail not in below and arc.head not in taken:
            below[arc.tail] = arc
            taken.add(arc.head)
    return below


def _entries(forward: Iterable[Arc]) -> dict[str, list[Arc]]:
    found: dict[str, list[Arc]] = {}
    for arc in forward:
        found.setdefault(arc.head, []).append(arc)
    return found


def _leaves_band(flow: Flow, arc: Arc, entries: Iterable[Arc]) -> bool:
    """Whether the arc leads from an escalation to something that others than escalations lead to as well."""
    return flow.kind(arc.tail) == "escalation" and flow.kind(arc.head) not in ("escalation", "end") and any(
        flow.kind(entry.tail) != "escalation" for entry in entries
    )


def _least_steps(
    flow: Flow, forward: Iterable[Arc], below: Mapping[str, Arc], depth: Mapping[str, int]
) -> dict[str, int]:
    """0 for the arcs that may stay in their row: those to the side, but of several to new cells of a lane only the last."""
    main = set(flow.main)
    straight = {arc.id for arc in below.values()}
    aside: dict[tuple[str, int | None], list[Arc]] = {}
    least: dict[str, int] = {}
    for arc in forward:
        is_onward = arc.tail in main and arc.head in main and depth[arc.head] == depth[arc.tail] + 1
        if flow.are_apart(arc) and (arc.line.ending in ("no_response", "timeout") or is_onward):
            least[arc.id] = int(is_onward)
        if arc.id in straight or arc.id in least or "parallel" in (flow.kind(arc.tail), flow.kind(arc.head)):
            continue
        if arc.head in main:
            least[arc.id] = 0
        else:
            aside.setdefault((arc.source, flow.lane.get(arc.head)), []).append(arc)
    returns = _returns(flow, forward)
    for arcs in aside.values():
        nearest = [arc for arc in arcs if depth[arc.head] == depth[arc.tail] + 1] or arcs
        outermost = max(nearest, key=lambda arc: (returns[arc.head], arc.line.order))
        least[outermost.id] = 0
    return least


def _returns(flow: Flow, forward: Iterable[Arc]) -> dict[str, int]:
    """For each cell where the usual way from it comes back to the main path; beyond all rows when it does not."""
    onward: dict[str, str] = {}
    for arc in sorted(forward, key=lambda arc: (arc.line.ending in ("no_response", "timeout"), arc.line.order)):
        onward.setdefault(arc.tail, arc.head)
    found = {cell: at for at, cell in enumerate(flow.main)}
    for cell in flow.cells:
        way = [cell]
        while way[-1] not in found and way[-1] in onward:
            way.append(onward[way[-1]])
        back = found.get(way[-1], len(flow.cells))
        found.update(dict.fromkeys(way, back) | {c: found[c] for c in way if c in found})
    return found


def _lower_sources(
    flow: Flow, forward: Iterable[Arc], least: Mapping[str, int], row: dict[str, int]
) -> None:
    """Further cells without entry stand just above what they lead to."""
    entered = {arc.head for arc in forward}
    first = set(flow.main[:1])
    lowest: dict[str, int] = {}
    for arc in forward:
        if arc.tail not in entered and arc.tail not in first:
            at = row[arc.head] - max(least.get(arc.id, 1), 1)
            lowest[arc.tail] = min(lowest.get(arc.tail, at), at)
    row.update({cell: max(at, 0) for cell, at in lowest.items()})


def _chains(flow: Flow, below: Mapping[str, Arc]) -> tuple[tuple[str, ...], ...]:
    lower = {arc.head for arc in below.values()}
    tops = [cell for cell in (*flow.main[:1], *flow.cells) if cell not in lower]
    found = []
    for top in dict.fromkeys(tops):
        chain = [top]
        while chain[-1] in below:
            chain.append(below[chain[-1]].head)
        found.append(tuple(chain))
    return tuple(found)
