"""What BPMN elements refer to is found wherever tools put it, and nothing is dropped without a word."""

import pytest

from sop_studio.errors import SopStudioError
from sop_studio.importers.bpmn.read import read
from tests.importers.bpmn.test_read import imported, losses, node


@pytest.mark.parametrize("prefix", ["", "tns:"])
def test_references_may_carry_a_namespace_prefix(prefix: str) -> None:
    sop, report = imported(
        f'<task id="a"/><exclusiveGateway id="g" default="{prefix}f"/><task id="b"/>'
        f'<boundaryEvent id="x" attachedToRef="{prefix}a"/>'
        f'<sequenceFlow id="e" sourceRef="{prefix}a" targetRef="{prefix}g"/>'
        f'<sequenceFlow id="f" sourceRef="{prefix}g" targetRef="{prefix}b"/>'
        f'<textAnnotation id="n"><text>Mind</text></textAnnotation>'
        f'<association id="l" sourceRef="{prefix}b" targetRef="{prefix}n"/>'
    )
    (flowchart,) = sop.flowcharts
    assert [line.is_default for line in flowchart.connections] == [False, True, False]
    assert all(line.source and line.target for line in flowchart.connections)
    assert flowchart.nodes[3].attached_to == flowchart.nodes[0].id
    assert report.losses == ()


def test_two_processes_may_use_the_same_ids() -> None:
    body = '<startEvent id="s"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="e"/>'
    sop, report = imported(body, f'<process id="q">{body}</process>')
    for flowchart in sop.flowcharts:
        (line,) = flowchart.connections
        assert (line.source, line.target) == (flowchart.nodes[0].id, flowchart.nodes[1].id)
    assert report.losses == ()


@pytest.mark.parametrize(
    ("body", "outside", "words"),
    [
        ("", '<collaboration id="c"><participant id="b" name="Bank"/></collaboration>', "Participant “Bank”"),
        (
            '<task id="a" name="Pay"><multiInstanceLoopCharacteristics/></task>',
            "",
            "Multi instance loop characteristics of the task “Pay”",
        ),
        (
            '<task id="a"/><sequenceFlow id="f" name="Yes" sourceRef="a" targetRef="a">'
            "<documentation>Why</documentation></sequenceFlow>",
            "",
            "Documentation of the sequence flow “Yes”",
        ),
        ("", '<message id="m" name="Order"/>', "Message “Order”"),
        ("", "", "The model has no process with shapes"),
    ],
)
def test_nothing_is_dropped_without_a_word(body: str, outside: str, words: str) -> None:
    assert words in losses(imported(body, outside)[1])


def test_the_names_of_messages_and_errors_are_carried() -> None:
    outside = '<message id="m" name="Order"/><error id="e" name="Unpaid"/>'
    send = node('<sendTask id="x" messageRef="m"/>', outside)
    receive = node('<receiveTask id="x" messageRef="m"/>', outside)
    end = node('<endEvent id="x"><errorEventDefinition errorRef="e"/></endEvent>', outside)
    assert send.fields["task"] == "sendTask: Order"
    assert receive.fields["awaited"] == ("Order",)
    assert end.fields["event"] == "error: Unpaid"


def test_a_model_of_another_version_is_named_in_the_refusal() -> None:
    with pytest.raises(SopStudioError, match=r"schema\.omg\.org/spec/BPMN/2\.0, not a BPMN 2\.0 model"):
        read(b'<definitions xmlns="http://schema.omg.org/spec/BPMN/2.0"/>', "file")
