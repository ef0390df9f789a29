"""One flowchart as a graph: who comes after whom, along connections and along the arcs that nobody draws.

Plain Python on purpose: importing networkx takes longer than checking a SOP, and every walk here is a few lines.
The tests hold the results against networkx.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Any, TypeVar, cast

from sop_studio.kinds.registry import kind_of
from sop_studio.model.flowchart import Connection, Flowchart, Node
from sop_studio.model.text import same_words

COMPENSATION = "compensation"
"""What `fields.event` of an attached wait says when it starts the node that undoes its host."""
MOST_PARTNERS = 20
"""Sides of one connector where a line comes in again; more are not told apart by anybody, and are left out."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Arc:
    """A way from one node to another; without a connection it follows from the nodes themselves.

    Arcs of one graph are told apart by identity: two lines may join the same nodes.
    """

    source: str
    target: str
    connection: Connection | None = None


class FlowGraph:
    """The sequence nodes of a flowchart in file order, and the arcs between them in outcome order.

    Arcs are the connections with both ends here, then those of nodes that belong together: host and attached
    node, the two sides of an off-page connector, a compensation event and the node that undoes. A connection
    from a node to itself is no arc: it neither enters nor leaves.
    """

    def __init__(self, flowchart: Flowchart) -> None:
        self.flowchart = flowchart
        self.nodes: Mapping[str, Node] = {
            node.id: node for node in flowchart.nodes if kind_of(node).is_sequence
        }
        self._rank = {node_id: place for place, node_id in enumerate(self.nodes)}
        self.known: dict[Callable[..., Any], Any] = {}

    def rank(self, node_id: str) -> int:
        """The place of a sequence node in file order."""
        return self._rank[node_id]

    def exits(self, node_id: str) -> tuple[Connection, ...]:
        """The connections that leave a node, in outcome order, with those whose other end is missing."""
        return self._drawn[0].get(node_id, ())

    def entries(self, node_id: str) -> tuple[Connection, ...]:
        """The connections that enter a node, in file order, with those whose other end is missing."""
        return self._drawn[1].get(node_id, ())

    def out(self, node_id: str) -> tuple[Arc, ...]:
        """The arcs that leave a node, those of connections first, in outcome order."""
        return self._arcs[0][node_id]

    def into(self, node_id: str) -> tuple[Arc, ...]:
        """The arcs that enter a node."""
        return self._arcs[1][node_id]

    def after(self, node_id: str) -> tuple[str, ...]:
        """The nodes that arcs lead to."""
        return tuple(arc.target for arc in self._arcs[0][node_id])

    def before(self, node_id: str) -> tuple[str, ...]:
        """The nodes that arcs come from."""
        return tuple(arc.source for arc in self._arcs[1][node_id])

    def has_entry(self, node_id: str) -> bool:
        """Whether something leads into the node other than itself."""
        return bool(self._arcs[1][node_id])

    def has_exit(self, node_id: str) -> bool:
        """Whether the case goes on from the node by itself; an attached node is no way on, it interrupts."""
        attached = self._attached
        return any(arc.connection or arc.target not in attached for arc in self._arcs[0][node_id])

    @cached_property
    def _drawn(self) -> tuple[dict[str, tuple[Connection, ...]], dict[str, tuple[Connection, ...]]]:
        exits: dict[str, list[Connection]] = {}
        entries: dict[str, list[Connection]] = {}
        for connection in self.flowchart.connections:
            if connection.kind == "sequence" and connection.source:
                exits.setdefault(connection.source, []).append(connection)
            if connection.kind == "sequence" and connection.target:
                entries.setdefault(connection.target, []).append(connection)
        ordered = {key: tuple(sorted(found, key=lambda line: line.order)) for key, found in exits.items()}
        return ordered, {key: tuple(found) for key, found in entries.items()}

    @cached_property
    def _arcs(self) -> tuple[dict[str, tuple[Arc, ...]], dict[str, tuple[Arc, ...]]]:
        out: dict[str, list[Arc]] = {node_id: [] for node_id in self.nodes}
        into: dict[str, list[Arc]] = {node_id: [] for node_id in self.nodes}
        drawn = (
            self._arc(node_id, line.target, line) for node_id in self.nodes for line in self.exits(node_id)
        )
        hosts = (self._arc(node.attached_to, node.id) for node in self.nodes.values())
        for arc in filter(None, (*drawn, *self._partners(), *self._undoings(), *hosts)):
            out[arc.source].append(arc)
            into[arc.target].append(arc)
        return {key: tuple(arcs) for key, arcs in out.items()}, {
            key: tuple(arcs) for key, arcs in into.items()
        }

    def _arc(self, source: str | None, target: str | None, line: Connection | None = None) -> Arc | None:
        if source is None or target is None or source == target:
            return None
        return Arc(source, target, line) if source in self.nodes and target in self.nodes else None

    def _partners(self) -> list[Arc]:
        offpage = [node for node in self.nodes.values() if node.kind == "offpage"]
        entrances: dict[str, list[str]] = {}
        for node in offpage:
            if is_entrance(node):
                entrances.setdefault(_shared_name(node), []).append(node.id)
        outs = (node for node in offpage if not is_entrance(node))
        return [
            Arc(node.id, partner)
            for node in outs
            for partner in entrances.get(_shared_name(node), ())[:MOST_PARTNERS]
        ]

    def undoes(self, node_id: str) -> bool:
        """Whether a node undoes another: it says so, or a compensation event is associated with it."""
        return self.nodes[node_id].fields.get("is_compensation") is True or node_id in self._undoing

    @cached_property
    def _undoing(self) -> frozenset[str]:
        return frozenset(arc.target for arc in self._undoings() if arc)

    def _undoings(self) -> list[Arc | None]:
        events = {node.id for node in self.nodes.values() if is_compensation_event(node)}
        lines = [line for line in self.flowchart.connections if line.kind == "association"]
        pairs = (
            (end, other)
            for line in lines
            for end, other in ((line.source, line.target), (line.target, line.source))
        )
        return [self._arc(end, other) for end, other in pairs if end in events and other not in events]

    @cached_property
    def _attached(self) -> frozenset[str]:
        return frozenset(node.id for node in self.nodes.values() if node.attached_to)


def once(work: Callable[[FlowGraph], T]) -> Callable[[FlowGraph], T]:
    """The function, which works out its result once for each graph; a graph never changes."""

    @wraps(work)
    def remembered(graph: FlowGraph) -> T:
        if work not in graph.known:
            graph.known[work] = work(graph)
        return cast(T, graph.known[work])

    return remembered


def is_entrance(node: Node) -> bool:
    """Whether a node is the side of an off-page connector where the line comes in again."""
    return node.kind == "offpage" and node.fields.get("side") == "in"


def is_compensation_event(node: Node) -> bool:
    """Whether a node waits, attached to another, for that one to be undone."""
    is_attached = node.kind == "wait" and node.attached_to is not None
    return is_attached and node.fields.get("event") == COMPENSATION


def _shared_name(node: Node) -> str:
    return same_words(str(node.fields.get("name") or node.fields.get("letter") or node.text))
