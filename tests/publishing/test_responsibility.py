"""Who answers for what: as written, else derived from roles and escalations."""

from sop_studio.model.control import DocumentControl, Person
from sop_studio.publishing.responsibility import OWNER, responsibilities
from tests.publishing.reading import whole


def letters(sop) -> list[dict]:
    return [dict(row.letters) for row in responsibilities(sop)]


def test_letters_come_from_steps_owner_and_escalations() -> None:
    assert letters(whole()) == [{"r1": ("R",), "r2": ("A",)}, {"r2": ("A",)}]


def test_who_is_asked_is_consulted_and_an_owner_outside_the_register_answers() -> None:
    sop = whole().but(control=DocumentControl(owner=Person(function="Head of Packing")))
    assert letters(sop)[0] == {"r1": ("R",), OWNER: ("A",), "r2": ("C",)}


def test_the_accountable_role_of_a_flowchart_comes_before_the_owner() -> None:
    sop = whole()
    first = sop.flowcharts[0].but(accountable="r1")
    assert letters(sop.but(flowcharts=(first,))) == [{"r1": ("R", "A"), "r2": ("C",)}]


def test_what_is_written_wins() -> None:
    sop = whole()
    rows = tuple(
        {"id": f"w{n}", "flowchart": "f1", "activity": "Up to 50", "role": f"r{n}", "letter": "RA"[n - 1]}
        for n in (1, 2)
    )
    written, derived = responsibilities(sop.but(raci=rows))
    assert (written.activity, dict(written.letters)) == ("Up to 50", {"r1": ("R",), "r2": ("A",)})
    assert derived.activity == ""
