"""Connections that close a loop, and loops that nothing limits."""

import pytest

from sop_studio.graph.flowgraph import FlowGraph
from sop_studio.graph.loops import back_connections, loops_without_limit
from tests.notation import flowchart


def words(chart, ids):
    lines = {line.id: line for line in chart.connections}
    return {f"{chart.node(lines[key].source).text} > {chart.node(lines[key].target).text}" for key in ids}


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("start > Weigh > end", set()),
        ("start > Weigh > Fits? -no-> Weigh; Fits? -yes-> end", {"Fits? > Weigh"}),
        ("start > Fits? -a-> Left > Both > end; Fits? -b-> Both", set()),
        ("start > A > B > C > A; C > B; C > end", {"C > A", "C > B"}),
        ("start > A > A; A > end", {"A > A"}),
        ("start > end; A > B > A", {"B > A"}),
        ("A > B > A", {"B > A"}),
    ],
)
def test_a_back_connection_leads_to_where_the_walk_came_from(text, back):
    chart = flowchart(text)
    assert words(chart, back_connections(chart)) == back


def test_outcome_order_decides_which_of_two_ways_is_the_way_back():
    chart = flowchart("start > Fits? -a-> A > B > C > A; Fits? -b-> C; B > end")
    assert words(chart, back_connections(chart)) == {"C > A"}
    turned = tuple(line.but(order=-1) if line.label == "b" else line for line in chart.connections)
    chart = chart.but(connections=turned)
    assert words(chart, back_connections(chart)) == {"B > C"}


@pytest.mark.parametrize(
    ("text", "loops"),
    [
        ("start > Weigh > Fits? -no/max 2-> Weigh; Fits? -yes-> end", []),
        ("start > Weigh > Fits? -no-> Weigh; Fits? -yes-> end", [["Weigh", "Fits?"]]),
        ("start > A > A; A > end", [["A"]]),
        ("start > A -/max 3-> A; A > end", []),
        ("start > A > B > A; B > C > D > C; D > end", [["A", "B"], ["C", "D"]]),
        # Two ways back into one loop need two limits.
        ("start > A > B > C? -x/max 1-> A; C? -y-> B; C? -z-> end", [["B", "C?"]]),
    ],
)
def test_a_loop_needs_a_limit_on_every_way_round(text, loops):
    chart = flowchart(text)
    found = loops_without_limit(FlowGraph(chart))
    assert [[chart.node(key).text for key in loop] for loop in found] == loops
