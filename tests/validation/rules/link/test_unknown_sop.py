"""A link to another SOP opens one that is known."""

import pytest

from tests.validation.judging import LINKED, found, made, messages, opening

TEXT = "start > @Check > end"
STUB = {"id": LINKED, "number": "SOP-CS-010", "title": "Verify", "flowcharts": ({"id": "h1", "code": "H1"},)}
BARE = {"id": LINKED, "number": "SOP-CS-010"}


@pytest.mark.parametrize(
    ("fields", "stubs"),
    [
        (opening("h1", sop=LINKED), (STUB,)),
        ({"fields": {"sop": LINKED}}, (STUB,)),
        (opening("h9", sop=LINKED), (BARE,)),
        (opening("gone", sop="00000000-0000-4000-8000-000000000001"), ()),
        (opening("gone"), ()),
    ],
)
def test_a_link_to_a_known_sop_is_good(fields, stubs):
    assert messages("unknown-sop", made(TEXT, nodes={"Check": fields}, linked_sops=stubs)) == []


@pytest.mark.parametrize(
    ("fields", "stubs", "message"),
    [
        (opening("h1", sop=LINKED), (), f"A1.02 “Check” opens the SOP “{LINKED}”, which is not known here."),
        (opening("h1", sop=LINKED, called="Verify"), (), "A1.02 “Check” opens the SOP “Verify”, which is not known here."),
        (opening("h9", sop=LINKED), (STUB,), "A1.02 “Check” opens a flowchart that SOP-CS-010 does not have."),
    ],
)  # fmt: skip
def test_a_link_to_what_nobody_knows_is_named(fields, stubs, message):
    (finding,) = found("unknown-sop", made(TEXT, nodes={"Check": fields}, linked_sops=stubs))
    assert str(finding.message) == message
    assert finding.severity == "error"
