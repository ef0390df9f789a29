"""What a case can reach: starts, ends, unreachable nodes, dead ends and endless loops, each with its cause."""

from collections.abc import Iterable
from dataclasses import dataclass

from sop_studio.graph.components import Neighbours, components, reached
from sop_studio.graph.flowgraph import FlowGraph, is_compensation_event, is_entrance, once
from sop_studio.model.flowchart import Node

MOST_LISTED = 100_000
"""Affected nodes listed for one flowchart; beyond this every node is listed with its first cause only."""


@dataclass(frozen=True, slots=True)
class Fault:
    """The nodes that cause a fault, and the others that suffer from it; ids in file order."""

    nodes: tuple[str, ...]
    affected: tuple[str, ...]


@once
def starts(graph: FlowGraph) -> tuple[str, ...]:
    """Where a case may enter: the start nodes if there are any, else every node that nothing leads into.

    Nodes that start by themselves are always among them.
    """
    own = set(start_nodes(graph))
    if graph.flowchart.is_ad_hoc or not own:
        own |= {
            key
            for key, node in graph.nodes.items()
            if not (graph.has_entry(key) or _needs_no_entry(graph, node))
        }
    return tuple(key for key, node in graph.nodes.items() if key in own or _starts_by_itself(node))


@once
def start_nodes(graph: FlowGraph) -> tuple[str, ...]:
    """The start nodes, and the nodes without entry that start a case when their event comes."""
    return tuple(
        key
        for key, node in graph.nodes.items()
        if node.kind == "start" or (node.fields.get("instantiates") is True and not graph.has_entry(key))
    )


@once
def ends(graph: FlowGraph) -> tuple[str, ...]:
    """Where a case may end: the end nodes and go-to links if there are any, else every node that nothing leaves."""
    own = set(end_nodes(graph))
    if graph.flowchart.is_ad_hoc or not own:
        own |= {
            key
            for key, node in graph.nodes.items()
            if not (graph.has_exit(key) or _needs_no_exit(graph, node))
        }
    return tuple(key for key in graph.nodes if key in own)


@once
def end_nodes(graph: FlowGraph) -> tuple[str, ...]:
    """The end nodes and the links that go on elsewhere."""
    return tuple(
        key
        for key, node in graph.nodes.items()
        if node.kind == "end" or (node.kind == "link" and node.fields.get("mode") == "goto")
    )


@once
def unreachable(graph: FlowGraph) -> tuple[Fault, ...]:
    """One fault for each group of nodes that nothing leads into: its first node, and all that lies behind it."""
    entered = reached(starts(graph), graph.after)
    lost = {key: graph.rank(key) for key in graph.nodes if key not in entered}
    causes = (
        component
        for component in components(lost, graph.after)
        if not _leads_on(component, graph.before, lost)
    )
    return _faults(graph, ((cause[:1], cause) for cause in causes), graph.after, entered)


def dead_ends(graph: FlowGraph) -> tuple[Fault, ...]:
    """One fault for each node that nothing leaves although it is no end, with all nodes that can only come to such."""
    return tuple(fault for fault in traps(graph) if len(fault.nodes) == 1)


def endless_loops(graph: FlowGraph) -> tuple[Fault, ...]:
    """One fault for each loop without a way out, with all nodes that cannot come to an end because of it."""
    return tuple(fault for fault in traps(graph) if len(fault.nodes) > 1)


@once
def traps(graph: FlowGraph) -> tuple[Fault, ...]:
    """The dead ends and endless loops together, in file order. What undoes another node ends by itself."""
    by_itself = (key for key, node in graph.nodes.items() if _needs_no_exit(graph, node))
    free = reached((*ends(graph), *by_itself), graph.before)
    stuck = {key: graph.rank(key) for key in graph.nodes if key not in free}
    causes = (
        component
        for component in components(stuck, graph.after)
        if not _leads_on(component, graph.after, stuck)
    )
    return _faults(graph, ((cause, cause) for cause in causes), graph.before, free)


def _leads_on(component: tuple[str, ...], neighbours: Neighbours, among: dict[str, int]) -> bool:
    inside = set(component)
    return any(other in among and other not in inside for node in component for other in neighbours(node))


def _faults(
    graph: FlowGraph,
    causes: Iterable[tuple[tuple[str, ...], tuple[str, ...]]],
    neighbours: Neighbours,
    leave_out: Iterable[str],
) -> tuple[Fault, ...]:
    """A fault for each cause, which comes with the nodes to look on from."""
    found: list[Fault] = []
    beyond, listed, count = set(leave_out), set[str](), 0
    for nodes, group in causes:
        suffering = reached(group, neighbours, beyond).keys() - set(nodes)
        found.append(Fault(nodes, tuple(sorted(suffering, key=graph.rank))))
        count += len(suffering)
        listed |= suffering
        if count > MOST_LISTED:
            beyond |= listed
            listed.clear()
    return tuple(found)


def _starts_by_itself(node: Node) -> bool:
    return node.kind == "link" and node.fields.get("is_event") is True


def _needs_no_entry(graph: FlowGraph, node: Node) -> bool:
    is_excused = node.attached_to is not None or is_entrance(node) or _starts_by_itself(node)
    return is_excused or graph.undoes(node.id)


def _needs_no_exit(graph: FlowGraph, node: Node) -> bool:
    return is_compensation_event(node) or _starts_by_itself(node) or graph.undoes(node.id)
