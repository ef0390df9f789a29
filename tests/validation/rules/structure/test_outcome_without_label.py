"""Every outcome has a label."""

import pytest

from tests.validation.judging import found, made, messages, opening

PATH = {"id": "p1", "code": "ESC-A1"}


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("start > Fits? -yes-> end; Fits? -no-> end", {}),
        # Steps need none.
        ("start > Weigh > end", {}),
        # A merge.
        ("start > A? -yes-> Both? > end; A? -no-> Both?", {}),
        # Any outcome of a call.
        ("start > @Call > end", {"nodes": {"Call": opening("A1")}}),
        # The events behind an event gateway say which way is taken.
        ("start > First? > ~A > end; First? > ~B > end", {"nodes": {"First?": {"fields": {"gateway": "event"}}, "A": {"fields": {"event": "timer"}}, "B": {"fields": {"event": "message"}}}}),
        # An imported event says itself what happened.
        ("start > ~Reply > end", {"nodes": {"Reply": {"fields": {"event": "message"}}}}),
        ("start > Weigh > end; ~Bell > end", {"nodes": {"Bell": {"attached_to": "Weigh"}}}),
        # A notification goes on.
        ("start > !Tell > end", {"nodes": {"Tell": {"fields": {"path": "p1"}}},
                                 "escalation_paths": ({**PATH, "mode": "notify"},)}),
    ],
)  # fmt: skip
def test_outcomes_with_labels_and_exits_that_need_none_are_good(text, changes):
    assert messages("outcome-without-label", made(text, **changes)) == []


def test_a_default_without_words_reads_otherwise():
    sop = made("start > Fits? -yes-> end; Fits? > Trim > end", lines={"": {"is_default": True}})
    assert messages("outcome-without-label", sop) == []


@pytest.mark.parametrize(
    ("text", "changes", "expected"),
    [
        ("start > Fits? -yes-> end; Fits? > Trim > end", {},
         "The outcome of A1.02 “Fits?” that leads to A1.03 “Trim” has no label."),
        ("start > ~Wait > end", {}, "The outcome of A1.02 “Wait” that leads to A1.03 “end” has no label."),
        ("start > !Ask > end", {"nodes": {"Ask": {"fields": {"path": "p1"}}},
                                "escalation_paths": ({**PATH, "mode": "consult"},)},
         "The outcome of A1.02 “Ask” that leads to A1.03 “end” has no label."),
        ("start > @Call -done-> end; @Call > Weigh > end", {"nodes": {"Call": opening("A1")}},
         "The outcome of A1.02 “Call” that leads to A1.03 “Weigh” has no label."),
    ],
)  # fmt: skip
def test_an_outcome_without_label_is_named_with_where_it_leads(text, changes, expected):
    assert messages("outcome-without-label", made(text, **changes)) == [expected]


def test_each_outcome_without_label_is_a_fault_of_its_own():
    findings = found(
        "outcome-without-label", made("start > Fits? > Trim > end; Fits? > end; Fits? -no-> end")
    )
    assert [finding.connection.id for finding in findings] == ["c2", "c4"]
    assert {finding.severity for finding in findings} == {"error"}


def test_an_outcome_that_leads_nowhere_is_named_too():
    sop = made("start > Fits? -yes-> end; Fits? > Trim > end")
    chart = sop.flowcharts[0]
    lines = tuple(
        line.but(target=None) if not line.label and line.id == "c3" else line for line in chart.connections
    )
    sop = sop.but(flowcharts=(chart.but(connections=lines),))
    assert messages("outcome-without-label", sop) == [
        "The outcome of A1.02 “Fits?” that leads to nothing has no label."
    ]
