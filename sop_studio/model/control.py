"""Document control: version, life cycle, who wrote, reviewed and approved, and when it counts."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from sop_studio.model.base import Frozen
from sop_studio.model.ids import Id
from sop_studio.model.text import Text

Status = Literal["draft", "in_review", "approved", "effective", "suspended", "superseded", "retired"]
Meaning = Literal["authored", "reviewed", "approved", "released"]
ChangeClass = Literal["editorial", "minor", "major", "emergency"]
RevisionReason = Literal[
    "policy_change", "incident", "qa_finding", "law", "feedback", "error", "new", "other"
]
Count = Annotated[int, Field(ge=0, le=9999)]


class Version(Frozen):
    """A version number; drafts of 2.1 carry a draft count."""

    major: Count = 0
    minor: Count = 1
    draft: Count | None = None

    def words(self) -> str:
        """The version as printed: "2.1" or "2.1-draft.4"."""
        return f"{self.major}.{self.minor}" + (f"-draft.{self.draft}" if self.draft is not None else "")


class Person(Frozen):
    """A named person in a function; the role is the one that the SOP's register lists, if any."""

    name: Text = ""
    role: Id | None = None
    function: Text = ""


class Distribution(Frozen):
    """Who gets a copy of this version, in which language and medium."""

    recipient: Text
    language: Text = ""
    medium: Text = ""


class Retention(Frozen):
    """How long a version is kept after its trigger, and what happens then."""

    months: Count
    trigger: Literal["superseded", "retired"] = "superseded"
    disposal: Text = ""


class DocumentRef(Frozen):
    """Another document by number and version."""

    number: Text
    version: Text = ""


class DocumentControl(Frozen):
    """The control record of one version of a SOP."""

    status: Status = "draft"
    version: Version = Version()
    authors: tuple[Person, ...] = ()
    owner: Person | None = None
    reviewers: tuple[Person, ...] = ()
    approvers: tuple[Person, ...] = ()
    created_on: dt.date | None = None
    approved_on: dt.date | None = None
    effective_on: dt.date | None = None
    next_review_on: dt.date | None = None
    supersedes: tuple[DocumentRef, ...] = ()
    superseded_by: DocumentRef | None = None
    distribution: tuple[Distribution, ...] = ()
    retention: Retention | None = None
    location_of_record: Text = ""
    training: Text = ""
    is_emergency: bool = False
    suspended_reason: Text = ""
    do_instead: Text = ""
    retired_reason: Text = ""


class RootCause(Frozen):
    """The incident or complaint that led to a change or a step."""

    incident: Text
    method: Text = ""
    category: Literal["policy", "procedure", "tool", "training", "people", "supplier"] | None = None
    action: Text = ""
    link: Text = ""


class Revision(Frozen):
    """What one version changed, in words an agent understands."""

    id: Id
    version: Version
    date: dt.date | None = None
    author: Text = ""
    change_class: ChangeClass = "minor"
    summary: Text = ""
    reason: RevisionReason | None = None
    reason_reference: Text = ""
    affected_nodes: tuple[Text, ...] = ()
    affected_documents: tuple[Text, ...] = ()
    training_impact: Literal["none", "read", "train_and_quiz"] = "none"
    effective_on: dt.date | None = None
    root_cause: RootCause | None = None


class Approval(Frozen):
    """One signature: printed name, meaning, date and time, and the content it covers."""

    id: Id
    person: Person
    meaning: Meaning = "approved"
    decision: Literal["approve", "approve_with_comment", "reject"] = "approve"
    at: dt.datetime | None = None
    method: Literal["typed_name", "wet_ink", "imported"] = "typed_name"
    comment: Text = ""
    signed_hash: Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")] = ""
