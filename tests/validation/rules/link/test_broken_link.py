"""A link opens a flowchart that is there."""

import pytest

from tests.validation.judging import LINKED, found, made, messages, opening

TEXTS = ("start > @Check > end", "start > end")


@pytest.mark.parametrize(
    "fields",
    [opening("A2"), opening("A2", sop="00000000-0000-4000-8000-000000000001"), opening("gone", sop=LINKED)],
)
def test_a_link_to_a_flowchart_or_to_another_sop_is_good(fields):
    assert messages("broken-link", made(*TEXTS, nodes={"Check": fields})) == []


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "A1.02 “Check” does not say which flowchart it opens."),
        (opening("gone"), "A1.02 “Check” opens a flowchart that is not there any more."),
        ({"fields": {"called": "CheckStock"}}, "A1.02 “Check” opens “CheckStock”, which is not in this SOP."),
    ],
)
def test_a_link_that_opens_nothing_is_named(fields, message):
    (finding,) = found("broken-link", made(*TEXTS, nodes={"Check": fields}))
    assert str(finding.message) == message
    assert finding.severity == "error"
