"""A link opens a SOP that is in force."""

import pytest

from tests.validation.judging import LINKED, found, made, messages, opening

TEXT = "start > @Check > end"


def linking(**stub):
    stubs = ({"id": LINKED, "number": "SOP-CS-010", "version": "1.0", **stub},)
    return made(TEXT, nodes={"Check": opening("h1", sop=LINKED)}, linked_sops=stubs)


@pytest.mark.parametrize("status", ["draft", "in_review", "approved", "effective", "suspended"])
def test_a_link_to_a_sop_that_is_not_gone_is_good(status):
    assert messages("retired-target", linking(status=status)) == []


@pytest.mark.parametrize("status", ["retired", "superseded"])
def test_a_link_to_a_sop_that_is_gone_is_named(status):
    (finding,) = found("retired-target", linking(status=status))
    assert str(finding.message) == f"A1.02 “Check” opens SOP-CS-010 1.0, which is {status}."
    assert str(finding.fix) == "Link to the SOP that took its place, or replace the link by a step."
    assert finding.severity == "error"


def test_the_successor_is_named():
    (finding,) = found("retired-target", linking(status="superseded", superseded_by="SOP-CS-020"))
    assert str(finding.fix) == "Link to SOP-CS-020, which took its place, or replace the link by a step."
