"""The exits that a shape still waits for."""

import pytest

from sop_studio.editing.nodes import change_node
from sop_studio.editing.waiting import missing_endings
from sop_studio.model.escalation import EscalationPath, ReturnRule
from sop_studio.model.register import LinkedFlowchart, LinkedSop
from tests.editing.chart import node
from tests.notation import procedure

OTHER = "00000000-0000-4000-8000-000000000002"


def waiting(sop, text, /, **fields):
    if fields:
        sop = change_node(sop, node(sop, text).id, fields=fields)
    return [str(one.label) for one in missing_endings(sop, node(sop, text))]


@pytest.mark.parametrize(
    ("flow", "labels"),
    [
        ("start > Good?", ["Yes", "No"]),
        ("start > Good? -yes-> end", ["No"]),
        ("start > Good? -No-> end", ["Yes"]),
        ("start > Good? -ja-> end", ["No"]),
        ("start > Good? -yes-> end; Good? -no-> Mend", []),
        ("start > Good? > end; Mend > Good?", []),
    ],
)
def test_a_decision_waits_for_its_answers(flow, labels):
    assert waiting(procedure(flow), "Good?") == labels


@pytest.mark.parametrize(
    ("path", "labels"),
    [
        ({}, ["Accepted", "Returned", "No response"]),
        ({"mode": "notify"}, []),
        ({"is_final": True}, ["Accepted", "Returned"]),
        ({"return_rule": ReturnRule(is_allowed=False)}, ["Accepted", "No response"]),
    ],
)
def test_an_escalation_waits_for_the_endings_of_its_path(path, labels):
    sop = procedure("start > !Ask").but(escalation_paths=(EscalationPath(id="p1", code="ESC-A1", **path),))
    assert waiting(sop, "Ask", path="p1") == labels
    assert waiting(sop, "Ask") == ["Accepted", "Returned", "No response"]


def test_an_ending_that_is_led_somewhere_under_other_words_does_not_wait():
    sop = procedure("start > !Ask -Nobody there-> end")
    chart = sop.flowcharts[0]
    lines = (chart.connections[0], chart.connections[1].but(ending="no_response"))
    sop = sop.but(flowcharts=(chart.but(connections=lines),))
    assert waiting(sop, "Ask") == ["Accepted", "Returned"]


def test_a_wait_waits_for_its_events_and_the_end_of_the_time():
    assert waiting(procedure("start > ~Cool"), "Cool") == ["Arrived", "Time is up"]
    assert waiting(procedure("start > ~Cool"), "Cool", awaited=("Cold", "Eaten")) == ["Cold", "Eaten", "Time is up"]
    assert waiting(procedure("start > ~Cool -Cold-> end"), "Cool", awaited=("Cold", "Eaten")) == ["Eaten", "Time is up"]


def test_a_call_waits_for_the_outcomes_of_its_target():
    sop = procedure("start > @Weigh it", "start > Good? -yes-> end well; Good? -no-> end badly")
    target = {"flowchart": sop.flowcharts[1].id}
    assert waiting(sop, "Weigh it", **target) == ["end well", "end badly"]
    assert waiting(sop, "Weigh it", **target, mode="goto") == []
    assert waiting(procedure("start > @Weigh it > end"), "Weigh it", **target) == []


def test_a_call_of_another_sop_waits_for_the_outcomes_that_its_stub_lists():
    stub = LinkedSop(id=OTHER, flowcharts=(LinkedFlowchart(id="f7", outcomes=("Done", "Not done")),))
    sop = procedure("start > @Weigh it -Done-> end").but(linked_sops=(stub,))
    assert waiting(sop, "Weigh it", sop=OTHER, flowchart="f7") == ["Not done"]


def test_a_step_waits_for_nothing():
    assert waiting(procedure("start > Weigh"), "Weigh") == []
