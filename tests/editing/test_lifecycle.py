"""A version goes through its life step by step, and says what a step still needs."""

import datetime as dt

import pytest

from sop_studio.editing.guards import Act
from sop_studio.editing.lifecycle import TRANSITIONS, may_change, missing, move, new_version, possible
from sop_studio.editing.nodes import change_node
from sop_studio.editing.signing import sign
from sop_studio.errors import SopStudioError
from sop_studio.model.control import DocumentControl, DocumentRef, Person, Revision, Version
from tests.editing.chart import counted
from tests.notation import procedure

TODAY = dt.date(2026, 3, 10)
NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
ACT = Act(TODAY)
ANN, BEN, CAS = (Person(name=name, function="Lead") for name in ("Ann", "Ben", "Cas"))


def draft(**control):
    record = DocumentControl(
        version=Version(major=2, minor=1, draft=3), owner=CAS, authors=(ANN,), reviewers=(BEN,), approvers=(CAS,),
        effective_on=TODAY,
    )  # fmt: skip
    entry = Revision(id="v1", version=Version(major=2, minor=1), summary="New limit", reason="law")
    sop = procedure("start > Weigh > end").but(purpose="Weigh right", scope_in="Parcels", revisions=(entry,))
    return sop.but(control=record.but(**control))


def reviewed(**control):
    return move(draft(**control), "review", ACT)


def signed(sop=None):
    sop = sop or reviewed()
    for person, meaning in ((BEN, "reviewed"), (CAS, "approved")):
        sop = sign(sop, person, meaning, NOON).sop
    return sop


def lacking(sop, name, act=ACT):
    return [one.id for one in missing(sop, name, act)]


def test_a_version_lives_from_draft_to_retirement():
    sop = signed()
    assert (sop.control.version.words(), sop.flowcharts[0].nodes[1].number) == ("2.1", "A1.02")
    sop = move(move(sop, "approve", ACT), "effect", ACT)
    sop = move(sop, "suspend", Act(TODAY, reason="Scale broken", instead="Ask the lead"))
    assert (sop.control.suspended_reason, sop.control.do_instead) == ("Scale broken", "Ask the lead")
    sop = move(sop, "resume", ACT)
    assert (sop.control.status, sop.control.do_instead) == ("effective", "")
    gone = move(sop, "retire", Act(TODAY, reason="No parcels any more"))
    assert (gone.control.status, gone.control.retired_reason) == ("retired", "No parcels any more")
    after = move(sop, "supersede", Act(TODAY, successor=DocumentRef(number="SOP-OPS-002")))
    assert (after.control.status, after.control.superseded_by.number) == ("superseded", "SOP-OPS-002")


@pytest.mark.parametrize(
    ("change", "codes", "ids"),
    [
        ({}, (), []),
        ({}, ("CNT001", "DOC002"), []),
        ({}, ("STR001", "LNK002"), ["life-errors-structure"]),
        ({"purpose": " "}, (), ["life-no-purpose"]),
        ({"scope_in": ""}, (), ["life-no-scope"]),
        ({"control": DocumentControl()}, (), ["life-no-owner", "life-no-reviewer"]),
    ],
)
def test_what_a_review_needs(change, codes, ids):
    assert lacking(draft().but(**change), "review", Act(TODAY, errors=codes)) == ids


def test_what_an_approval_needs():
    assert lacking(signed(), "approve") == []
    assert lacking(signed(), "approve", Act(TODAY, errors=("CNT001",))) == ["life-errors"]
    assert lacking(reviewed(), "approve") == ["life-unsigned", "life-unsigned"]
    assert lacking(reviewed(approvers=(ANN,)), "approve")[-1] == "life-own-approval"
    assert lacking(reviewed(approvers=()), "approve")[0] == "life-no-approver"
    assert lacking(signed(reviewed(version=Version(major=3, minor=0))), "approve") == ["life-no-revision"]
    again = move(signed(), "changes", Act(TODAY, by="Ben", reason="Round up"), counted())
    assert [(one.text, one.author) for one in again.comments] == [("Round up", "Ben")]
    assert lacking(move(again, "review", ACT), "approve") == ["life-open-comments"]


def test_a_signature_covers_the_words_that_were_signed():
    sop = change_node(signed(), "n2", text="Weigh twice")
    assert lacking(sop, "approve") == ["life-unsigned", "life-unsigned"]
    assert lacking(signed(sop), "approve") == []
    assert len(signed(sop).approvals) == 2


def test_a_rejection_is_no_approval():
    sop = sign(signed(), CAS, "approved", NOON, "reject", "Too short").sop
    assert lacking(sop, "approve") == ["life-unsigned"]


def test_in_an_emergency_one_approval_is_enough():
    sop = reviewed(is_emergency=True)
    assert lacking(sop, "approve") == ["life-no-approval"]
    assert lacking(sign(sop, Person(name="Dee"), "approved", NOON).sop, "approve") == []


@pytest.mark.parametrize(
    ("today", "control", "impact", "ids"),
    [
        (TODAY, {}, "read", []),
        (dt.date(2026, 3, 9), {}, "read", ["life-too-early"]),
        (TODAY, {"effective_on": None}, "read", ["life-no-date"]),
        (dt.date(2026, 3, 7), {"effective_on": dt.date(2026, 3, 2)}, "read", ["life-training"]),
        (dt.date(2026, 3, 7), {"effective_on": dt.date(2026, 3, 2)}, "none", []),
        (dt.date(2026, 3, 7), {"effective_on": dt.date(2026, 3, 2), "is_emergency": True}, "read", []),
    ],
)
def test_when_a_version_takes_effect(today, control, impact, ids):
    sop = draft(**control)
    sop = sop.but(revisions=(sop.revisions[0].but(training_impact=impact),))
    approved = move(signed(move(sop, "review", ACT)), "approve", ACT)
    assert lacking(approved, "effect", Act(today)) == ids


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("suspend", ["life-no-reason", "life-no-instead"]),
        ("supersede", ["life-no-successor"]),
        ("retire", ["life-no-reason"]),
        ("review", ["life-wrong-status"]),
    ],
)
def test_what_other_steps_need(name, ids):
    sop = move(move(signed(), "approve", ACT), "effect", ACT)
    assert lacking(sop, name) == ids
    with pytest.raises(SopStudioError):
        move(sop, name, ACT)


def test_changes_are_requested_with_words():
    with pytest.raises(SopStudioError, match="Say what must change"):
        move(reviewed(), "changes", ACT)


def test_only_a_draft_is_edited_and_every_status_but_the_last_leads_on():
    assert may_change(draft()) is None
    assert "Request changes" in str(may_change(reviewed()))
    assert "Start a new version" in str(may_change(move(signed(), "approve", ACT)))
    assert [one.name for one in possible(draft())] == ["review"]
    left = {status for one in TRANSITIONS for status in one.sources}
    assert {one.target for one in TRANSITIONS} - left == {"superseded", "retired"}


@pytest.mark.parametrize(("kind", "words", "number"), [("major", "3.0-draft.1", None), ("minor", "2.2-draft.1", "A1.02")])
def test_a_new_version_is_a_draft_without_signatures(kind, words, number):
    old = move(move(signed(), "approve", ACT), "effect", ACT)
    sop = new_version(old, kind, "Ann", TODAY, counted())
    assert (sop.control.status, sop.control.version.words(), sop.approvals) == ("draft", words, ())
    assert (sop.revisions[-1].id, sop.revisions[-1].version.words(), sop.revisions[-1].change_class) == ("x1", words[:3], kind)
    assert sop.control.supersedes[0].version == "2.1"
    assert (sop.control.effective_on, sop.flowcharts[0].nodes[1].number) == (None, number)
    with pytest.raises(SopStudioError, match="draft already"):
        new_version(sop, kind, "Ann", TODAY)


@pytest.mark.parametrize(
    ("sop", "person", "decision", "reason"),
    [
        (draft(), BEN, "approve", "in review is signed"),
        (reviewed(), Person(function="Lead"), "approve", "printed name"),
        (reviewed(), BEN, "reject", "Say why"),
    ],
)
def test_what_is_no_signature(sop, person, decision, reason):
    with pytest.raises(SopStudioError, match=reason):
        sign(sop, person, "reviewed", NOON, decision)
