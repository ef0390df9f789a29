"""The scope: what is covered, what is not, and where."""

from sop_studio.messages.message import Message
from sop_studio.publishing.blocks import Block, Cell, CellBlock
from sop_studio.publishing.compose import cell, cell_of, columns, heading, row_head, table
from sop_studio.publishing.richtext import rich
from sop_studio.publishing.view import View


def blocks(view: View) -> tuple[Block, ...]:
    """Heading and one table: in scope, not in scope, then where and for which contacts."""
    sop = view.sop
    heads = columns(view, (Message("scope-what", "Scope"), 42.5), (Message("scope-entry", "Entry"), 127.5))
    everywhere = view.say(Message("scope-all", "All"))
    rows = [
        _row(view, Message("scope-in", "In scope"), rich(sop.scope_in)),
        _row(view, Message("scope-out", "Not in scope"), rich(sop.scope_out)),
        _row(view, Message("scope-hubs", "Hubs"), rich(", ".join(sop.hubs) or everywhere)),
        _row(view, Message("scope-markets", "Markets"), rich(", ".join(sop.markets) or everywhere)),
    ]
    if sop.channels:
        rows.append(_row(view, Message("scope-channels", "Channels"), rich(", ".join(sop.channels))))
    if sop.contact_reasons:
        rows.append(
            _row(view, Message("scope-reasons", "Contact reasons"), rich(", ".join(sop.contact_reasons)))
        )
    return (heading(view, Message("heading-scope", "Scope"), "scope"), table(heads, rows))


def _row(view: View, label: Message, content: tuple[CellBlock, ...]) -> tuple[Cell, ...]:
    none = cell(view.say(Message("doc-none", "None.")))
    return (row_head(view.say(label)), cell_of(content) if content else none)
