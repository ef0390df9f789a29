"""A flowchart as layout sees it: cells that take a place, and the arcs between them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from sop_studio.kinds.registry import kind_of
from sop_studio.model.flowchart import Connection, Flowchart, Node


@dataclass(frozen=True, slots=True)
class Arc:
    """A connection between two cells; `tail` and `head` are cells, source and target the shapes it touches."""

    line: Connection
    source: str
    target: str
    tail: str
    head: str
    is_back: bool = False

    @property
    def id(self) -> str:
        return self.line.id


@dataclass(frozen=True, slots=True)
class Flow:
    """A connected part of a flowchart.

    `cells` are the nodes with a place of their own, in file order; attached nodes and notes stand at their
    cell. `main` is the part of the main path in here. In lanes, `lane` numbers every cell's from the left. Of several connections between the same two shapes only
    the first is an arc, the others are its `twins`.
    """

    nodes: Mapping[str, Node]
    cells: tuple[str, ...]
    arcs: tuple[Arc, ...]
    main: tuple[str, ...]
    attached: Mapping[str, tuple[str, ...]]
    notes: Mapping[str, tuple[tuple[str, Connection], ...]]
    twins: Mapping[str, tuple[Connection, ...]]
    lane: Mapping[str, int] = field(default_factory=dict)

    def are_apart(self, arc: Arc) -> bool:
        """Whether an arc leads from one lane to another."""
        return self.lane.get(arc.tail) != self.lane.get(arc.head)

    def kind(self, cell: str) -> str:
        """The kind of the cell's node."""
        return self.nodes[cell].kind

    @property
    def asking(self) -> frozenset[str]:
        """The escalations that wait for one of several answers."""
        exits: dict[str, int] = {}
        for arc in self.arcs:
            exits[arc.source] = exits.get(arc.source, 0) + 1
        return frozenset(c for c in self.cells if self.kind(c) == "escalation" and exits.get(c, 0) > 1)

    def forward(self) -> tuple[Arc, ...]:
        """The arcs between different cells that do not lead back."""
        return tuple(arc for arc in self.arcs if not arc.is_back and arc.tail != arc.head)


def flows(
    flowchart: Flowchart, main: tuple[str, ...], back: frozenset[str], lane: Mapping[str, int]
) -> tuple[Flow, ...]:
    """The connected parts of a flowchart, the one with the main path first; in lanes, all in one."""
    nodes = {node.id: node for node in flowchart.nodes}
    notes = _notes_at_cells(flowchart, nodes)
    at_note = {line.id for line in notes.values()}
    entered = {line.target for line in flowchart.connections if line.id not in at_note}
    host = {node.id: _host(node, nodes, entered) for node in flowchart.nodes if node.id not in notes}
    lines = [
        Arc(line, line.source, line.target, host[line.source], host[line.target], line.id in back)
        for line in flowchart.connections
        if line.id not in at_note and line.source in host and line.target in host
    ]
    cells = [node_id for node_id, cell in host.items() if node_id == cell]
    arcs = _without_cycles(cells, lines, main)
    parts = _parts(cells, arcs, main)
    if lane:
        whole = [cell for part in parts for cell in part]
        found = _flow(whole, arcs, nodes, host, notes, main)
        return (replace(found, lane={cell: lane[cell] for cell in whole}),)
    return tuple(_flow(part, arcs, nodes, host, notes, main) for part in parts)


def _flow(
    part: list[str],
    arcs: list[Arc],
    nodes: Mapping[str, Node],
    host: Mapping[str, str],
    notes: Mapping[str, Connection],
    main: tuple[str, ...],
) -> Flow:
    inside = set(part)
    attached: dict[str, tuple[str, ...]] = {}
    beside: dict[str, tuple[tuple[str, Connection], ...]] = {}
    for node_id, cell in host.items():
        if cell in inside and node_id != cell:
            attached[cell] = (*attached.get(cell, ()), node_id)
    for note, line in notes.items():
        cell = host[_other_end(line, note)]
        if cell in inside:
            beside[cell] = (*beside.get(cell, ()), (note, line))
    own, twins = _without_twins([arc for arc in arcs if arc.tail in inside])
    return Flow(nodes, tuple(part), own, tuple(n for n in main if n in inside), attached, beside, twins)


def _without_twins(arcs: Iterable[Arc]) -> tuple[tuple[Arc, ...], dict[str, tuple[Connection, ...]]]:
    """The arcs without those that connect the same two shapes as one before, and these by the id of the first."""
    first: dict[tuple[str, str, str], Arc] = {}
    twins: dict[str, tuple[Connection, ...]] = {}
    for arc in arcs:
        leader = first.setdefault((arc.source, arc.target, arc.line.kind), arc)
        if leader is not arc:
            twins[leader.id] = (*twins.get(leader.id, ()), arc.line)
    return tuple(first.values()), twins


def _notes_at_cells(flowchart: Flowchart, nodes: Mapping[str, Node]) -> dict[str, Connection]:
    """Notes with exactly one association to a shape of the flow, and that association."""
    found: dict[str, list[Connection]] = {}
    for line in flowchart.connections:
        for end in {line.source or "": None, line.target or "": None}:
            if end in nodes and not kind_of(nodes[end]).is_sequence:
                found.setdefault(end, []).append(line)
    notes: dict[str, Connection] = {}
    for note, lines in found.items():
        partner = nodes.get(_other_end(lines[0], note))
        if len(lines) == 1 and partner is not None and kind_of(partner).is_sequence:
            notes[note] = lines[0]
    return notes


def _other_end(line: Connection, end: str) -> str:
    return (line.target if line.source == end else line.source) or ""


def _host(node: Node, nodes: Mapping[str, Node], entered: set[str | None]) -> str:
    """The cell of a node: its host when it is attached to one that stands by itself and no line enters it, else the node."""
    host = nodes.get(node.attached_to or "")
    if host is None or host.id == node.id or node.id in entered or not kind_of(host).is_sequence:
        return node.id
    return host.id if host.attached_to is None else node.id


def _parts(cells: Iterable[str], arcs: Iterable[Arc], main: tuple[str, ...]) -> list[list[str]]:
    """The cells that hang together, in file order; the part with the main path first, then the larger."""
    beside: dict[str, list[str]] = {cell: [] for cell in cells}
    for arc in arcs:
        beside[arc.tail].append(arc.head)
        beside[arc.head].append(arc.tail)
    seen: set[str] = set()
    parts = []
    for cell in beside:
        if cell not in seen:
            found = _reached(cell, beside)
            seen |= found
            parts.append(found)
    place = {cell: at for at, cell in enumerate(beside)}
    first = set(main)
    listed = [sorted(part, key=place.__getitem__) for part in parts]
    return sorted(listed, key=lambda part: (first.isdisjoint(part), -len(part)))


def _reached(start: str, beside: Mapping[str, list[str]]) -> set[str]:
    found, waiting = {start}, [start]
    while waiting:
        for other in beside[waiting.pop()]:
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found


def _without_cycles(cells: list[str], arcs: list[Arc], main: tuple[str, ...]) -> list[Arc]:
    """The arcs, with every arc marked as leading back that still closes a loop between cells."""
    out: dict[str, list[Arc]] = {cell: [] for cell in cells}
    for arc in arcs:
        if not arc.is_back:
            out[arc.tail].append(arc)
    closing: set[str] = set()
    state: dict[str, int] = {}
    for root in (*main, *cells):
        if root in out and root not in state:
            _walk(root, out, state, closing)
    return [
        Arc(a.line, a.source, a.target, a.tail, a.head, a.is_back or a.id in closing) for a in arcs
    ]


def _walk(root: str, out: Mapping[str, list[Arc]], state: dict[str, int], closing: set[str]) -> None:
    path = [(root, iter(out[root]))]
    state[root] = 1
    while path:
        cell, ways = path[-1]
        arc = next(ways, None)
        if arc is None:
            state[cell] = 2
            path.pop()
        elif state.get(arc.head) == 1:
            closing.add(arc.id)
        elif arc.head not in state:
            state[arc.head] = 1
            path.append((arc.head, iter(out[arc.head])))
