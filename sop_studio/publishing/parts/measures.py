"""Measures: how people see whether the SOP works."""

from sop_studio.messages.message import Message
from sop_studio.publishing.blocks import Block
from sop_studio.publishing.compose import cell, columns, dense, heading, row_head, table
from sop_studio.publishing.view import View


def blocks(view: View) -> tuple[Block, ...]:
    """Heading and table, or nothing when nothing is measured."""
    if not view.sop.kpis:
        return ()
    heads = columns(
        view,
        (Message("measure", "Measure"), 48),
        (Message("measure-formula", "Formula"), 62),
        (Message("measure-target", "Target"), 28),
        (Message("measure-owner", "Owner"), 32),
    )
    rows = [
        (row_head(kpi.name), cell(kpi.formula), cell(f"{kpi.target} {kpi.unit}".strip()), cell(kpi.owner))
        for kpi in view.sop.kpis
    ]
    return (heading(view, Message("heading-measures", "Measures"), "measures"), dense(table(heads, rows)))
