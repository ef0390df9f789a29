"""Roles and responsibilities: who acts in this SOP, and for what in each flowchart."""

from sop_studio.messages.message import Message
from sop_studio.model.roles import Role
from sop_studio.publishing.blocks import Block, Cell, Column, Emphasis, Inline, Paragraph, Section, Span
from sop_studio.publishing.compose import DASH, cell, columns, heading, none_there, row_head, table
from sop_studio.publishing.control_words import owner_function
from sop_studio.publishing.responsibility import OWNER, Letter, Responsibility, responsibilities
from sop_studio.publishing.view import View

UPRIGHT_ROLES = 7
MOST_ROLES = 14
LOOKS: dict[Letter, Emphasis] = {"A": "accent", "R": "bold", "C": "", "I": ""}


def blocks(view: View) -> tuple[Block, ...]:
    """Heading, role list and RACI; more than seven roles turn the page."""
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
    rows = responsibilities(view.sop)
    used = {role for row in rows for role in row.letters}
    names = {role.id: role.name for role in view.sop.roles if role.id in used}
    if OWNER in used:
        names[OWNER] = owner_function(view)
    if not names:
        return ()
    listed = tuple(names)
    parts = [listed[at : at + MOST_ROLES] for at in range(0, len(listed), MOST_ROLES)]
    tables = tuple(_raci_table(view, rows, {role: names[role] for role in part}) for part in parts)
    head = heading(view, Message("heading-raci", "RACI by flow"), "raci", 2)
    content: tuple[Block, ...] = (head, *tables, _legend(view))
    is_wide = len(names) > UPRIGHT_ROLES
    return (Section("landscape"), *content, Section("portrait")) if is_wide else content


def _raci_table(view: View, rows: tuple[Responsibility, ...], names: dict[str, str]) -> Block:
    wide = len(names) > UPRIGHT_ROLES
    first, whole = (48.0, 257.0) if wide else (36.0, 170.0)
    share = round((whole - first) / len(names), 3)
    heads = (
        Column(view.say(Message("raci-flow", "Flow")), first),
        *(Column(name, share, "center") for name in names.values()),
    )
    return table(heads, [(_flow(row), *(_letters(row, role) for role in names)) for row in rows], "raci")


def _flow(row: Responsibility) -> Cell:
    code = (Span(row.flowchart.code, "bold"), Span(" ")) if row.flowchart.code else ()
    return cell(*code, row.activity or row.flowchart.title, is_row_head=True)


def _letters(row: Responsibility, role: str) -> Cell:
    spans = [Span(letter, LOOKS[letter]) for letter in row.letters.get(role, ())]
    parts = [part for span in spans for part in (Span("/", "quiet"), span)][1:]
    return cell(*(parts or [Span(DASH, "quiet")]))


def _legend(view: View) -> Paragraph:
    words: tuple[tuple[str, Message], ...] = (
        ("R", Message("raci-r", "responsible: does the work")),
        ("A", Message("raci-a", "accountable: answers for it, one a row")),
        ("C", Message("raci-c", "consulted before")),
        ("I", Message("raci-i", "informed after")),
    )
    parts: list[Inline] = []
    for letter, message in words:
        parts += [Span(" · "), Span(letter, "bold"), Span(f" {view.say(message)}")]
    return Paragraph(tuple(parts[1:]), "note")
