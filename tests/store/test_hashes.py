"""What signatures cover, and what not."""

import datetime as dt

import pytest

from sop_studio.model.control import Approval, DocumentControl, Person, Version
from sop_studio.model.placement import Placement
from sop_studio.model.sections import Comment, Waiver
from sop_studio.store.hashes import sha256, signed_hash
from tests.store.files import small_sop

SOP = small_sop()
FLOWCHART = SOP.flowcharts[0]


def with_node(**changes):
    nodes = (FLOWCHART.nodes[0].but(**changes), *FLOWCHART.nodes[1:])
    return SOP.but(flowcharts=(FLOWCHART.but(nodes=nodes),))


@pytest.mark.parametrize(
    "other",
    [
        SOP.but(control=SOP.control.but(status="effective")),
        SOP.but(approvals=(Approval(id="a1", person=Person(function="Director"), at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC)),)),
        SOP.but(comments=(Comment(id="k1", text="Is this right?"),)),
        SOP.but(waivers=(Waiver(id="w1", rule="dead-end", reason="Known"),)),
        SOP.but(placements=(Placement(flowchart="f1"),)),
        with_node(imported_id="Task_1"),
        SOP.but(flowcharts=(FLOWCHART.but(imported_id="Process_1"),)),
    ],
)  # fmt: skip
def test_what_nobody_signs_does_not_change_the_signed_hash(other):
    assert other != SOP
    assert signed_hash(other) == signed_hash(SOP)


@pytest.mark.parametrize(
    "other",
    [
        SOP.but(title="Another"),
        SOP.but(control=DocumentControl(version=Version(major=1, minor=0), owner=SOP.control.owner)),
        with_node(text="Begin"),
        SOP.but(flowcharts=(FLOWCHART.but(connections=FLOWCHART.connections[1:]),)),
    ],
)
def test_what_people_sign_changes_the_signed_hash(other):
    assert signed_hash(other) != signed_hash(SOP)


def test_the_hashes_are_64_hexadecimal_digits():
    assert sha256(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert len(signed_hash(SOP)) == 64
