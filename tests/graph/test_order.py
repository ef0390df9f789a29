"""Step numbers follow the main path first; frozen numbers win."""

import pytest

from sop_studio.graph.order import main_path, reading_order, step_numbers
from tests.notation import flowchart, procedure


def texts(chart, ids):
    return [chart.node(key).text for key in ids]


def read(text):
    chart = flowchart(text)
    return texts(chart, reading_order(chart))


def freeze(sop, place, numbers):
    chart = sop.flowcharts[place]
    nodes = tuple(node.but(number=numbers.get(node.text, node.number)) for node in chart.nodes)
    charts = list(sop.flowcharts)
    charts[place] = chart.but(nodes=nodes)
    return sop.but(flowcharts=tuple(charts))


def by_text(sop, place=0):
    numbers = step_numbers(sop)
    return {node.text: numbers[node.id] for node in sop.flowcharts[place].nodes}


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("start > Weigh > Pack > end", ["start", "Weigh", "Pack", "end"]),
        # The main path comes before the other branch, both before the ends.
        (
            "start > Fits? -yes-> Pack > Seal > end; Fits? -no-> Trim > end other",
            ["start", "Fits?", "Pack", "Seal", "Trim", "end", "end other"],
        ),
        # A way back is not followed.
        (
            "start > Ask > Clear? -no/max 2-> Ask; Clear? -yes-> Note it > end",
            ["start", "Ask", "Clear?", "Note it", "end"],
        ),
        # All branches of a split are read before their join.
        (
            "start > =Split > Left > =Join > After > end; =Split > Right > =Join",
            ["start", "Split", "Left", "Right", "Join", "After", "end"],
        ),
        # A join waits even for a branch with a decision inside.
        (
            "start > =Split > Left? -a-> One > =Join > After > end; Left? -b-> Two > =Join; =Split > Right > =Join",
            ["start", "Split", "Left?", "One", "Right", "Two", "Join", "After", "end"],
        ),
        # What nothing leads to is still read, last.
        ("start > Weigh > end; Lost > Lost too", ["start", "Weigh", "end", "Lost", "Lost too"]),
        # Without a start, everything without entry starts.
        ("Weigh > Pack; Seal > Pack", ["Weigh", "Pack", "Seal"]),
    ],
)
def test_a_flowchart_is_read_main_path_first(text, order):
    assert read(text) == order


def test_a_fallback_is_read_after_everything_but_the_ends():
    chart = flowchart("start > Ask > !Lead -done-> Close > end; !Lead -no answer-> !Duty -done-> Close")
    lines = tuple(
        line.but(ending="no_response") if line.label == "no answer" else line for line in chart.connections
    )
    chart = chart.but(connections=lines)
    assert texts(chart, reading_order(chart)) == ["start", "Ask", "Lead", "Close", "Duty", "end"]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("start > Fits? -else-> Trim > end; Fits? -yes-> Pack > end", ["start", "Fits?", "Pack", "end"]),
        ("start > Fits? -no-> !Lead > end; Fits? -yes-> Pack > end", ["start", "Fits?", "Pack", "end"]),
        ("start > Fits? -no-> Weigh again > Fits?; Fits? -yes-> end", ["start", "Fits?", "end"]),
        ("start > Fits? -no-> Stuck; Fits? -yes-> Pack > end", ["start", "Fits?", "Pack", "end"]),
        ("start > !Lead -done-> end", ["start", "Lead", "end"]),
        ("Weigh > Pack", ["Weigh", "Pack"]),
        ("A > B > A", []),
    ],
)
def test_the_main_path_is_the_first_way_to_an_end_without_escalation(text, path):
    chart = flowchart(text)
    assert texts(chart, main_path(chart)) == path


def test_the_outcome_marked_as_main_is_on_the_main_path():
    chart = flowchart("start > Fits? -yes-> Pack > end; Fits? -no-> Trim > end")
    lines = tuple(line.but(is_main=line.label == "no") for line in chart.connections)
    chart = chart.but(connections=lines)
    assert texts(chart, main_path(chart)) == ["start", "Fits?", "Trim", "end"]


def test_the_order_of_outcomes_decides_where_nothing_else_does():
    chart = flowchart("start > Fits? -yes-> Pack > end; Fits? -no-> Trim > end")
    lines = tuple(line.but(order=1 if line.label == "yes" else 0) for line in chart.connections)
    chart = chart.but(connections=lines)
    assert texts(chart, main_path(chart)) == ["start", "Fits?", "Trim", "end"]


def test_numbers_carry_the_code_of_their_flowchart():
    sop = procedure("start > Weigh > end", "start > Pack > end")
    assert list(step_numbers(sop).values()) == ["A1.01", "A1.02", "A1.03", "A2.01", "A2.02", "A2.03"]


def test_a_flowchart_without_code_gets_one_that_is_free():
    sop = procedure("start > Weigh > end", "start > Pack > end")
    charts = (sop.flowcharts[0].but(code="A2"), sop.flowcharts[1].but(code=""))
    assert list(by_text(sop.but(flowcharts=charts), 1).values()) == ["A3.01", "A3.02", "A3.03"]


def test_two_flowcharts_of_one_code_share_no_number():
    sop = procedure("start > Weigh > end", "start > Pack > end")
    charts = (sop.flowcharts[0], sop.flowcharts[1].but(code="A1"))
    numbers = step_numbers(sop.but(flowcharts=charts))
    assert len(set(numbers.values())) == len(numbers)


def test_notes_have_letters():
    sop = procedure("start > Weigh > end; *Mind the scale > Weigh; *And the cat > Weigh")
    assert by_text(sop)["Mind the scale"] == "a"
    assert by_text(sop)["And the cat"] == "b"


def test_a_frozen_number_stays():
    sop = freeze(procedure("start > Weigh > end"), 0, {"start": "A1.01", "Weigh": "A1.07", "end": "A1.09"})
    assert by_text(sop) == {"start": "A1.01", "Weigh": "A1.07", "end": "A1.09"}


def test_a_node_among_frozen_ones_gets_a_letter_behind_the_one_before():
    sop = freeze(
        procedure("start > Weigh > Wipe > Dry > Pack > end"), 0,
        {"start": "A1.01", "Weigh": "A1.02", "Pack": "A1.03", "end": "A1.04"},
    )  # fmt: skip
    assert by_text(sop)["Wipe"] == "A1.02a"
    assert by_text(sop)["Dry"] == "A1.02b"
    assert texts(sop.flowcharts[0], reading_order(sop.flowcharts[0])) == [
        "start", "Weigh", "Wipe", "Dry", "Pack", "end",
    ]  # fmt: skip


def test_a_letter_that_is_taken_is_passed_over():
    sop = freeze(
        procedure("start > Weigh > Wipe > Dry > end"), 0,
        {"start": "A1.01", "Weigh": "A1.02", "Dry": "A1.02a", "end": "A1.03"},
    )  # fmt: skip
    assert by_text(sop)["Wipe"] == "A1.02b"


def test_frozen_numbers_lead_the_reading_and_ten_comes_after_nine():
    sop = freeze(procedure("start > Weigh > end"), 0, {"start": "A1.10", "Weigh": "A1.9", "end": "A1.10a"})
    chart = sop.flowcharts[0]
    assert texts(chart, reading_order(chart)) == ["Weigh", "start", "end"]


def test_a_frozen_number_is_not_given_again_elsewhere():
    sop = freeze(procedure("start > Weigh > end", "start > Pack > end"), 1, {"start": "A1.02"})
    numbers = step_numbers(sop)
    assert len(set(numbers.values())) == len(numbers)


def test_a_long_chain_is_numbered():
    names = " > ".join(f"Step {place}" for place in range(3000))
    sop = procedure(f"start > {names} > end")
    numbers = list(step_numbers(sop).values())
    assert numbers[-1] == "A1.3002"


def test_after_z_comes_aa():
    middle = " > ".join(f"Step {place}" for place in range(30))
    sop = freeze(
        procedure(f"start > Weigh > {middle} > end"), 0, {"start": "A1.01", "Weigh": "A1.02", "end": "A1.03"}
    )
    numbers = by_text(sop)
    assert [numbers[f"Step {place}"] for place in (0, 25, 26, 27, 29)] == [
        "A1.02a", "A1.02z", "A1.02aa", "A1.02ab", "A1.02ad",
    ]  # fmt: skip
    notes = "; ".join(f"*Note {place} > Weigh" for place in range(28))
    assert by_text(procedure(f"start > Weigh > end; {notes}"))["Note 27"] == "ab"


def test_a_letter_that_a_note_keeps_is_not_given_again():
    sop = freeze(procedure("start > Weigh > end; *One > Weigh; *Two > Weigh"), 0, {"Two": "a"})
    assert by_text(sop)["One"] == "b"
