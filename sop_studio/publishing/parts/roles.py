"""Roles and responsibilities: who acts in this SOP, and for what in each flowchart."""

from sop_studio.messages.message import Message
from sop_studio.model.roles import Role
from sop_studio.publishing.blocks import Block, Cell, Column, Emphasis, Inline, Paragraph, Span, Table
from sop_studio.publishing.compose import DASH, cell, columns, heading, none_there, row_head, separated, table
from sop_studio.publishing.control_words import owner_function
from sop_studio.publishing.responsibility import OWNER, Letter, Responsibility, responsibilities
from sop_studio.publishing.view import View

MOST_COLUMNS = 7
PAGE = 170.0
LOOKS: dict[Letter, Emphasis] = {"A": "accent", "R": "bold", "C": "", "I": ""}


def blocks(view: View) -> tuple[Block, ...]:
    """Heading, role list and RACI."""
    head = heading(view, Message("heading-roles", "Roles and responsibilities"), "roles")
    if not view.sop.roles:
        return (head, none_there(view))
    return (
        head,
        heading(view, Message("heading-role-list", "Roles"), "role-list", 2),
        _list(view),
        *_raci(view),
    )


def _list(view: View) -> Block:
    heads = columns(
        view,
        (Message("role", "Role"), 48),
        (Message("role-tier", "Tier"), 14),
        (Message("role-responsibility", "Responsibility in this SOP"), 108),
    )
    return table(heads, [_role(view, role) for role in view.sop.roles])


def _role(view: View, role: Role) -> tuple[Cell, ...]:
    final = view.say(Message("role-final", "final owner")) if role.is_final_owner else ""
    told = final and "final owner" in role.responsibility.casefold()
    words = "; ".join(part for part in (role.responsibility, "" if told else final) if part)
    return (row_head(role.name), cell("" if role.tier is None else f"T{role.tier}"), cell(words))


def _raci(view: View) -> tuple[Block, ...]:
    """Flowcharts as rows and roles as columns; the other way round where there are too many roles for columns."""
    rows = responsibilities(view.sop)
    used = {role for row in rows for role in row.letters}
    names = {role.id: role.name for role in view.sop.roles if role.id in used}
    if OWNER in used:
        names[OWNER] = owner_function(view)
    if not names:
        return ()
    tables = (_by_flow(view, rows, names),) if len(names) <= MOST_COLUMNS else _by_role(view, rows, names)
    return (heading(view, Message("heading-raci", "RACI by flow"), "raci", 2), *tables, _legend(view))


def _by_flow(view: View, rows: tuple[Responsibility, ...], names: dict[str, str]) -> Table:
    heads = _heads(view.say(Message("raci-flow", "Flow")), list(names.values()), 36)
    cells = [(cell(*_flow(row), is_row_head=True), *(_letters(row, role) for role in names)) for row in rows]
    return table(heads, cells, "raci")


def _by_role(view: View, rows: tuple[Responsibility, ...], names: dict[str, str]) -> tuple[Table, ...]:
    """One table for every seven flowcharts."""
    parts = (rows[at : at + MOST_COLUMNS] for at in range(0, len(rows), MOST_COLUMNS))
    return tuple(_part(view, part, names) for part in parts)


def _part(view: View, rows: tuple[Responsibility, ...], names: dict[str, str]) -> Table:
    titles = ["".join(part.text for part in _flow(row)) for row in rows]
    heads = _heads(view.say(Message("raci-role", "Role")), titles, 48)
    return table(
        heads,
        [(row_head(name), *(_letters(row, role) for row in rows)) for role, name in names.items()],
        "raci",
    )


def _heads(first: str, others: list[str], width: float) -> tuple[Column, ...]:
    share = round((PAGE - width) / len(others), 3)
    return (Column(first, width), *(Column(name, share, "center") for name in others))


def _flow(row: Responsibility) -> tuple[Span, ...]:
    words = row.activity or row.flowchart.title
    spans = (
        (Span(row.flowchart.code, "bold"), Span(" "), Span(words)) if row.flowchart.code else (Span(words),)
    )
    return tuple(span for span in spans if span.text.strip() or words)


def _letters(row: Responsibility, role: str) -> Cell:
    spans = [Span(letter, LOOKS[letter]) for letter in row.letters.get(role, ())]
    return cell(*(separated(spans, "/") or (Span(DASH, "quiet"),)))


def _legend(view: View) -> Paragraph:
    words: tuple[tuple[str, Message], ...] = (
        ("R", Message("raci-r", "responsible: does the work")),
        ("A", Message("raci-a", "accountable: answers for it, one a flow")),
        ("C", Message("raci-c", "consulted before")),
        ("I", Message("raci-i", "informed after")),
    )
    parts: list[Inline] = []
    for letter, message in words:
        parts += [Span(" · "), Span(letter, "bold"), Span(f" {view.say(message)}")]
    return Paragraph(tuple(parts[1:]), "note")
