"""Records: what is kept, where, and for how long."""

from sop_studio.messages.message import Message
from sop_studio.publishing.blocks import Block
from sop_studio.publishing.compose import cell, columns, dense, heading, none_there, row_head, table
from sop_studio.publishing.richtext import rich
from sop_studio.publishing.view import View


def blocks(view: View) -> tuple[Block, ...]:
    """Heading, the author's words and the forms that are kept."""
    words, forms = rich(view.sop.records, "body"), _forms(view)
    head = heading(view, Message("heading-records", "Records"), "records")
    return (head, *words, *forms) if words or forms else (head, none_there(view))


def _forms(view: View) -> tuple[Block, ...]:
    if not view.sop.forms:
        return ()
    heads = columns(
        view,
        (Message("record", "Record"), 34),
        (Message("record-title", "Title"), 62),
        (Message("record-where", "Kept in"), 40),
        (Message("record-long", "Kept for"), 34),
    )
    rows = [
        (row_head(form.code), cell(form.title), cell(form.stored_in), cell(form.retention))
        for form in view.sop.forms
    ]
    return (dense(table(heads, rows)),)
