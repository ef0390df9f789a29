"""A fault put into an example is found where it is, and nothing else is."""

import datetime as dt

from examples.make import FOLDER
from sop_studio.editing.connections import change_connection, disconnect, set_label, set_loop
from sop_studio.editing.flowcharts import remove_flowchart
from sop_studio.editing.nodes import add_node, change_node, remove_node
from sop_studio.model.flowchart import Node
from sop_studio.store.files import load
from sop_studio.store.library import with_library
from sop_studio.validation.engine import validate

TODAY = dt.date(2026, 3, 10)


def example(number):
    return load(FOLDER / f"{number}.sop")


def node_of(sop, number):
    return next(node for one in sop.flowcharts for node in one.nodes if node.number == number)


def way_of(sop, number, label):
    node = node_of(sop, number)
    return next(
        c for one in sop.flowcharts for c in one.connections if c.source == node.id and c.label == label
    )


def found(sop):
    return {
        (finding.rule, *(node.number for node in finding.nodes)) for finding in validate(sop, "draft", TODAY)
    }


def test_a_reminder_without_limit():
    sop = example("SOP-CS-001")
    assert ("loop-without-limit", "A2.07") in {
        (rule, "A2.07") for rule, *_ in found(set_loop(sop, way_of(sop, "A2.07", "").id, None))
    }


def test_updates_without_limit():
    sop = example("PB-INC-001")
    assert {rule for rule, *_ in found(set_loop(sop, way_of(sop, "E2.06", "Update posted").id, None))} == {
        "loop-without-limit"
    }


def test_a_way_that_is_gone_leaves_its_target_unreachable():
    sop = example("SOP-CS-001")
    assert ("unreachable", "A3.04") in found(disconnect(sop, way_of(sop, "A3.03", "Up to 50").id))


def test_a_step_that_nothing_leaves():
    sop = example("SOP-CS-001")
    assert ("dead-end", "A3.08") in found(disconnect(sop, way_of(sop, "A3.08", "").id))


def test_an_outcome_without_words():
    sop = example("SOP-TS-001")
    assert ("outcome-without-label", "F1.03") in found(set_label(sop, way_of(sop, "F1.03", "No").id, ""))


def test_two_outcomes_of_the_same_words():
    sop = example("SOP-SS-001")
    assert ("duplicate-outcome", "B2.05") in found(set_label(sop, way_of(sop, "B2.05", "Partly").id, "yes "))


def test_a_decision_that_lost_its_default():
    sop = example("SOP-SS-001")
    assert found(change_connection(sop, way_of(sop, "B2.05", "Partly").id, is_default=False)) == {
        ("missing-default", "B2.05")
    }


def test_a_wait_without_limit():
    sop = example("SOP-CR-001")
    wait = node_of(sop, "C2.07")
    endless = {name: value for name, value in wait.fields.items() if name != "limit"}
    assert found(change_node(sop, wait.id, fields=endless)) == {("wait-without-limit", "C2.07")}


def test_a_link_to_a_flowchart_that_was_removed():
    sop = example("SOP-CR-001")
    assert ("broken-link", "C2.09") in found(remove_flowchart(sop, sop.flowcharts[2].id))


def test_a_link_to_a_sop_that_was_retired():
    other = example("SOP-IP-001")
    retired = other.but(control=other.control.but(status="retired"))
    assert found(with_library(example("SOP-CR-001"), [retired])) == {("retired-target", "C1.05")}


def test_a_third_ending_of_the_shared_helper_is_found_in_all_its_callers():
    helper = example("SOP-CS-010")
    third = add_node(helper, "f1", Node(id="n99", kind="end", text="Locked"))
    for number, caller in (("SOP-CS-001", "A1.02"), ("SOP-SS-001", "B1.02"), ("SOP-CR-001", "C3.02")):
        assert ("outcome-mismatch", caller) in found(with_library(example(number), [third]))


def test_an_end_that_is_gone():
    sop = example("SOP-CS-010")
    without = remove_node(remove_node(sop, node_of(sop, "H1.06").id), node_of(sop, "H1.07").id)
    assert {rule for rule, *_ in found(without)} >= {"no-end", "decision-with-one-outcome"}
