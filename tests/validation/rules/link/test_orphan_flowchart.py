"""Every flowchart is entered."""

import pytest

from tests.validation.judging import found, made, messages, opening

TEXTS = ("start > @Pack it > end", "start > end")


@pytest.mark.parametrize(
    "changes",
    [
        {"nodes": {"Pack it": opening("A2")}},
        {"nodes": {"Pack it": opening("A2", mode="goto")}},
        {"charts": {"A2": {"is_entered": True}}},
        {"escalation_paths": ({"id": "p1", "code": "ESC-A1", "receiving": {"flowchart": "f2"}},)},
    ],
)
def test_a_flowchart_that_something_opens_is_good(changes):
    assert messages("orphan-flowchart", made(*TEXTS, **changes)) == []


def test_the_main_flowchart_needs_no_link():
    sop = made(*TEXTS).but(main_flowchart="f2")
    assert messages("orphan-flowchart", sop) == ["Nothing opens flowchart A1 “Flowchart A1”."]


def test_a_flowchart_that_nothing_opens_is_a_warning():
    (finding,) = found("orphan-flowchart", made(*TEXTS))
    assert str(finding.message) == "Nothing opens flowchart A2 “Flowchart A2”."
    assert finding.flowchart.code == "A2"
    assert finding.severity == "warning"


def test_a_flowchart_that_only_opens_itself_is_not_entered():
    sop = made("start > end", "start > @Pack it > end", nodes={"Pack it": opening("A2")})
    assert len(found("orphan-flowchart", sop)) == 1
