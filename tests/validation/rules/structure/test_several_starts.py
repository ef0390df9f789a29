"""A flowchart has one start."""

from tests.validation.judging import found, made, messages, texts


def test_one_start_in_each_flowchart_is_good():
    assert messages("several-starts", made("start > end", "start > end")) == []


def test_two_starts_are_one_fault():
    (finding,) = found("several-starts", made("start > Weigh > end; start by mail > Weigh"))
    assert str(finding.message) == (
        "Flowchart A1 “Flowchart A1” has 2 starts: A1.01 “start”, A1.03 “start by mail”."
    )
    assert texts(finding) == (["start", "start by mail"], [])
    assert finding.severity == "error"
