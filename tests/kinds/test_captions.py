"""The words inside a shape."""

import pytest

from sop_studio.kinds.nodes.end import outcome, outcomes
from sop_studio.kinds.registry import kind_of
from sop_studio.model.escalation import EscalationPath
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.policy import Policy, PolicyRef, Sla
from sop_studio.model.quantity import Duration
from sop_studio.model.register import LinkedSop, Macro, Tool
from sop_studio.model.roles import Role
from tests.notation import DOCUMENT_ID, procedure

OTHER_ID = "00000000-0000-4000-8000-000000000002"
SOP = procedure("start > end", "start > end").but(
    roles=(Role(id="r1", name="CS Agent"),),
    tools=(Tool(id="t1", name="Case tool"),),
    macros=(Macro(id="m1", code="M-01"),),
    policies=(Policy(id="y1", code="POL-001"),),
    slas=(Sla(id="s1", name="Reply", target=Duration(amount=2, unit="h")),),
    escalation_paths=(
        EscalationPath(id="p1", code="ESC-A1", mode="handover", accept_within=Duration(amount=15)),
        EscalationPath(id="p2", code="ESC-A2", mode="notify"),
        EscalationPath(id="p3", code="ESC-A3", mode="consult"),
    ),
    linked_sops=(LinkedSop(id=OTHER_ID, number="SOP-CS-010"),),
)


def caption(kind, sop=SOP, lanes="none", **values):
    node = Node(id="n9", kind=kind, text="Do it", **values)
    return kind_of(node).caption(sop, Flowchart(id="f1", lanes=lanes, nodes=(node,)), node)


@pytest.mark.parametrize(
    ("values", "second"),
    [
        ({}, ""),
        ({"role": "r1"}, "CS Agent"),
        ({"role": "gone"}, ""),
        ({"role": "r1", "time_limit": Duration(amount=30)}, "CS Agent \u00b7 30 min"),
        ({"sla": "s1"}, "2 h"),
        ({"sla": "s1", "time_limit": Duration(amount=30)}, "30 min"),
        ({"tools": ("t1",)}, "Case tool"),
        ({"tools": ("t1",), "policy_refs": (PolicyRef(policy="y1"),)}, "POL-001"),
        ({"tools": ("t1",), "policy_refs": (PolicyRef(policy="y1"),), "macros": ("m1",)}, "M-01"),
    ],
)
def test_the_second_line_has_role_time_and_reference(values, second):
    assert caption("step", **values).second == second


def test_lanes_say_the_role_themselves():
    assert caption("step", lanes="role", role="r1").second == ""


@pytest.mark.parametrize(
    ("path", "second", "corner"),
    [
        ("p1", "answer within 15 min", "ESC-A1"),
        ("p2", "for information", "ESC-A2"),
        ("p3", "", "ESC-A3"),
        ("gone", "", ""),
    ],
)
def test_an_escalation_says_its_path_and_time(path, second, corner):
    words = caption("escalation", fields={"path": path})
    assert (words.second, words.corner) == (second, corner)


@pytest.mark.parametrize(
    ("fields", "second"),
    [
        ({"flowchart": "f2"}, "opens A2 ↗"),
        ({"flowchart": "f2", "sop": DOCUMENT_ID}, "opens A2 ↗"),
        ({"flowchart": "f2", "mode": "goto"}, "goes on in A2 ↗"),
        ({"flowchart": "f1", "sop": OTHER_ID}, "opens SOP-CS-010 ↗"),
        ({"flowchart": "gone"}, ""),
        ({"called": "Ship parcel"}, "opens Ship parcel ↗"),
    ],
)
def test_a_link_says_what_opens(fields, second):
    assert caption("link", fields=fields).second == second


def test_a_wait_says_how_long():
    assert (
        caption("wait", fields={"limit": {"amount": 14, "unit": "calendar_day"}}).second
        == "at most 14 calendar days"
    )


def test_a_connector_shows_its_letter():
    assert caption("offpage", fields={"letter": "B"}).title == "B"
    assert caption("offpage").title == "Do "


def test_an_end_names_its_outcome():
    ends = (
        Node(id="n1", kind="end", text="Resolved: paid", fields={"outcome": "Paid"}),
        Node(id="n2", kind="end", text="Declined"),
        Node(id="n3", kind="end", text="Paid"),
        Node(id="n4", kind="step", text="No end"),
    )
    assert [outcome(end) for end in ends[:2]] == ["Paid", "Declined"]
    assert outcomes(Flowchart(id="f1", nodes=ends)) == ("Paid", "Declined")


@pytest.mark.parametrize(
    ("kind", "fields", "labels"),
    [
        ("decision", {}, True),
        ("wait", {}, True),
        ("step", {}, False),
        ("link", {}, True),
        ("link", {"mode": "goto"}, False),
        ("escalation", {"path": "p1"}, True),
        ("escalation", {"path": "p2"}, False),
        ("escalation", {}, False),
    ],
)
def test_which_exits_need_words(kind, fields, labels):
    node = Node(id="n1", kind=kind, fields=fields)
    assert kind_of(node).labels_exits(SOP, node) is labels
