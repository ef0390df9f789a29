"""On random graphs, reach says what a slow and simple definition says; on large ones it ends."""

from itertools import pairwise

import networkx
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sop_studio.graph import reach
from sop_studio.graph.components import components
from sop_studio.graph.flowgraph import FlowGraph
from sop_studio.graph.loops import back_connections, loops_without_limit
from sop_studio.graph.order import main_path, reading_order, step_numbers
from sop_studio.model.flowchart import Connection, Flowchart, Node
from sop_studio.model.sop import Sop
from tests.graph.random_flowcharts import flowcharts
from tests.notation import DOCUMENT_ID


def directed(graph):
    """The same graph for networkx, without arcs that neither enter nor leave."""
    made = networkx.DiGraph()
    made.add_nodes_from(graph.nodes)
    made.add_edges_from((key, other) for key in graph.nodes for other in graph.after(key))
    return made


def covered(found):
    return {key for fault in found for key in (*fault.nodes, *fault.affected)}


@given(flowcharts())
def test_unreachable_is_what_no_path_from_a_start_leads_to(chart):
    graph = FlowGraph(chart)
    plain = directed(graph)
    starts = reach.starts(graph)
    lost = {key for key in plain if not any(networkx.has_path(plain, start, key) for start in starts)}
    found = reach.unreachable(graph)
    assert covered(found) == lost
    for fault in found:
        (cause,) = fault.nodes
        behind = networkx.descendants(plain, cause) & lost
        assert set(fault.affected) == behind - {cause}
        above = networkx.ancestors(plain, cause)
        assert above <= {*fault.affected, cause}


@given(flowcharts())
def test_a_trap_is_what_no_path_leads_out_of_to_an_end(chart):
    graph = FlowGraph(chart)
    plain = directed(graph)
    ends = reach.ends(graph)
    stuck = {key for key in plain if not any(networkx.has_path(plain, key, end) for end in ends)}
    found = reach.traps(graph)
    assert covered(found) == stuck
    for fault in found:
        assert networkx.descendants(plain, fault.nodes[0]) | {fault.nodes[0]} == set(fault.nodes)
        assert set(fault.affected) == (networkx.ancestors(plain, fault.nodes[0]) & stuck) - set(fault.nodes)


@given(flowcharts())
def test_components_are_those_of_networkx(chart):
    graph = FlowGraph(chart)
    found = components({key: graph.rank(key) for key in graph.nodes}, graph.after)
    assert {frozenset(one) for one in found} == set(
        map(frozenset, networkx.strongly_connected_components(directed(graph)))
    )


@given(flowcharts())
def test_without_the_ways_back_no_loop_is_left(chart):
    assume(all(node.attached_to is None for node in chart.nodes))
    back = back_connections(chart)
    kept = chart.but(connections=tuple(line for line in chart.connections if line.id not in back))
    assert networkx.is_directed_acyclic_graph(directed(FlowGraph(kept)))


@given(flowcharts())
def test_a_loop_without_limit_is_a_cycle_of_connections_without_limit(chart):
    graph = FlowGraph(chart)
    plain = networkx.MultiDiGraph()
    plain.add_nodes_from(graph.nodes)
    for node in chart.nodes:
        if node.attached_to and node.attached_to != node.id:
            plain.add_edge(node.attached_to, node.id)
    plain.add_edges_from((line.source, line.target) for line in chart.connections if not line.loop)
    loops = {
        frozenset(one) for one in networkx.strongly_connected_components(plain)
        if len(one) > 1 or plain.has_edge(*one, *one)
    }  # fmt: skip
    assert set(map(frozenset, loops_without_limit(graph))) == loops


@given(flowcharts())
def test_every_node_is_read_once_and_numbered_once(chart):
    sop = Sop(id=DOCUMENT_ID, flowcharts=(chart,))
    order = reading_order(chart)
    assert sorted(order) == sorted(node.id for node in chart.nodes)
    numbers = step_numbers(sop)
    assert len(set(numbers.values())) == len(order)
    assert sorted(numbers[key] for key in order) == [numbers[key] for key in order]


@given(flowcharts())
def test_the_main_path_follows_arcs_and_never_comes_back(chart):
    graph = FlowGraph(chart)
    path = main_path(chart)
    assert len(set(path)) == len(path)
    assert all(after in graph.after(before) for before, after in pairwise(path))


@settings(max_examples=30)
@given(flowcharts(), st.randoms(use_true_random=False))
def test_what_is_reported_does_not_depend_on_names(chart, random):
    names = [f"m{place}" for place in range(len(chart.nodes))]
    random.shuffle(names)
    new = {node.id: name for node, name in zip(chart.nodes, names, strict=True)}
    renamed = chart.but(
        nodes=tuple(node.but(id=new[node.id], attached_to=new.get(node.attached_to)) for node in chart.nodes),
        connections=tuple(
            line.but(source=new[line.source], target=new[line.target]) for line in chart.connections
        ),
    )
    assert [new[key] for key in reading_order(chart)] == list(reading_order(renamed))
    before, after = reach.traps(FlowGraph(chart)), reach.traps(FlowGraph(renamed))
    assert [tuple(new[key] for key in fault.affected) for fault in before] == [
        fault.affected for fault in after
    ]


def chain(count, *, closed=False):
    nodes = tuple(Node(id=f"n{place}", kind="step") for place in range(count))
    pairs = [(place, place + 1) for place in range(count - 1)] + ([(count - 1, 0)] if closed else [])
    lines = tuple(
        Connection(id=f"c{place}", source=f"n{a}", target=f"n{b}") for place, (a, b) in enumerate(pairs)
    )
    return Flowchart(id="f1", nodes=nodes, connections=lines)


@pytest.mark.parametrize("closed", [False, True])
def test_a_chain_of_twenty_thousand_nodes_is_read_without_recursion(closed):
    chart = chain(20_000, closed=closed)
    graph = FlowGraph(chart)
    assert len(covered(reach.unreachable(graph))) == (20_000 if closed else 0)
    assert len(covered(reach.traps(graph))) == (20_000 if closed else 0)
    assert len(back_connections(chart)) == (1 if closed else 0)
    assert reading_order(chart) == tuple(f"n{place}" for place in range(20_000))


def test_many_causes_with_a_long_common_tail_are_listed_within_bounds():
    tail = chain(3000)
    causes = tuple(Node(id=f"x{place}", kind="step") for place in range(3000))
    lines = tuple(Connection(id=f"y{place}", source=f"x{place}", target="n0") for place in range(3000))
    start = Node(id="start", kind="start")
    chart = tail.but(nodes=(*tail.nodes, *causes, start), connections=(*tail.connections, *lines))
    found = reach.unreachable(FlowGraph(chart))
    assert len(found) == 3000
    assert len(covered(found)) == 6000
    assert sum(len(fault.affected) for fault in found) < 2 * reach.MOST_LISTED
