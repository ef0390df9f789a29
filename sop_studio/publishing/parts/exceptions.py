"""Exceptions: deviations that are allowed, by whom, how far, and where they are recorded."""

from sop_studio.messages.message import Message
from sop_studio.publishing.blocks import Block
from sop_studio.publishing.compose import cell, columns, dense, heading, table
from sop_studio.publishing.view import View


def blocks(view: View) -> tuple[Block, ...]:
    """Heading and table, or nothing when none is allowed."""
    if not view.sop.exceptions:
        return ()
    heads = columns(
        view,
        (Message("exception-when", "When"), 62),
        (Message("exception-who", "Allowed by"), 36),
        (Message("exception-limit", "Limit"), 36),
        (Message("exception-record", "Recorded in"), 36),
    )
    rows = [
        (cell(one.when), cell(view.role(one.allowed_by)), cell(one.limit), cell(one.recorded_in))
        for one in view.sop.exceptions
    ]
    return (
        heading(view, Message("heading-exceptions", "Exceptions"), "exceptions"),
        dense(table(heads, rows)),
    )
