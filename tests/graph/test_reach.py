"""Starts, ends, unreachable nodes, dead ends and endless loops, each with its cause."""

import pytest

from sop_studio.graph import reach
from sop_studio.graph.flowgraph import FlowGraph
from sop_studio.model.flowchart import Connection, Flowchart
from tests.notation import flowchart


def graph(text, **fields):
    """The graph of a notation; `fields` changes nodes by their text, e.g. Weigh={"attached_to": "Pack"}."""
    chart = flowchart(text)
    ids = {node.text: node.id for node in chart.nodes}
    nodes = []
    for node in chart.nodes:
        change = dict(fields.get(node.text, {}))
        if "attached_to" in change:
            change["attached_to"] = ids[change["attached_to"]]
        nodes.append(node.but(**change))
    return FlowGraph(chart.but(nodes=tuple(nodes)))


def texts(graph, ids):
    return [graph.nodes[key].text for key in ids]


def faults(graph, found):
    return [(texts(graph, fault.nodes), texts(graph, fault.affected)) for fault in found]


EVENT = {"kind": "wait", "attached_to": "Weigh", "fields": {"event": "timer"}}
UNDO = {"kind": "wait", "attached_to": "Weigh", "fields": {"event": "compensation"}}
GOTO = {"kind": "link", "fields": {"mode": "goto"}}


@pytest.mark.parametrize(
    ("text", "fields", "starts", "ends"),
    [
        ("start > Weigh > end", {}, ["start"], ["end"]),
        ("start > Weigh > end; Lost > end", {}, ["start"], ["end"]),
        ("Weigh > Pack; Seal > Pack", {}, ["Weigh", "Seal"], ["Pack"]),
        ("A > B > A", {}, [], []),
        ("A > A", {}, ["A"], ["A"]),
        ("start > Weigh > Elsewhere", {"Elsewhere": GOTO}, ["start"], ["Elsewhere"]),
        ("Weigh > Pack; ~Bell > Call", {"Bell": EVENT}, ["Weigh"], ["Pack", "Call"]),
        ("Weigh > Pack; ~Bell", {"Bell": EVENT}, ["Weigh"], ["Pack", "Bell"]),
        ("Weigh; ~Bell > Call", {"Bell": EVENT}, ["Weigh"], ["Weigh", "Call"]),
        ("Weigh > Pack; ~Undo; Throw away", {"Undo": UNDO, "Throw away": {"fields": {"is_compensation": True}}},
         ["Weigh"], ["Pack"]),
        ("Reply > Weigh > end", {"Reply": {"kind": "wait", "fields": {"instantiates": True}}}, ["Reply"], ["end"]),
        ("Weigh > Reply > Weigh; Lost > end", {"Reply": {"kind": "wait", "fields": {"instantiates": True}}},
         ["Lost"], ["end"]),
        ("start > Weigh > end; Alarm", {"Alarm": {"kind": "link", "fields": {"is_event": True}}},
         ["start", "Alarm"], ["end"]),
        ("start > end; *Mind the cat", {}, ["start"], ["end"]),
    ],
)  # fmt: skip
def test_starts_and_ends_are_those_drawn_else_those_implied(text, fields, starts, ends):
    found = graph(text, **fields)
    assert texts(found, reach.starts(found)) == starts
    assert texts(found, reach.ends(found)) == ends


def test_in_an_ad_hoc_body_everything_without_entry_starts_and_everything_without_exit_ends():
    chart = flowchart("start > Weigh > end; Pack; Seal > Send").but(is_ad_hoc=True)
    found = FlowGraph(chart)
    assert texts(found, reach.starts(found)) == ["start", "Pack", "Seal"]
    assert texts(found, reach.ends(found)) == ["end", "Pack", "Send"]
    assert reach.unreachable(found) == reach.traps(found) == ()


@pytest.mark.parametrize(
    ("text", "fields", "expected"),
    [
        ("start > Weigh > end", {}, []),
        ("start > end; Lost > Lost too > end; Weigh > end", {}, [(["Lost"], ["Lost too"]), (["Weigh"], [])]),
        # Two causes, one node behind both.
        ("start > end; A > C > end; B > C", {}, [(["A"], ["C"]), (["B"], ["C"])]),
        # A loop that nothing enters is one cause, named by its first node.
        ("start > end; B > A > B; A > Behind", {}, [(["B"], ["A", "Behind"])]),
        # Nothing starts: all is lost.
        ("A > B > A", {}, [(["A"], ["B"])]),
        # An attached node is reached through its host, lost or not.
        ("start > Weigh > end; ~Bell > Call > end", {"Bell": EVENT}, []),
        ("start > end; Weigh > end; ~Bell > Call > end", {"Bell": EVENT}, [(["Weigh"], ["Bell", "Call"])]),
    ],
)
def test_one_fault_for_each_group_that_nothing_leads_into(text, fields, expected):
    found = graph(text, **fields)
    assert faults(found, reach.unreachable(found)) == expected


@pytest.mark.parametrize(
    ("text", "fields", "expected"),
    [
        ("start > Weigh > end", {}, []),
        ("start > Weigh > Pack; start > end", {}, [(["Pack"], ["Weigh"])]),
        ("start > Fits? -a-> Left; Fits? -b-> Right; Other > end", {},
         [(["Left"], ["start", "Fits?"]), (["Right"], ["start", "Fits?"])]),
        ("start > A > B > A; Other > end", {}, [(["A", "B"], ["start"])]),
        ("start > A > A; Other > end", {}, [(["A"], ["start"])]),
        # A node may suffer from a dead end and a loop.
        ("start > Fits? -a-> Left; Fits? -b-> A > B > A; Other > end", {},
         [(["Left"], ["start", "Fits?"]), (["A", "B"], ["start", "Fits?"])]),
        # Unreachable nodes are dead ends too.
        ("start > end; Lost > Lost too", {}, [(["Lost too"], ["Lost"])]),
        # Without an end, every node that nothing leaves ends.
        ("start > Weigh > Pack; Weigh > Seal", {}, []),
        ("start > A > B > A", {}, [(["A", "B"], ["start"])]),
        # A way out through an attached node is a way out.
        ("start > Weigh; ~Bell > end", {"Bell": EVENT}, []),
        ("start > Weigh > end; ~Bell", {"Bell": EVENT}, [(["Bell"], [])]),
        # What undoes a step ends by itself.
        ("start > Weigh > end; ~Undo", {"Undo": UNDO}, []),
    ],
)  # fmt: skip
def test_traps_are_dead_ends_and_endless_loops(text, fields, expected):
    found = graph(text, **fields)
    assert faults(found, reach.traps(found)) == expected
    assert sorted((*reach.dead_ends(found), *reach.endless_loops(found)), key=repr) == sorted(
        reach.traps(found), key=repr
    )


def test_dead_ends_are_single_nodes_and_endless_loops_are_not():
    found = graph("start > Fits? -a-> Left; Fits? -b-> A > B > A; Other > end")
    assert faults(found, reach.dead_ends(found)) == [(["Left"], ["start", "Fits?"])]
    assert faults(found, reach.endless_loops(found)) == [(["A", "B"], ["start", "Fits?"])]


def connector(name, side):
    return {"kind": "offpage", "fields": {"name": name, "side": side}}


def test_a_connector_leads_to_its_partner_of_the_same_name():
    found = graph("start > Out; In > end", Out=connector("B", "out"), In=connector("B", "in"))
    assert reach.unreachable(found) == reach.traps(found) == ()


def test_a_connector_without_partner_leads_nowhere():
    found = graph("start > Out; In > end", Out=connector("B", "out"), In=connector("C", "in"))
    assert faults(found, reach.unreachable(found)) == [(["In"], ["end"])]
    assert faults(found, reach.dead_ends(found)) == [(["Out"], ["start"])]


def test_a_compensation_event_leads_to_the_node_that_undoes():
    chart = flowchart("start > Weigh > end; ~Undo; Throw away")
    weigh, undo, away = (
        next(node for node in chart.nodes if node.text == text) for text in ("Weigh", "Undo", "Throw away")
    )
    nodes = tuple(
        node.but(attached_to=weigh.id, fields={"event": "compensation"}) if node is undo
        else node.but(fields={"is_compensation": True}) if node is away else node
        for node in chart.nodes
    )  # fmt: skip
    undrawn = FlowGraph(chart.but(nodes=nodes))
    assert faults(undrawn, reach.unreachable(undrawn)) == [(["Throw away"], [])]
    line = Connection(id="a1", source=undo.id, target=away.id, kind="association")
    drawn = FlowGraph(chart.but(nodes=nodes, connections=(*chart.connections, line)))
    assert reach.unreachable(drawn) == reach.traps(drawn) == ()


@pytest.mark.parametrize("is_turned", [False, True])
def test_an_association_with_a_compensation_event_makes_what_undoes(is_turned):
    chart = flowchart("start > Weigh > end; ~Undo; Throw away")
    ids = {node.text: node.id for node in chart.nodes}
    event = {"attached_to": ids["Weigh"], "fields": {"event": "compensation"}}
    nodes = tuple(node.but(**event) if node.text == "Undo" else node for node in chart.nodes)
    ends = (ids["Throw away"], ids["Undo"]) if is_turned else (ids["Undo"], ids["Throw away"])
    line = Connection(id="a1", source=ends[0], target=ends[1], kind="association")
    drawn = FlowGraph(chart.but(nodes=nodes, connections=(*chart.connections, line)))
    assert reach.unreachable(drawn) == reach.traps(drawn) == ()


@pytest.mark.parametrize("ends", [{"source": "n1"}, {"target": "n3"}, {"source": "n1", "target": "f2n7"}])
def test_a_connection_with_a_missing_end_leads_nowhere(ends):
    chart = flowchart("start > Weigh; end")
    found = FlowGraph(chart.but(connections=(*chart.connections, Connection(id="c9", **ends))))
    assert faults(found, reach.unreachable(found)) == [(["end"], [])]
    assert faults(found, reach.dead_ends(found)) == [(["Weigh"], ["start"])]


def test_an_empty_flowchart_has_nothing_to_report():
    found = FlowGraph(Flowchart(id="f1"))
    assert reach.starts(found) == reach.ends(found) == reach.unreachable(found) == reach.traps(found) == ()
