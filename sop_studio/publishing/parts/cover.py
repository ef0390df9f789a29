"""The cover block: banner when the copy is not in force, number, title, and the facts that say whether it is valid."""

from sop_studio.messages.message import Message
from sop_studio.publishing.blocks import Block, Cell, Column, Paragraph, Span, Table
from sop_studio.publishing.compose import DASH
from sop_studio.publishing.control_words import (
    classification,
    copy_language,
    document_type,
    effective_on,
    hubs_and_markets,
    next_review,
    owner_function,
    status,
)
from sop_studio.publishing.icons import caution_icon, in_force_icon
from sop_studio.publishing.status import banner, is_in_force
from sop_studio.publishing.view import View

FACT = 42.5


def blocks(view: View) -> tuple[Block, ...]:
    """The top of page one."""
    sop = view.sop
    number = (Span(sop.number, "bold"), Span(" · ", "quiet")) if sop.number else ()
    return (
        *banner(view),
        Paragraph((*number, Span(document_type(view), "quiet")), "eyebrow"),
        Paragraph((Span(sop.title or sop.number or DASH),), "title"),
        _about_validity(view),
        _about_use(view),
    )


def _about_validity(view: View) -> Table:
    return _facts(
        (view.say(Message("fact-version", "Version")), _fact(view.sop.control.version.words())),
        (view.say(Message("fact-status", "Status")), _status_fact(view)),
        (view.say(Message("fact-effective", "Effective from")), _fact(effective_on(view))),
        (view.say(Message("fact-review", "Next review")), _fact(next_review(view))),
    )


def _about_use(view: View) -> Table:
    return _facts(
        (view.say(Message("fact-owner", "Owner")), _fact(owner_function(view))),
        (view.say(Message("fact-classification", "Classification")), _fact(classification(view))),
        (view.say(Message("fact-hubs", "Hubs and markets")), _fact(hubs_and_markets(view))),
        (view.say(Message("fact-language", "Language of this copy")), _fact(copy_language(view))),
    )


def _facts(*facts: tuple[str, Cell]) -> Table:
    heads = tuple(Column(label, FACT) for label, _ in facts)
    return Table(heads, (tuple(fact for _, fact in facts),), "facts")


def _fact(text: str) -> Cell:
    return Cell((Paragraph((Span(text or DASH),), "fact"),))


def _status_fact(view: View) -> Cell:
    if is_in_force(view.sop):
        return Cell((Paragraph((in_force_icon(), Span(" "), Span(status(view), "fine")), "fact"),))
    return Cell((Paragraph((caution_icon(), Span(" "), Span(status(view), "warning")), "fact"),))
