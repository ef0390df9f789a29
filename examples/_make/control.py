"""The control record of a sample: version 1.0, in force for a month on the day the samples are dated for."""

import datetime as dt
from typing import Any

from sop_studio.model.control import (
    Approval,
    Distribution,
    DocumentControl,
    Person,
    Retention,
    Revision,
    Version,
)

SAMPLE_DAY = dt.date(2026, 3, 10)
EFFECTIVE = SAMPLE_DAY - dt.timedelta(days=30)
APPROVED = EFFECTIVE - dt.timedelta(days=9)
CREATED = dt.date(2026, 1, 12)
NEXT_REVIEW = dt.date(2027, 1, 8)
FIRST = Version(major=1, minor=0)


def control(source: dict[str, Any]) -> DocumentControl:
    """Who wrote, reviewed, approved and owns the sample, by function: there are no people in it."""
    return DocumentControl(
        status="effective",
        version=FIRST,
        authors=(Person(function=source["author"]),),
        owner=Person(function=source["owner"]),
        reviewers=tuple(Person(function=function) for function in source["reviewers"]),
        approvers=approvers(source),
        created_on=CREATED,
        approved_on=APPROVED,
        effective_on=EFFECTIVE,
        next_review_on=NEXT_REVIEW,
        distribution=(
            Distribution(recipient=f"{source['team']}, all hubs", language="en", medium="Document library"),
        ),
        retention=Retention(months=36, disposal="Delete"),
        location_of_record=f"Document library, {source['team']}",
        training=f"Read and quiz before {EFFECTIVE.isoformat()}",
    )


def approvers(source: dict[str, Any]) -> tuple[Person, ...]:
    """The functions that approve."""
    return tuple(Person(function=function) for function in source["approver"].split("; "))


def revision(source: dict[str, Any]) -> Revision:
    """The entry of the first version."""
    return Revision(
        id="revision1",
        version=FIRST,
        date=APPROVED,
        author=source["author"],
        change_class="major",
        summary="First version.",
        reason="new",
        training_impact="train_and_quiz",
        effective_on=EFFECTIVE,
    )


def approvals(source: dict[str, Any], signed_hash: str) -> tuple[Approval, ...]:
    """One signature of every approver under what the hash stands for."""
    return tuple(
        Approval(
            id=f"approval{number}",
            person=person,
            at=dt.datetime.combine(APPROVED, dt.time(10), dt.UTC),
            method="wet_ink",
            signed_hash=signed_hash,
        )
        for number, person in enumerate(approvers(source), start=1)
    )
