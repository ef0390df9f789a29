"""A flowchart has a start."""

import pytest

from tests.validation.judging import found, made, messages

INSTANTIATES = {"Reply": {"kind": "wait", "fields": {"instantiates": True}}}


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("start > Weigh > end", {}),
        ("Reply > Weigh > end", {"nodes": INSTANTIATES}),
        ("Weigh; Pack", {"charts": {"A1": {"is_ad_hoc": True}}}),
    ],
)
def test_a_flowchart_that_starts_is_good(text, changes):
    assert messages("no-start", made(text, **changes)) == []


def test_a_flowchart_without_start_is_named():
    (finding,) = found("no-start", made("start > end", "Weigh > Pack > end; Seal > Pack"))
    assert str(finding.message) == "Flowchart A2 “Flowchart A2” has no start."
    assert str(finding.fix) == "Add a Start and connect it to A2.01 “Weigh”, A2.03 “Seal”."
    assert finding.severity == "error"
    assert finding.flowchart.code == "A2"


@pytest.mark.parametrize("text", ["", "A > B > A"])
def test_where_nothing_could_be_first_the_fix_names_nothing(text):
    (finding,) = found("no-start", made(text))
    assert str(finding.fix) == "Add a Start and connect it to the first shape."


def test_a_node_that_starts_a_case_counts_only_without_entry():
    assert len(found("no-start", made("Weigh > Reply > end", nodes=INSTANTIATES))) == 1


def test_an_sop_without_flowchart_has_no_start():
    (finding,) = found("no-start", made("start > end").but(flowcharts=(), main_flowchart=None))
    assert str(finding.message) == "The SOP has no flowchart, so nothing can start."
