"""A new SOP has good defaults and no fault."""

import datetime as dt

import pytest

from sop_studio.editing.create import new_sop, proposed_number
from sop_studio.store.package import read, write

TODAY = dt.date(2026, 3, 10)
ID = "00000000-0000-4000-8000-000000000009"


def test_a_newcomer_gives_three_answers_and_gets_a_whole_draft():
    sop = new_sop("Weigh the goods", "Every parcel has its true weight.", "Head of Packing", TODAY, ID)
    assert (sop.number, sop.control.status, sop.control.version.words()) == ("SOP-OPS-001", "draft", "0.1")
    assert (sop.control.created_on, sop.control.owner.function) == (TODAY, "Head of Packing")
    assert [node.kind for node in sop.main().nodes] == ["start", "step", "end"]
    assert read(write(sop)) == sop


def test_new_sops_have_ids_of_their_own():
    assert new_sop("A", "", "", TODAY).id != new_sop("A", "", "", TODAY).id


@pytest.mark.parametrize(
    ("taken", "number"),
    [((), "SOP-CS-001"), (("SOP-CS-001", "SOP-CS-002"), "SOP-CS-003"), (("SOP-IP-001",), "SOP-CS-001")],
)
def test_the_proposed_number_is_the_next_free_one(taken, number):
    assert proposed_number("CS", taken) == number
