"""Rows and chains: what stands below and what beside what."""

from sop_studio.graph.loops import back_connections
from sop_studio.graph.order import main_path
from sop_studio.layout.flow import flows
from sop_studio.layout.rows import rows
from tests.notation import procedure


def read(text):
    chart = procedure(text).flowcharts[0]
    flow = flows(chart, main_path(chart), back_connections(chart), {})[0]
    found = rows(flow)
    words = {node.id: node.text for node in chart.nodes}
    return {words[cell]: at for cell, at in found.row.items()}, [[words[c] for c in chain] for chain in found.chains]


def test_a_chain_stands_in_one_row_after_the_other():
    row, chains = read("start > A > B > end")
    assert row == {"start": 0, "A": 1, "B": 2, "end": 3}
    assert chains == [["start", "A", "B", "end"]]


def test_the_first_exception_stays_in_the_row_of_its_question():
    row, _ = read("start > Right? -yes-> Go > end; Right? -no-> Stop > end of it")
    assert row["Stop"] == row["Right?"]
    assert row["end of it"] == row["Stop"] + 1


def test_of_several_alternatives_the_one_that_closes_stays_and_the_others_go_down():
    row, _ = read("start > Which? -a-> A > end; Which? -b-> B > A; Which? -c-> C > end of it")
    assert row["C"] == row["Which?"]
    assert row["B"] == row["A"] == row["Which?"] + 1


def test_the_fallback_of_an_escalation_stands_below_it():
    text = "start > Ok? -yes-> A > end; Ok? -no-> !Lead -fine-> A; !Lead -late-> !Duty -fine-> A"
    chart = procedure(text).flowcharts[0]
    late = next(line for line in chart.connections if line.label == "late")
    lines = tuple(one.but(ending="no_response") if one is late else one for one in chart.connections)
    chart = chart.but(connections=lines)
    flow = flows(chart, main_path(chart), back_connections(chart), {})[0]
    words = {node.id: node.text for node in chart.nodes}
    assert ["Lead", "Duty"] in [[words[c] for c in chain] for chain in rows(flow).chains]


def test_a_way_back_does_not_push_anything_down():
    row, _ = read("start > A > Again? -yes/max 2-> A; Again? -no-> end")
    assert (row["A"], row["Again?"], row["end"]) == (1, 2, 3)


def test_a_second_entrance_stands_just_above_what_it_leads_to():
    row, _ = read("start > A > B > C > end; start by night > C")
    assert row["start by night"] == row["C"] - 1
