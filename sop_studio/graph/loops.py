"""The ways back: connections that close a loop, and loops that nothing limits."""

from collections.abc import Iterator

from sop_studio.graph.components import components
from sop_studio.graph.flowgraph import Arc, FlowGraph, once
from sop_studio.graph.reach import starts
from sop_studio.model.flowchart import Flowchart


def back_connections(flowchart: Flowchart) -> frozenset[str]:
    """Ids of the connections that lead back to where the walk came from, depth first from Start in outcome order."""
    return back_lines(FlowGraph(flowchart))


@once
def back_lines(graph: FlowGraph) -> frozenset[str]:
    """The same for a graph that is there already."""
    lines = (arc.connection for arc in back_arcs(graph) if arc.connection)
    drawn = graph.flowchart.connections
    to_themselves = (line.id for line in drawn if line.source and line.source == line.target)
    return frozenset((*(line.id for line in lines), *to_themselves))


@once
def back_arcs(graph: FlowGraph) -> frozenset[Arc]:
    """The arcs that close a loop; without them the graph has none."""
    found: list[Arc] = []
    seen: set[str] = set()
    for root in (*starts(graph), *graph.nodes):
        if root not in seen:
            _walk(graph, root, seen, found)
    return frozenset(found)


def loops_without_limit(graph: FlowGraph) -> tuple[tuple[str, ...], ...]:
    """The groups of nodes that a case may go round for ever, ways back with a limit left out; in file order."""
    ranks = {key: graph.rank(key) for key in graph.nodes}
    found = components(ranks, lambda key: (arc.target for arc in graph.out(key) if not _is_limited(arc)))
    return tuple(loop for loop in found if len(loop) > 1 or _repeats(graph, loop[0]))


def _walk(graph: FlowGraph, root: str, seen: set[str], found: list[Arc]) -> None:
    seen.add(root)
    above = {root}
    path: list[tuple[str, Iterator[Arc]]] = [(root, iter(graph.out(root)))]
    while path:
        node, arcs = path[-1]
        arc = next(arcs, None)
        if arc is None:
            path.pop()
            above.discard(node)
        elif arc.target in above:
            found.append(arc)
        elif arc.target not in seen:
            seen.add(arc.target)
            above.add(arc.target)
            path.append((arc.target, iter(graph.out(arc.target))))


def _is_limited(arc: Arc) -> bool:
    return arc.connection is not None and arc.connection.loop is not None


def _repeats(graph: FlowGraph, node_id: str) -> bool:
    return any(line.target == node_id and line.loop is None for line in graph.exits(node_id))
