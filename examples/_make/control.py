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
REVIEWED = APPROVED - dt.timedelta(days=4)
WRITTEN = REVIEWED - dt.timedelta(days=7)
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
    """The signatures of everybody who wrote, reviewed and approved, under what the hash stands for."""
    record = control(source)
    signed = (
        *(("authored", WRITTEN, person) for person in record.authors),
        *(("reviewed", REVIEWED, person) for person in record.reviewers),
        *(("approved", APPROVED, person) for person in record.approvers),
    )
    return tuple(
        Approval.model_validate(
            {
                "id": f"approval{number}",
                "person": person,
                "meaning": meaning,
                "at": dt.datetime.combine(day, dt.time(10), dt.UTC),
                "method": "wet_ink",
                "signed_hash": signed_hash,
            }
        )
        for number, (meaning, day, person) in enumerate(signed, start=1)
    )
