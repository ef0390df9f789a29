"""Reply macros: their codes, what they are for, and where they are used."""

from sop_studio.messages.message import Message
from sop_studio.model.register import Macro
from sop_studio.publishing.blocks import Block, Cell
from sop_studio.publishing.compose import cell, columns, heading, row_head, separated, table
from sop_studio.publishing.view import View


def blocks(view: View) -> tuple[Block, ...]:
    """Heading and table, or nothing when no macro is listed."""
    if not view.sop.macros:
        return ()
    heads = columns(
        view,
        (Message("macro-code", "Code"), 30),
        (Message("macro-purpose", "Purpose"), 80),
        (Message("macro-used", "Used in"), 60),
    )
    rows = [_row(view, macro) for macro in view.sop.macros]
    return (heading(view, Message("heading-macros", "Reply macros"), "macros"), table(heads, rows))


def _row(view: View, macro: Macro) -> tuple[Cell, ...]:
    used = [view.step(node.id) for node in view.in_order() if macro.id in node.macros]
    return (row_head(macro.code, f"macro-{macro.id}"), cell(macro.title), cell(*separated(used)))
