"""Time limits: what is promised how fast, on which clock, what stops the clock, and what follows a miss."""

from sop_studio.messages.message import Message
from sop_studio.model.policy import Sla
from sop_studio.model.quantity import Duration
from sop_studio.publishing.blocks import Block, Cell, Inline, LineBreak, Span
from sop_studio.publishing.compose import cell, columns, dense, heading, row_head, separated, table
from sop_studio.publishing.view import View


def blocks(view: View) -> tuple[Block, ...]:
    """Heading and table, or nothing when nothing is promised."""
    if not view.sop.slas:
        return ()
    heads = columns(
        view,
        (Message("time-what", "What"), 48),
        (Message("time-within", "Within"), 28),
        (Message("time-where", "Applies to"), 38),
        (Message("time-pause", "Clock stops"), 30),
        (Message("time-missed", "If missed"), 26),
    )
    rows = [_row(view, sla) for sla in view.sop.slas]
    return (heading(view, Message("heading-times", "Time limits"), "time-limits"), dense(table(heads, rows)))


def _row(view: View, sla: Sla) -> tuple[Cell, ...]:
    return (
        row_head(sla.name),
        cell(*_target(view, sla)),
        cell(*_where(view, sla)),
        cell(", ".join(sla.paused_by)),
        cell(view.path(sla.breach_path, leads_on=True) if sla.breach_path else ""),
    )


def _target(view: View, sla: Sla) -> tuple[Inline, ...]:
    first = _limit(view, sla.target) if sla.target else ""
    bands = [f"{band.scope}: {_limit(view, band.target)}" for band in sla.bands]
    return tuple(part for line in (first, *bands) if line for part in (LineBreak(), Span(line)))[1:]


def _limit(view: View, limit: Duration) -> str:
    return f"{limit.words()} {view.upright(limit.clock_words())}".strip()


def _where(view: View, sla: Sla) -> tuple[Inline, ...]:
    steps = [view.step(node.id) for node in view.in_order() if node.sla == sla.id]
    return separated(steps) if steps else (Span(sla.applies_to),) if sla.applies_to else ()
