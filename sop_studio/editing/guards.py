"""What each step in the life of a version needs, in sentences that say what is missing."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sop_studio.messages.message import Message
from sop_studio.model.control import Approval, DocumentRef, Person, Revision
from sop_studio.model.sop import Sop
from sop_studio.model.text import same_words
from sop_studio.store.hashes import signed_hash

TRAINING_DAYS = 7
REVIEW_GROUPS = ("STR", "LNK", "PTH")
"""Groups of rules without errors before a review begins."""


@dataclass(frozen=True, slots=True)
class Act:
    """Somebody's step in the life of a version: when, by whom, why, and the codes of the open errors ("STR001")."""

    today: dt.date
    by: str = ""
    reason: str = ""
    instead: str = ""
    successor: DocumentRef | None = None
    errors: tuple[str, ...] = ()


Guard = Callable[[Sop, Act], Iterator[Message]]


def before_review(sop: Sop, act: Act) -> Iterator[Message]:
    """No errors in structure, links and paths; owner, purpose, scope, and a reviewer."""
    grave = [code for code in act.errors if code.startswith(REVIEW_GROUPS)]
    if grave:
        text = "{count} problems of structure, links or paths are open. Mend them first."
        yield Message("life-errors-structure", text, count=len(grave))
    if sop.control.owner is None:
        yield Message("life-no-owner", "Nobody owns the SOP. Name an owner.")
    if not sop.purpose.strip():
        yield Message("life-no-purpose", "The purpose is empty. Say in one sentence what the SOP is for.")
    if not sop.scope_in.strip():
        yield Message("life-no-scope", "The scope is empty. Say which cases the SOP covers.")
    if not sop.control.reviewers:
        yield Message("life-no-reviewer", "Nobody is asked to review. Name at least one reviewer.")


def before_changes(sop: Sop, act: Act) -> Iterator[Message]:
    """What must change."""
    if not act.reason.strip():
        yield Message("life-no-comment", "Say what must change.")


def before_approval(sop: Sop, act: Act) -> Iterator[Message]:
    """No errors, every signature, nobody who approves their own words, no open remark, a complete revision entry."""
    if act.errors:
        yield Message("life-errors", "{count} problems are open. Mend them first.", count=len(act.errors))
    yield from _unsigned(sop)
    authors = {_known_as(one) for one in sop.control.authors if one.name}
    for person in sop.control.approvers:
        if person.name and _known_as(person) in authors:
            text = "{name} wrote the SOP and cannot approve it. Name another approver."
            yield Message("life-own-approval", text, name=person.name)
    remarks = sum(one.state == "open" for one in sop.comments)
    if remarks:
        yield Message("life-open-comments", "{count} comments are open. Resolve them first.", count=remarks)
    entry = _entry(sop)
    if entry is None or not entry.summary.strip() or entry.reason is None:
        text = "The revision entry of version {version} is not complete. Say what changed and why."
        yield Message("life-no-revision", text, version=sop.control.version.words())


def before_effect(sop: Sop, act: Act) -> Iterator[Message]:
    """The date has come, and people had time to learn."""
    day = sop.control.effective_on
    if day is None:
        yield Message("life-no-date", "The date of effect is not set. Set it.")
    elif day > act.today:
        yield Message("life-too-early", "The version takes effect on {day}. Wait until then.", day=day.isoformat())
    signed = [one.at.date() for one in sop.approvals if one.at is not None]
    entry = _entry(sop)
    needs_training = not sop.control.is_emergency and (entry is None or entry.training_impact != "none")
    if needs_training and signed:
        ready = max(signed) + dt.timedelta(days=TRAINING_DAYS)
        if ready > act.today:
            text = "People need {days} days to learn what changed, until {day}. Wait until then."
            yield Message("life-training", text, days=TRAINING_DAYS, day=ready.isoformat())


def before_suspension(sop: Sop, act: Act) -> Iterator[Message]:
    """Why, and what people do instead."""
    if not act.reason.strip():
        yield Message("life-no-reason", "Say why.")
    if not act.instead.strip():
        yield Message("life-no-instead", "Say what people do instead.")


def before_superseded(sop: Sop, act: Act) -> Iterator[Message]:
    """By which document."""
    if act.successor is None:
        yield Message("life-no-successor", "Name the document that takes its place.")


def before_retirement(sop: Sop, act: Act) -> Iterator[Message]:
    """Why; a successor is named or there is none."""
    if not act.reason.strip():
        yield Message("life-no-reason", "Say why.")


GUARDS: Mapping[str, Guard] = {
    "review": before_review,
    "changes": before_changes,
    "approve": before_approval,
    "effect": before_effect,
    "suspend": before_suspension,
    "supersede": before_superseded,
    "retire": before_retirement,
}


def _unsigned(sop: Sop) -> Iterator[Message]:
    """Who has not signed the present words; in an emergency one approval is enough."""
    present = signed_hash(sop)
    valid = [one for one in sop.approvals if one.decision != "reject" and one.signed_hash == present]
    if sop.control.is_emergency:
        if not any(one.meaning == "approved" for one in valid):
            yield Message("life-no-approval", "Nobody has approved these words. One approver must sign.")
        return
    if not sop.control.approvers:
        yield Message("life-no-approver", "Nobody is asked to approve. Name at least one approver.")
    asked = [(one, "reviewed") for one in sop.control.reviewers] + [(one, "approved") for one in sop.control.approvers]
    for person, meaning in asked:
        if not any(_signs(one, person, meaning) for one in valid):
            text = "{person} has not signed these words yet. Ask for the signature."
            yield Message("life-unsigned", text, person=person.name or person.function)


def _signs(approval: Approval, person: Person, meaning: str) -> bool:
    return approval.meaning == meaning and _known_as(approval.person) == _known_as(person)


def _known_as(person: Person) -> str:
    return same_words(person.name or person.function)


def _entry(sop: Sop) -> Revision | None:
    version = sop.control.version.but(draft=None)
    return next((one for one in sop.revisions if one.version.but(draft=None) == version), None)
