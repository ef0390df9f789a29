"""Regional differences: what a market or hub does otherwise, and why."""

from sop_studio.messages.message import Message
from sop_studio.publishing.blocks import Block
from sop_studio.publishing.compose import cell, cell_of, columns, dense, heading, row_head, table
from sop_studio.publishing.richtext import rich
from sop_studio.publishing.view import View


def blocks(view: View) -> tuple[Block, ...]:
    """Heading and table, or nothing when nothing differs."""
    if not view.sop.overrides:
        return ()
    heads = columns(
        view,
        (Message("region-where", "Where"), 36),
        (Message("region-what", "What differs"), 92),
        (Message("region-why", "Reason"), 42),
    )
    rows = [(row_head(one.scope), cell_of(rich(one.text)), cell(one.reason)) for one in view.sop.overrides]
    return (
        heading(view, Message("heading-regions", "Regional differences"), "overrides"),
        dense(table(heads, rows)),
    )
