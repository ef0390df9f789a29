"""A decision says what happens otherwise."""

import pytest

from tests.validation.judging import found, made, messages

THREE = "start > Size? -small-> end; Size? -middle-> end; Size? -large-> end"
AMOUNT = {"small": {"condition": {"comparator": "le", "value": "50"}}}


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("start > Fits? -yes-> end; Fits? -no-> end", {}),
        ("start > Fits? -Yes-> end; Fits? -NO -> end", {}),
        ("start > Kind? -book-> end; Kind? -film-> end", {}),
        ("start > Size? -small-> end; Size? -middle-> end; Size? -else-> end", {}),
        ("start > Fits? -yes-> end; Fits? -else-> end", {}),
        (THREE, {"nodes": {"Size?": {"fields": {"gateway": "event"}}}}),
    ],
)
def test_a_decision_that_covers_all_cases_is_good(text, changes):
    assert messages("missing-default", made(text, **changes)) == []


@pytest.mark.parametrize(
    ("text", "changes", "reason"),
    [
        (THREE, {}, "3 outcomes"),
        ("start > Size? -small-> end; Size? -large-> end", {"lines": AMOUNT}, "outcomes by amount"),
        ("start > Size? -yes-> end; Size? -partly-> end", {}, "an outcome Yes, no outcome No"),
        ("start > Size? -No-> end; Size? -partly-> end", {}, "an outcome No, no outcome Yes"),
    ],
)
def test_a_decision_that_leaves_cases_out_is_a_warning(text, changes, reason):
    (finding,) = found("missing-default", made(text, **changes))
    assert str(finding.message) == (
        f"A1.02 “Size?” does not say what happens otherwise: it has {reason} and no default."
    )
    assert finding.severity == "warning"


@pytest.mark.parametrize(
    ("changes", "severity"),
    [
        ({"nodes": {"Size?": {"critical": "customer"}}}, "error"),
        ({"severity_scope": ("P1", "P3")}, "error"),
        ({"severity_scope": ("P2",)}, "warning"),
    ],
)
def test_it_is_an_error_where_much_depends_on_it(changes, severity):
    (finding,) = found("missing-default", made(THREE, **changes))
    assert finding.severity == severity
