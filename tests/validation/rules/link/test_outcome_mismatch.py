"""The exits of a call fit the outcomes of the flowchart it calls."""

import pytest

from tests.validation.judging import LINKED, found, made, messages, opening

CALLED = "start > Fits? -a-> end Paid; Fits? -b-> end Declined"
OUTCOMES = {"end Paid": {"fields": {"outcome": "Paid"}}, "end Declined": {"fields": {"outcome": "Declined"}}}


def calling(text, called=CALLED, lines=(), **fields):
    return made(text, called, nodes={**OUTCOMES, "Pay": opening("A2", **fields)}, lines=lines)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("start > @Pay -Paid-> end; @Pay -Declined-> end", {}),
        ("start > @Pay -paid -> end; @Pay - DECLINED-> end", {}),
        # Any outcome.
        ("start > @Pay > end", {}),
        # A timeout is no outcome.
        ("start > @Pay -Paid-> end; @Pay -Declined-> end; @Pay -late-> end", {"late": {"ending": "timeout"}}),
        # A default without words stands for the rest.
        ("start > @Pay -Paid-> end; @Pay > Ask > end", {"": {"is_default": True}}),
        # A call that leads nowhere is a dead end.
        ("start > @Pay", {}),
    ],
)
def test_exits_that_fit_are_good(text, lines):
    assert messages("outcome-mismatch", calling(text, lines=lines)) == []


@pytest.mark.parametrize(
    ("text", "differences"),
    [
        ("start > @Pay -Paid-> end", "no exit for “Declined”"),
        ("start > @Pay -Paid-> end; @Pay -Refused-> end", "no exit for “Declined”, no outcome “Refused”"),
        ("start > @Pay -Paid-> end; @Pay -Declined-> end; @Pay -Both-> end", "no outcome “Both”"),
    ],
)
def test_what_does_not_fit_is_named(text, differences):
    (finding,) = found("outcome-mismatch", calling(text))
    assert (
        str(finding.message) == f"The exits of A1.02 “Pay” do not fit the flowchart it calls: {differences}."
    )
    assert finding.severity == "error"


@pytest.mark.parametrize("fields", [{"mode": "goto"}, {"flowchart": "gone"}])
def test_links_that_call_nothing_are_left_to_other_rules(fields):
    assert messages("outcome-mismatch", calling("start > @Pay -Else-> end", **fields)) == []


def test_ends_without_a_name_ask_for_nothing():
    sop = calling("start > @Pay -Done-> end", called="start > end")
    chart = sop.flowcharts[1]
    nodes = tuple(node.but(text="") for node in chart.nodes)
    sop = sop.but(flowcharts=(sop.flowcharts[0], chart.but(nodes=nodes)))
    assert messages("outcome-mismatch", sop) == []


@pytest.mark.parametrize("fields", [opening("h1", sop=LINKED), {"fields": {"sop": LINKED}}])
def test_another_sop_is_compared_by_what_is_known_of_it(fields):
    stub = {"id": LINKED, "flowcharts": ({"id": "h1", "outcomes": ("Verified", "Not verified")},)}
    sop = made("start > @Check -Verified-> end", nodes={"Check": fields}, linked_sops=(stub,))
    assert messages("outcome-mismatch", sop) == [
        "The exits of A1.02 “Check” do not fit the flowchart it calls: no exit for “Not verified”."
    ]
