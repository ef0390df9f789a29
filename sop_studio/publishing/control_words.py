"""The control record in words: what cover, control table, header and footer all say the same way."""

import datetime as dt

from sop_studio.messages.message import Message
from sop_studio.model.control import Person
from sop_studio.publishing.language import name_of
from sop_studio.publishing.view import View

TYPES = {
    "SOP": Message("type-sop", "Standard operating procedure"),
    "WI": Message("type-wi", "Work instruction"),
    "PB": Message("type-pb", "Playbook"),
    "FRM": Message("type-frm", "Form"),
    "POL": Message("type-pol", "Policy"),
}
STATUSES = {
    "draft": Message("status-draft", "Draft"),
    "in_review": Message("status-in-review", "In review"),
    "approved": Message("status-approved", "Approved"),
    "effective": Message("status-effective", "Effective"),
    "suspended": Message("status-suspended", "Suspended"),
    "superseded": Message("status-superseded", "Superseded"),
    "retired": Message("status-retired", "Retired"),
}
CLASSES = {
    "public": Message("class-public", "Public"),
    "internal": Message("class-internal", "Internal"),
    "confidential": Message("class-confidential", "Confidential"),
    "restricted": Message("class-restricted", "Restricted"),
}
BEFORE_EFFECT = ("draft", "in_review", "approved")


def document_type(view: View) -> str:
    """The kind of document, e.g. "Standard operating procedure"."""
    return view.say(TYPES[view.sop.doc_type])


def status(view: View) -> str:
    """The status as a word."""
    return view.say(STATUSES[view.sop.control.status])


def classification(view: View) -> str:
    """Who may read it, as a word."""
    return view.say(CLASSES[view.sop.classification])


def effective_on(view: View) -> str:
    """The day from which it counts, marked as planned before that is decided; nothing when nobody set one."""
    control = view.sop.control
    if control.effective_on is None:
        return ""
    if control.status in BEFORE_EFFECT:
        return view.say(Message("effective-planned", "Planned {date}", date=day(control.effective_on)))
    return day(control.effective_on)


def next_review(view: View) -> str:
    """The day of the next review, or when it will be set."""
    control = view.sop.control
    if control.next_review_on is not None:
        return day(control.next_review_on)
    return view.say(Message("review-later", "Set at approval")) if control.status in BEFORE_EFFECT else ""


def owner_function(view: View) -> str:
    """The function that owns the SOP; the person's name where no function is given."""
    owner = view.sop.control.owner
    return (function(view, owner) or owner.name) if owner else ""


def function(view: View, person: Person) -> str:
    """What a person is in this SOP."""
    return person.function or view.role(person.role)


def person(view: View, who: Person) -> str:
    """Function and name: "Head of Operations, Daniel Okafor"."""
    return ", ".join(part for part in (function(view, who), who.name) if part)


def hubs_and_markets(view: View) -> str:
    """Where it applies; no list means everywhere."""
    hubs, markets = view.sop.hubs, view.sop.markets
    return view.say(
        Message(
            "hubs-and-markets",
            "{hubs}, {markets}",
            hubs=", ".join(hubs) if hubs else Message("all-hubs", "All hubs"),
            markets=", ".join(markets) if markets else Message("all-markets", "all markets"),
        )
    )


def copy_language(view: View) -> str:
    """The language of this copy."""
    return view.say(Message("copy-language", "{language} (source)", language=name_of(view.sop.language)))


def day(date: dt.date | None) -> str:
    """A date as YYYY-MM-DD, which is read the same way everywhere; nothing for none."""
    return date.isoformat() if date else ""
