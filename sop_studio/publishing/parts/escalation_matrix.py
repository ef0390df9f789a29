"""The escalation matrix, most severe first, with the hub directory, on a page that lies across."""

from dataclasses import replace

from sop_studio.messages.message import Message
from sop_studio.model.escalation import EscalationPath
from sop_studio.publishing import hub_directory
from sop_studio.publishing.blocks import Block, Cell, Column, Inline, LineBreak, Section, Span
from sop_studio.publishing.compose import (
    cell,
    columns,
    heading,
    none_there,
    paragraph,
    row_head,
    table,
)
from sop_studio.publishing.escalations import by_severity, channel, contact_point
from sop_studio.publishing.view import View, path_anchor

YOU = {
    "handover": Message("you-handover", "hand over"),
    "consult": Message("you-consult", "ask"),
    "notify": Message("you-notify", "inform"),
    None: Message("you-unsaid", "–"),
}
INTRODUCTION = Message(
    "matrix-introduction",
    "Most severe first. Use the channel named, hand over everything listed and note the time. "
    "No answer in time: take the path under “No answer”.",
)


def blocks(view: View) -> tuple[Block, ...]:
    """Heading, matrix and hub directory."""
    head = replace(
        heading(view, Message("heading-matrix", "Escalation matrix"), "escalation-matrix"), starts_page=True
    )
    paths = by_severity(view.sop)
    if not paths:
        return (replace(head, starts_page=False), none_there(view))
    matrix = table(_heads(view), [_row(view, path) for path in paths], "escalation")
    content = (head, paragraph(view.say(INTRODUCTION)), matrix, *hub_directory.blocks(view))
    return (Section("landscape"), *content, Section("portrait"))


def _heads(view: View) -> tuple[Column, ...]:
    return columns(
        view,
        (Message("matrix-code", "Code"), 15),
        (Message("matrix-when", "When"), 34),
        (Message("matrix-severity", "Sev."), 10),
        (Message("matrix-from", "From {arrow} to (tier)", arrow=view.arrow), 41.5),
        (Message("matrix-you", "You"), 18),
        (Message("matrix-how", "How"), 31.5),
        (Message("matrix-within", "Answer within"), 17),
        (Message("matrix-give", "Give them"), 52.5),
        (Message("matrix-silence", "No answer"), 17.5),
        (Message("matrix-owner", "Case owner"), 20),
    )


def _row(view: View, path: EscalationPath) -> tuple[Cell, ...]:
    asking = ", ".join(_with_tier(view, role) for role in path.from_roles)
    point = contact_point(view, path)
    how = [part for part in (channel(view, path), point.name if point else "") if part]
    return (
        row_head(path.code, path_anchor(path.id)),
        cell(path.trigger),
        cell(path.severity or ""),
        cell(*_lines([f"{asking} {view.arrow}" if asking else view.arrow, _with_tier(view, path.to_role)])),
        cell(view.say(YOU[path.mode])),
        cell(*_lines(how)),
        cell(*_within(view, path)),
        cell(", ".join(path.handover)),
        cell(_silence(view, path)),
        cell(view.role(path.owner_after)),
    )


def _with_tier(view: View, role_id: str | None) -> str:
    role = view.roles.get(role_id or "")
    if role is None:
        return ""
    return role.name if role.tier is None else f"{role.name} (T{role.tier})"


def _within(view: View, path: EscalationPath) -> tuple[Inline, ...]:
    limit = path.accept_within
    return _lines([limit.words(), view.upright(limit.clock_words())]) if limit else ()


def _silence(view: View, path: EscalationPath) -> str | Inline:
    if path.fallback:
        return view.path(path.fallback, leads_on=True, shows_page=False)
    if path.mode == "notify":
        return view.say(Message("matrix-not-needed", "Not needed"))
    return view.say(Message("matrix-final", "Final owner")) if path.is_final else ""


def _lines(parts: list[str]) -> tuple[Inline, ...]:
    return tuple(inline for part in parts if part for inline in (LineBreak(), Span(part)))[1:]
