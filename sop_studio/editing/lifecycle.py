"""The life of a version: which status may follow, what is missing for it, and the edit that makes it so."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from sop_studio.editing.edited import Fresh, fresh_ids
from sop_studio.editing.guards import GUARDS, Act
from sop_studio.editing.numbers import free_numbers, freeze_numbers
from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message
from sop_studio.model.control import DocumentRef, Revision, Status, Version
from sop_studio.model.sections import Comment
from sop_studio.model.sop import Sop

Name = Literal["review", "changes", "approve", "effect", "suspend", "resume", "supersede", "retire"]


@dataclass(frozen=True, slots=True)
class Transition:
    """A step from one status to another, and what the step is called."""

    name: Name
    title: Message
    sources: tuple[Status, ...]
    target: Status


TRANSITIONS: tuple[Transition, ...] = (
    Transition("review", Message("life-review", "Send for review"), ("draft",), "in_review"),
    Transition("changes", Message("life-changes", "Request changes"), ("in_review",), "draft"),
    Transition("approve", Message("life-approve", "Approve"), ("in_review",), "approved"),
    Transition("effect", Message("life-effect", "Put into effect"), ("approved",), "effective"),
    Transition("suspend", Message("life-suspend", "Suspend"), ("effective",), "suspended"),
    Transition("resume", Message("life-resume", "Resume"), ("suspended",), "effective"),
    Transition("supersede", Message("life-supersede", "Mark as superseded"), ("effective", "suspended"), "superseded"),
    Transition("retire", Message("life-retire", "Retire"), ("approved", "effective", "suspended"), "retired"),
)


def possible(sop: Sop) -> tuple[Transition, ...]:
    """The transitions that leave the present status, whether or not something is missing for them."""
    return tuple(one for one in TRANSITIONS if sop.control.status in one.sources)


def may_change(sop: Sop) -> Message | None:
    """Why the content may not be edited now; nothing when it may."""
    if sop.control.status == "draft":
        return None
    if sop.control.status == "in_review":
        return Message("life-in-review", "This version is in review. Request changes to edit it.")
    return Message("life-binding", "This version binds people and stays as it is. Start a new version to change it.")


def missing(sop: Sop, name: Name, act: Act) -> tuple[Message, ...]:
    """Everything that a transition still needs; empty when it may happen."""
    transition = _transition(name)
    if sop.control.status not in transition.sources:
        text = "The status is not one from which this step leads. Choose another step."
        return (Message("life-wrong-status", text),)
    return tuple(GUARDS[name](sop, act)) if name in GUARDS else ()


def move(sop: Sop, name: Name, act: Act, fresh: Fresh | None = None) -> Sop:
    """The SOP in the next status; raises SopStudioError with the first thing that is missing.

    Numbers are frozen when the version is sent for review; the reason for changes becomes a comment.
    """
    lacking = missing(sop, name, act)
    if lacking:
        raise SopStudioError(lacking[0])
    control = sop.control.but(status=_transition(name).target, **_noted(name, act))
    if name == "review":
        control = control.but(version=control.version.but(draft=None))
        return freeze_numbers(sop.but(control=control))
    if name == "changes":
        comment = Comment(id=(fresh or fresh_ids(sop))(), text=act.reason, author=act.by, date=act.today)
        return sop.but(control=control, comments=(*sop.comments, comment))
    return sop.but(control=control)


def new_version(
    sop: Sop, kind: Literal["major", "minor"], author: str, today: dt.date, fresh: Fresh | None = None
) -> Sop:
    """A draft of the next version with an open revision entry; raises SopStudioError when there is a draft already.

    A major version numbers its steps anew, a minor one keeps their numbers.
    """
    if sop.control.status in ("draft", "in_review"):
        raise SopStudioError(Message("life-has-draft", "This is a draft already. Finish it first."))
    old = sop.control.version
    version = Version(major=old.major + 1, minor=0, draft=1) if kind == "major" else old.but(minor=old.minor + 1, draft=1)
    control = sop.control.but(
        status="draft", version=version, approved_on=None, effective_on=None, next_review_on=None,
        supersedes=(DocumentRef(number=sop.number, version=old.words()),), superseded_by=None, created_on=today,
        is_emergency=False, suspended_reason="", do_instead="", retired_reason="",
    )  # fmt: skip
    entry = Revision(
        id=(fresh or fresh_ids(sop))(), version=version.but(draft=None), date=today, author=author, change_class=kind
    )
    draft = sop.but(control=control, approvals=(), revisions=(*sop.revisions, entry))
    return free_numbers(draft) if kind == "major" else freeze_numbers(draft)


def _transition(name: Name) -> Transition:
    return next(one for one in TRANSITIONS if one.name == name)


def _noted(name: Name, act: Act) -> dict[str, object]:
    """What the control record keeps of the act."""
    match name:
        case "suspend":
            return {"suspended_reason": act.reason, "do_instead": act.instead}
        case "resume":
            return {"suspended_reason": "", "do_instead": ""}
        case "supersede":
            return {"superseded_by": act.successor}
        case "retire":
            return {"retired_reason": act.reason, "superseded_by": act.successor}
        case _:
            return {}
