"""Approvals: printed name, meaning, time with zone, how it was signed, and the hash it covers."""

import datetime as dt

from sop_studio.messages.message import Message
from sop_studio.model.control import Approval, Meaning, Person
from sop_studio.publishing.blocks import Block, Cell, LineBreak, Paragraph, Span
from sop_studio.publishing.compose import DASH, cell, columns, front_heading, none_there, table
from sop_studio.publishing.control_words import function
from sop_studio.publishing.view import View

SHOWN = 12
MEANINGS: dict[Meaning, Message] = {
    "authored": Message("meaning-authored", "Authored"),
    "reviewed": Message("meaning-reviewed", "Reviewed"),
    "approved": Message("meaning-approved", "Approved"),
    "released": Message("meaning-released", "Released"),
}
DECISIONS = {
    "approve": Message("decision-approve", "Approve"),
    "approve_with_comment": Message("decision-comment", "Approve with comment"),
    "reject": Message("decision-reject", "Reject"),
}
METHODS = {
    "typed_name": Message("method-typed", "typed name"),
    "wet_ink": Message("method-ink", "signed on paper"),
    "imported": Message("method-imported", "signed elsewhere"),
}
TO_SIGN = Cell((Paragraph((), "cell"),))


def blocks(view: View) -> tuple[Block, ...]:
    """Heading, the table to sign, and the first characters of what was signed."""
    head = front_heading(view, Message("heading-approvals", "Approvals"), "approvals", is_listed=True)
    signed = [(approval.meaning, _signed(view, approval)) for approval in view.sop.approvals]
    order = tuple(MEANINGS)
    rows = [row for _, row in sorted((*signed, *_open(view)), key=lambda pair: order.index(pair[0]))]
    if not rows:
        return (head, none_there(view))
    heads = columns(
        view,
        (Message("approval-name", "Name (printed)"), 30),
        (Message("approval-function", "Role / function"), 40),
        (Message("approval-meaning", "Meaning"), 20),
        (Message("approval-decision", "Decision"), 23),
        (Message("approval-time", "Date and time"), 27),
        (Message("approval-signature", "Signature"), 30),
    )
    return (head, table(heads, rows, "signing"), *_hash(view))


def _signed(view: View, approval: Approval) -> tuple[Cell, ...]:
    name = approval.person.name or DASH
    signature = (Span(name, "italic"), LineBreak()) if approval.method == "typed_name" else ()
    return (
        cell(name),
        cell(function(view, approval.person)),
        cell(view.say(MEANINGS[approval.meaning])),
        cell(view.say(DECISIONS[approval.decision])),
        cell(*_time(approval.at)),
        cell(*signature, Span(view.say(METHODS[approval.method]), "quiet")),
    )


def _time(at: dt.datetime | None) -> tuple[Span | LineBreak, ...]:
    if at is None:
        return ()
    zone = at.tzname() or ""
    return (Span(at.date().isoformat()), LineBreak(), Span(f"{at:%H:%M} {zone}".strip()))


def _open(view: View) -> list[tuple[Meaning, tuple[Cell, ...]]]:
    """Rows for those who are named in the control record and have not signed yet."""
    control = view.sop.control
    asked: list[tuple[Person, Meaning]] = [
        *((one, "authored") for one in control.authors),
        *((one, "reviewed") for one in control.reviewers),
        *((one, "approved") for one in control.approvers),
    ]
    signed = {(approval.person.name, approval.meaning) for approval in view.sop.approvals}
    signed_functions = {
        (function(view, a.person), a.meaning) for a in view.sop.approvals if function(view, a.person)
    }
    return [
        (meaning, _to_sign(view, who, meaning))
        for who, meaning in asked
        if (who.name, meaning) not in signed and (function(view, who), meaning) not in signed_functions
    ]


def _to_sign(view: View, who: Person, meaning: Meaning) -> tuple[Cell, ...]:
    printed = (cell(who.name), cell(function(view, who)), cell(view.say(MEANINGS[meaning])))
    return (*printed, TO_SIGN, TO_SIGN, TO_SIGN)


def _hash(view: View) -> tuple[Paragraph, ...]:
    signed = next((approval.signed_hash for approval in view.sop.approvals if approval.signed_hash), "")
    if not signed:
        return ()
    lead = view.say(Message("hash-lead", "Signed hash, first 12 characters:")) + " "
    rest = view.say(Message("hash-rest", ". A signed paper belongs to the file that shows the same."))
    return (Paragraph((Span(lead), Span(signed[:SHOWN], "bold"), Span(rest)), "note"),)
