"""A decision has two outcomes at least."""

import pytest

from tests.validation.judging import found, made, messages


@pytest.mark.parametrize(
    "text",
    [
        "start > Fits? -yes-> end; Fits? -no-> end",
        # A merge decides nothing.
        "start > A? -yes-> Both? > end; A? -no-> Both?",
    ],
)
def test_a_decision_that_decides_is_good(text):
    assert messages("decision-with-one-outcome", made(text)) == []


@pytest.mark.parametrize(
    ("text", "message", "fix"),
    [
        (
            "start > Fits? -yes-> end",
            "The decision A1.02 “Fits?” has only one outcome.",
            "Add the missing outcome, e.g. Yes or No, or turn it into a step.",
        ),
        (
            "start > Weigh > end; Weigh > Fits?",
            "The decision A1.03 “Fits?” has no outcome.",
            "Add the outcomes Yes and No, or turn it into a step.",
        ),
    ],
)
def test_a_decision_without_choice_is_named(text, message, fix):
    (finding,) = found("decision-with-one-outcome", made(text))
    assert str(finding.message) == message
    assert str(finding.fix) == fix
    assert finding.severity == "error"
