"""BPMN elements become what a SOP has for them, and what it has not is reported."""

import pytest

from sop_studio.errors import SopStudioError
from sop_studio.importers.bpmn.read import looks_like, read
from sop_studio.importers.report import Report
from sop_studio.kinds.registry import fields_fault
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.sop import Sop

HEAD = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d">'


def model(body: str, outside: str = "") -> bytes:
    return f'{HEAD}<process id="p" name="Refund">{body}</process>{outside}</definitions>'.encode()


def imported(body: str, outside: str = "") -> tuple[Sop, Report]:
    return read(model(body, outside), "file")


def node(body: str, outside: str = "", source: str = "x") -> Node:
    sop, _ = imported(body, outside)
    return next(each for chart in sop.flowcharts for each in chart.nodes if each.imported_id == source)


def losses(report: Report) -> str:
    return "\n".join(str(loss.message) for loss in report.losses)


@pytest.mark.parametrize(
    ("element", "kind", "fields"),
    [
        ('<startEvent id="x"/>', "start", {}),
        ('<startEvent id="x"><timerEventDefinition/></startEvent>', "start", {"trigger": "timer"}),
        ('<endEvent id="x"><terminateEventDefinition/></endEvent>', "end", {"event": "terminate"}),
        ('<task id="x"/>', "step", {}),
        ('<userTask id="x"/>', "step", {"performed": "in_tool", "task": "userTask"}),
        ('<scriptTask id="x"/>', "step", {"performed": "automatic", "task": "scriptTask"}),
        ('<sendTask id="x"/>', "step", {"task": "sendTask"}),
        ('<receiveTask id="x" instantiate="true"/>', "wait", {"event": "message", "instantiates": True}),
        ('<exclusiveGateway id="x"/>', "decision", {"gateway": "exclusive"}),
        ('<inclusiveGateway id="x"/>', "decision", {"gateway": "inclusive"}),
        ('<complexGateway id="x"/>', "decision", {"gateway": "complex"}),
        (
            '<eventBasedGateway id="x" instantiate="true"/>',
            "decision",
            {"gateway": "event", "instantiates": True},
        ),
        ('<parallelGateway id="x"/>', "parallel", {"gateway": "split"}),
        ('<task id="x" isForCompensation="true"/>', "step", {"is_compensation": True}),
        (
            '<intermediateCatchEvent id="x"><timerEventDefinition><timeDuration>PT15M</timeDuration>'
            "</timerEventDefinition></intermediateCatchEvent>",
            "wait",
            {"event": "timer", "limit": {"amount": 15, "unit": "min"}},
        ),
        (
            '<intermediateCatchEvent id="x"><timerEventDefinition><timeCycle>R3/PT1H</timeCycle>'
            "</timerEventDefinition></intermediateCatchEvent>",
            "wait",
            {"event": "timer", "awaited": ("R3/PT1H",)},
        ),
        (
            '<intermediateThrowEvent id="x"><linkEventDefinition name="L"/></intermediateThrowEvent>',
            "offpage",
            {"name": "L", "side": "out", "letter": "A"},
        ),
        (
            '<intermediateCatchEvent id="x" name="L"><linkEventDefinition/></intermediateCatchEvent>',
            "offpage",
            {"name": "L", "side": "in", "letter": "A"},
        ),
        ('<intermediateThrowEvent id="x"/>', "step", {}),
    ],
)
def test_each_element_becomes_its_kind_with_its_fields(
    element: str, kind: str, fields: dict[str, object]
) -> None:
    found = node(element)
    assert (found.kind, dict(found.fields)) == (kind, fields)
    assert fields_fault(found) is None


def test_an_escalation_event_keeps_the_name_of_what_it_escalates() -> None:
    throw = '<intermediateThrowEvent id="x"><escalationEventDefinition escalationRef="e"/></intermediateThrowEvent>'
    found = node(throw, '<escalation id="e" name="Ask the lead"/>')
    assert (found.kind, dict(found.fields)) == ("escalation", {"event": "Ask the lead"})


def test_an_event_definition_may_stand_at_the_top_of_the_file() -> None:
    catch = (
        '<intermediateCatchEvent id="x"><eventDefinitionRef>t</eventDefinitionRef></intermediateCatchEvent>'
    )
    found = node(
        catch, '<timerEventDefinition id="t"><timeDuration>P2D</timeDuration></timerEventDefinition>'
    )
    assert found.fields["limit"] == {"amount": 2, "unit": "calendar_day"}


def test_a_boundary_event_is_attached_to_its_activity() -> None:
    sop, _ = imported('<task id="t"/><boundaryEvent id="x" attachedToRef="t" cancelActivity="false"/>')
    task, attached = sop.flowcharts[0].nodes
    assert (attached.kind, attached.attached_to, attached.is_interrupting) == ("wait", task.id, False)


def test_a_boundary_event_without_its_activity_stays_attached_to_nothing_and_is_reported() -> None:
    sop, report = imported('<task id="t"/><boundaryEvent id="x" name="Late" attachedToRef="gone"/>')
    attached = sop.flowcharts[0].nodes[1]
    assert attached.attached_to not in {None, *sop.ids()}
    assert "“Late” sits on an activity that is not in its process" in losses(report)


def test_a_sub_process_becomes_a_link_to_its_own_flowchart() -> None:
    sop, _ = imported('<subProcess id="s" name="Pay"><startEvent id="a"/></subProcess>')
    outer, inner = sop.flowcharts
    assert dict(outer.nodes[0].fields) == {"flowchart": inner.id}
    assert (inner.title, inner.imported_id, inner.is_entered) == ("Pay", "s", False)


def test_an_event_sub_process_counts_as_entered() -> None:
    sop, _ = imported('<subProcess id="s" triggeredByEvent="true"><startEvent id="a"/></subProcess>')
    assert sop.flowcharts[0].nodes[0].fields["is_event"] is True
    assert sop.flowcharts[1].is_entered


def test_a_call_leads_to_a_process_of_the_file_or_to_a_stub() -> None:
    sop, _ = imported(
        '<callActivity id="here" calledElement="q"/><callActivity id="away" calledElement="other"/>',
        '<process id="q"><task id="t"/></process>',
    )
    here, away = sop.flowcharts[0].nodes
    assert here.fields["flowchart"] == sop.flowcharts[1].id
    assert away.fields["sop"] == sop.linked_sops[0].id
    assert sop.linked_sops[0].title == "other"


def chart(body: str) -> tuple[Flowchart, Report]:
    sop, report = imported(body)
    return sop.flowcharts[0], report


def test_flows_come_from_their_own_ends_alone() -> None:
    flowchart, _ = chart(
        '<task id="a"><outgoing>wrong</outgoing></task><task id="b"/>'
        '<sequenceFlow id="f" sourceRef="a" targetRef="b" name="Yes"><conditionExpression>x &gt; 5'
        "</conditionExpression></sequenceFlow>"
    )
    (flow,) = flowchart.connections
    a, b = flowchart.nodes
    assert (flow.source, flow.target, flow.label) == (a.id, b.id, "Yes")
    assert flow.condition
    assert flow.condition.text == "x > 5"


def test_the_default_flow_is_marked() -> None:
    flowchart, _ = chart(
        '<exclusiveGateway id="g" default="f"/><task id="t"/><sequenceFlow id="f" sourceRef="g" targetRef="t"/>'
    )
    assert flowchart.connections[0].is_default


def test_a_flow_with_a_missing_end_stays_open_and_is_reported() -> None:
    flowchart, report = chart('<task id="a"/><sequenceFlow id="f" sourceRef="a" targetRef="gone"/>')
    assert (flowchart.connections[0].source, flowchart.connections[0].target) == (flowchart.nodes[0].id, None)
    assert "kept with an open end" in losses(report)


def test_a_flow_into_another_scope_is_left_open_and_reported() -> None:
    flowchart, report = chart(
        '<task id="a"/><subProcess id="s"><task id="b"/></subProcess><sequenceFlow id="f" sourceRef="a" targetRef="b"/>'
    )
    assert flowchart.connections[0].target is None
    assert "in another; its end is left open" in losses(report)


def test_a_joining_bar_is_told_from_a_splitting_one_by_its_flows() -> None:
    flowchart, _ = chart(
        '<task id="a"/><task id="b"/><parallelGateway id="g"/><task id="c"/>'
        '<sequenceFlow id="1" sourceRef="a" targetRef="g"/><sequenceFlow id="2" sourceRef="b" targetRef="g"/>'
        '<sequenceFlow id="3" sourceRef="g" targetRef="c"/>'
    )
    assert flowchart.nodes[2].fields["gateway"] == "join"


def test_annotations_become_notes_beside_what_they_remark_on() -> None:
    flowchart, _ = chart(
        '<task id="a"/><textAnnotation id="n"><text>Mind the gap</text></textAnnotation>'
        '<association id="l" sourceRef="a" targetRef="n"/>'
    )
    task, note = flowchart.nodes
    assert (note.kind, note.text) == ("note", "Mind the gap")
    assert (flowchart.connections[0].kind, flowchart.connections[0].source) == ("association", task.id)


def test_lanes_become_roles_and_the_innermost_lane_wins() -> None:
    sop, _ = imported(
        '<laneSet><lane id="l1" name="Agents"><flowNodeRef>a</flowNodeRef><flowNodeRef>b</flowNodeRef>'
        '<childLaneSet><lane id="l2" name="Leads"><flowNodeRef>b</flowNodeRef></lane></childLaneSet></lane></laneSet>'
        '<task id="a"/><task id="b"/>'
    )
    names = {role.id: role.name for role in sop.roles}
    assert [names[each.role or ""] for each in sop.flowcharts[0].nodes] == ["Agents", "Leads"]


def test_what_is_not_carried_is_listed() -> None:
    _, report = imported(
        '<dataObject id="o" name="Order"/><task id="a"><extensionElements><x xmlns="y"/></extensionElements></task>'
    )
    assert (
        losses(report)
        == "Data object “Order” is not carried over.\nSettings of other programs at one element are not carried over."
    )


def test_the_process_with_most_nodes_is_the_main_flowchart() -> None:
    sop, _ = imported('<task id="a"/>', '<process id="big" name="Big"><task id="b"/><task id="c"/></process>')
    assert [(each.code, each.title) for each in sop.flowcharts] == [("A1", "Big"), ("A2", "Refund")]
    assert sop.main_flowchart == sop.flowcharts[0].id


def test_the_same_bytes_give_the_same_sop() -> None:
    assert imported('<task id="a"/>')[0] == imported('<task id="a"/>')[0]


def test_two_elements_with_one_id_are_both_kept_and_reported() -> None:
    sop, report = imported('<task id="a" name="One"/><task id="a" name="Two"/>')
    assert [each.text for each in sop.flowcharts[0].nodes] == ["One", "Two"]
    assert "“Two” has no id, or that of another shape" in losses(report)


def test_characters_that_no_file_can_hold_are_left_out() -> None:
    assert node('<task id="x" name="Pay&#x85;&#xFFFE;now"/>'.replace("&#xFFFE;", "")).text == "Paynow"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "not well-formed XML"),
        (b"<a", "not well-formed XML"),
        (b"<html/>", "root element “html”"),
        (b"<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>", "remove the DOCTYPE"),
        (("<a " + " ".join(f"b{n}='1'" for n in range(300)) + "/>").encode(), "more than 256 attributes"),
        (b"<a>" * 220 + b"</a>" * 220, "nests more than 200 levels"),
        (b"<a>" * 5000, "not well-formed XML"),
        ("<!DOCTYPE a []><a/>".encode("utf-16"), "remove the DOCTYPE"),
    ],
)
def test_a_file_that_is_no_model_is_refused_with_a_sentence(content: bytes, words: str) -> None:
    with pytest.raises(SopStudioError, match=words):
        read(content, "file")


def test_bpmn_is_told_by_its_content() -> None:
    assert looks_like(model(""))
    assert not looks_like(b"PK\3\4")
