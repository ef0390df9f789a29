"""The control table: the document on the left, this version on the right."""

from dataclasses import replace

from sop_studio.messages.message import Message
from sop_studio.publishing.blocks import Block, Cell, Inline, LineBreak, Reference, Span
from sop_studio.publishing.compose import cell, columns, front_heading, table
from sop_studio.publishing.control_words import (
    classification,
    copy_language,
    day,
    effective_on,
    hubs_and_markets,
    next_review,
    person,
    status,
)
from sop_studio.publishing.view import View

Entry = tuple[Message, tuple[str | Inline, ...]]


def blocks(view: View) -> tuple[Block, ...]:
    """Heading and control table, on a page of their own."""
    heads = columns(
        view,
        (Message("control-document", "Document"), 27),
        (Message("control-entry", "Entry"), 58.5),
        (Message("control-version", "This version"), 30),
        (Message("control-entry", "Entry"), 54.5),
    )
    pairs = zip(_document(view), _version(view), strict=True)
    rows = [(*_cells(view, left), *_cells(view, right)) for left, right in pairs]
    head = front_heading(view, Message("heading-control", "Document control"), "control")
    return (replace(head, starts_page=True), table(heads, rows, "control"))


def _cells(view: View, entry: Entry) -> tuple[Cell, Cell]:
    label, content = entry
    return cell(view.say(label), emphasis="quiet", is_row_head=True), cell(*content)


def _document(view: View) -> tuple[Entry, ...]:
    sop, owner = view.sop, view.sop.control.owner
    policies = [" v".join(filter(None, (p.code, p.version.removeprefix("v")))) for p in sop.policies]
    hubs: tuple[str | Inline, ...] = (hubs_and_markets(view),)
    if sop.overrides:
        hubs = (*hubs, view.say(Message("control-see", "; see")) + " ", Reference("overrides", ""))
    return (
        (Message("control-number", "Document no."), (Span(sop.number, "bold"),) if sop.number else ()),
        (Message("control-title", "Title"), (sop.title,)),
        (Message("control-owner", "Owner"), (person(view, owner) if owner else "",)),
        (Message("control-class", "Classification"), (classification(view),)),
        (Message("control-hubs", "Hubs / markets"), hubs),
        (Message("control-language", "Language"), (copy_language(view),)),
        (Message("control-policies", "Policies"), _lines(policies)),
        (Message("control-distribution", "Distribution"), (_distribution(view),)),
    )


def _lines(texts: list[str]) -> tuple[Inline, ...]:
    return tuple(inline for text in texts for inline in (LineBreak(), Span(text)))[1:]


def _version(view: View) -> tuple[Entry, ...]:
    control = view.sop.control
    version = Span(f"{control.version.words()} / {status(view)}", "bold")
    supersedes = "; ".join(
        " v".join(filter(None, (d.number, d.version.removeprefix("v")))) for d in control.supersedes
    )
    return (
        (Message("control-status", "Version / status"), (version,)),
        (
            Message("control-authors", "Author(s)"),
            ("; ".join(a.name or person(view, a) for a in control.authors),),
        ),
        (Message("control-approved", "Approved by / on"), (_approved(view),)),
        (Message("control-effective", "Effective on"), (effective_on(view),)),
        (Message("control-review", "Next review"), (next_review(view),)),
        (Message("control-supersedes", "Supersedes"), (supersedes,)),
        (Message("control-training", "Training"), (control.training,)),
        (Message("control-retention", "Retention"), (_retention(view),)),
    )


def _approved(view: View) -> str:
    control = view.sop.control
    if control.approved_on is None and control.status in ("draft", "in_review"):
        return ""
    names = "; ".join(person(view, approver) for approver in control.approvers)
    return " / ".join(part for part in (names, day(control.approved_on)) if part)


def _distribution(view: View) -> str:
    copies = view.sop.control.distribution
    return "; ".join(", ".join(filter(None, (c.recipient, c.language, c.medium))) for c in copies)


def _retention(view: View) -> str:
    retention = view.sop.control.retention
    if retention is None:
        return ""
    if retention.trigger == "retired":
        message = Message("retention-retired", "{months} months after retired", months=retention.months)
    else:
        message = Message("retention-superseded", "{months} months after superseded", months=retention.months)
    return "; ".join(part for part in (view.say(message), retention.disposal) if part)
