"""What becomes of connections when nodes go: the way closes over the gap where it is clear how."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from sop_studio.kinds.registry import kind_of
from sop_studio.model.flowchart import Connection, Flowchart


@dataclass(frozen=True, slots=True)
class Healed:
    """The connections that stay, in their order, and the ids of those that lead elsewhere now."""

    connections: tuple[Connection, ...]
    ids: tuple[str, ...]


def healed(flowchart: Flowchart, gone: Collection[str], ways_on: Mapping[str, str] | None = None) -> Healed:
    """The connections of a flowchart without those nodes.

    Every entry of a node with one exit leads to where the exit leads. A node with several exits gives them, with
    their answers, to the decision before it; else `ways_on` may name the exit to follow, by node.
    """
    lines = _Lines(flowchart, frozenset(gone), dict(ways_on or {}))
    for node in flowchart.nodes:
        if node.id in lines.gone:
            lines.close_over(node.id)
    kept = tuple(lines.known.values())
    before = {one.id: one for one in flowchart.connections}
    return Healed(kept, tuple(one.id for one in kept if one is not before[one.id]))


def unclear_exits(flowchart: Flowchart, gone: Collection[str]) -> tuple[Connection, ...]:
    """The exits among which a person must choose before these nodes go; empty when the way on is clear."""
    lines = _Lines(flowchart, frozenset(gone), {})
    for node in flowchart.nodes:
        if node.id in gone:
            entries, exits = lines.of(node.id)
            if len(exits) > 1 and entries and not lines.takes_answers(entries, exits):
                return tuple(exits)
            lines.close_over(node.id)
    return ()


@dataclass
class _Lines:
    """The connections while the nodes go one by one."""

    flowchart: Flowchart
    gone: frozenset[str]
    ways_on: dict[str, str]
    known: dict[str, Connection] = field(init=False)
    at: dict[str, dict[str, None]] = field(init=False)

    def __post_init__(self) -> None:
        self.known = {one.id: one for one in self.flowchart.connections}
        self.at = {}
        for one in self.flowchart.connections:
            self._note(one)

    def of(self, node_id: str) -> tuple[list[Connection], list[Connection]]:
        """The sequence connections into and out of a node; those from it to itself are neither."""
        here = [self.known[id] for id in self.at.get(node_id, ()) if self.known[id].kind == "sequence"]
        entries = [one for one in here if one.target == node_id and one.source not in (node_id, None)]
        return entries, [one for one in here if one.source == node_id and one.target not in (node_id, None)]

    def close_over(self, node_id: str) -> None:
        """Lead the way past a node and drop what still touches it."""
        entries, exits = self.of(node_id)
        chosen = next((one for one in exits if one.id == self.ways_on.get(node_id)), None)
        if chosen is None and len(exits) > 1 and self.takes_answers(entries, exits):
            self._give_answers(entries[0], exits)
        else:
            only = chosen or (exits[0] if len(exits) == 1 else None)
            self._lead_past(entries, only)
        for id in tuple(self.at.get(node_id, ())):
            self._drop(self.known[id])

    def takes_answers(self, entries: list[Connection], exits: list[Connection]) -> bool:
        """Whether the one node before asks a question and has room for these answers too."""
        if len(entries) != 1:
            return False
        before = self.flowchart.node(entries[0].source or "")
        taken = len(self.of(before.id)[1]) - 1
        kind = kind_of(before)
        return kind.exits.least > 1 and taken + len(exits) <= kind.exits.most and before.id not in _ends(exits)

    def _give_answers(self, entry: Connection, exits: list[Connection]) -> None:
        own = [one for one in self.of(entry.source or "")[1] if one.id != entry.id]
        has_default = any(one.is_default for one in own)
        before = [one for one in own if one.order < entry.order]
        behind = [one for one in own if one.order >= entry.order]
        given = [
            one.but(source=entry.source, is_default=one.is_default and not has_default)
            for one in sorted(exits, key=lambda one: one.order)
        ]
        self._drop(entry)
        for place, one in enumerate((*before, *given, *behind)):
            self._change(one if one.order == place else one.but(order=place))

    def _lead_past(self, entries: list[Connection], way_on: Connection | None) -> None:
        for entry in entries:
            if way_on is not None and entry.source != way_on.target and not self._is_there(entry, way_on):
                self._change(entry.but(target=way_on.target))

    def _is_there(self, entry: Connection, way_on: Connection) -> bool:
        others = (self.known[id] for id in self.at.get(entry.source or "", ()))
        wanted = (entry.source, way_on.target, entry.label)
        return any((one.source, one.target, one.label) == wanted for one in others)

    def _change(self, new: Connection) -> None:
        old = self.known[new.id]
        for id in {old.source, old.target} - {None}:
            self.at[str(id)].pop(old.id, None)
        self.known[new.id] = new
        self._note(new)

    def _drop(self, one: Connection) -> None:
        for id in {one.source, one.target} - {None}:
            self.at[str(id)].pop(one.id, None)
        self.known.pop(one.id, None)

    def _note(self, one: Connection) -> None:
        for id in (one.source, one.target):
            if id is not None:
                self.at.setdefault(id, {})[one.id] = None


def _ends(connections: Iterable[Connection]) -> set[str | None]:
    return {one.target for one in connections}
