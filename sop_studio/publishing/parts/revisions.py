"""The revision history: the last five versions in full, older ones as one line each."""

from sop_studio.messages.message import Message
from sop_studio.model.control import Revision
from sop_studio.publishing.blocks import Block, Cell
from sop_studio.publishing.compose import (
    cell,
    columns,
    front_heading,
    none_there,
    paragraph,
    separated,
    table,
)
from sop_studio.publishing.control_words import day
from sop_studio.publishing.revision_words import affected, newest_first, reason
from sop_studio.publishing.view import View

IN_FULL = 5


def blocks(view: View) -> tuple[Block, ...]:
    """Heading and history, newest first."""
    head = front_heading(view, Message("heading-revisions", "Revision history"), "revisions")
    revisions = newest_first(view.sop)
    if not revisions:
        return (head, none_there(view))
    heads = columns(
        view,
        (Message("revision-version", "Version"), 16),
        (Message("revision-effective", "Effective"), 21),
        (Message("revision-author", "Author"), 28),
        (Message("revision-change", "Change"), 54),
        (Message("revision-reason", "Reason"), 27),
        (Message("revision-steps", "Steps affected"), 24),
    )
    rows = [_row(view, revision, is_first=revision is revisions[0]) for revision in revisions[:IN_FULL]]
    return (head, table(heads, rows), *(paragraph(_line(one), "note") for one in revisions[IN_FULL:]))


def _row(view: View, revision: Revision, *, is_first: bool) -> tuple[Cell, ...]:
    return (
        cell(revision.version.words(), emphasis="bold" if is_first else "", is_row_head=True),
        cell(day(revision.effective_on or revision.date)),
        cell(revision.author),
        cell(revision.summary),
        cell(reason(view, revision)),
        cell(*separated(affected(view, revision))),
    )


def _line(revision: Revision) -> str:
    parts = (
        revision.version.words(),
        day(revision.effective_on or revision.date),
        revision.author,
        revision.summary,
    )
    return " · ".join(part for part in parts if part)
