"""When nodes go, so does what points to them: separations, phases, limits of loops, measures."""

from collections.abc import Set

from sop_studio.model.flowchart import Connection, Flowchart, Node
from sop_studio.model.sop import Sop


def without_references(sop: Sop, ids: Set[str]) -> Sop:
    """The SOP in which nothing points to these nodes; remarks and waivers keep their target as history."""
    flowcharts = tuple(_in_flowchart(flowchart, ids) for flowchart in sop.flowcharts)
    kpis = tuple(
        kpi.but(linked_nodes=_rest(kpi.linked_nodes, ids)) if ids & set(kpi.linked_nodes) else kpi
        for kpi in sop.kpis
    )
    return sop.but(flowcharts=flowcharts, kpis=kpis)


def _in_flowchart(flowchart: Flowchart, ids: Set[str]) -> Flowchart:
    nodes = tuple(_in_node(node, ids) for node in flowchart.nodes)
    connections = tuple(_in_connection(one, ids) for one in flowchart.connections)
    phases = tuple(
        phase.but(nodes=_rest(phase.nodes, ids)) if ids & set(phase.nodes) else phase
        for phase in flowchart.phases
    )
    if (nodes, connections, phases) == (flowchart.nodes, flowchart.connections, flowchart.phases):
        return flowchart
    return flowchart.but(nodes=nodes, connections=connections, phases=phases)


def _in_node(node: Node, ids: Set[str]) -> Node:
    if not ids & set(node.separation_of):
        return node
    return node.but(separation_of=_rest(node.separation_of, ids))


def _in_connection(connection: Connection, ids: Set[str]) -> Connection:
    loop = connection.loop
    if loop is None or loop.when_exceeded is None or loop.when_exceeded not in ids:
        return connection
    return connection.but(loop=loop.but(when_exceeded=None))


def _rest(listed: tuple[str, ...], ids: Set[str]) -> tuple[str, ...]:
    return tuple(id for id in listed if id not in ids)
