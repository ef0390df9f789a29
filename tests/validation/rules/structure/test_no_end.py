"""A flowchart has an end."""

import pytest

from tests.validation.judging import found, made, messages, opening


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("start > Weigh > end", {}),
        ("start > @Go on", {"nodes": {"Go on": opening("A1", mode="goto")}}),
        ("Weigh; Pack", {"charts": {"A1": {"is_ad_hoc": True}}}),
    ],
)
def test_a_flowchart_that_ends_is_good(text, changes):
    assert messages("no-end", made(text, **changes)) == []


def test_a_call_is_no_end():
    assert len(found("no-end", made("start > @Call", nodes={"Call": opening("A1")}))) == 1


def test_a_flowchart_without_end_is_named():
    (finding,) = found("no-end", made("start > Weigh > Pack"))
    assert str(finding.message) == "Flowchart A1 “Flowchart A1” has no end."
    assert str(finding.fix) == "Add an End with its outcome after A1.03 “Pack”."
    assert finding.severity == "error"


def test_where_nothing_is_last_the_fix_names_nothing():
    (finding,) = found("no-end", made("start > A > B > A"))
    assert str(finding.fix) == "Add an End with its outcome where the case is closed."
