"""Authority limits: how far each role may go, and who decides above that."""

from decimal import Decimal

from sop_studio.messages.message import Message
from sop_studio.model.policy import AuthorityLimit
from sop_studio.publishing.blocks import Block, Cell, Inline, Paragraph, Span
from sop_studio.publishing.compose import cell, columns, heading, row_head, table
from sop_studio.publishing.view import View

SHORT = 18
"""Letters of a condition that stands in place of an amount."""


def blocks(view: View) -> tuple[Block, ...]:
    """Heading and table, or nothing when no limit is listed."""
    if not view.sop.limits:
        return ()
    heads = columns(
        view,
        (Message("limit-role", "Role"), 41),
        (Message("limit-action", "Action"), 22),
        (Message("limit-amount", "Limit"), 37, "end"),
        (Message("limit-above", "Above the limit"), 70),
    )
    head = heading(view, Message("heading-limits", "Authority limits"), "limits")
    warning = view.say(Message("limits-split", "Never split an amount to stay under a limit."))
    return (head, Paragraph((Span(warning),)), table(heads, [_row(view, limit) for limit in view.sop.limits]))


def _row(view: View, limit: AuthorityLimit) -> tuple[Cell, ...]:
    return (
        row_head(view.role(limit.role)),
        cell(limit.action),
        cell(_amount(view, limit)),
        cell(*_above(view, limit)),
    )


def _amount(view: View, limit: AuthorityLimit) -> str:
    if limit.amount is None:
        return (
            limit.condition
            if len(limit.condition) <= SHORT
            else view.say(Message("limit-in-words", "see right"))
        )
    amount = f"{limit.amount.normalize():,f}" + (f" {limit.unit}" if limit.unit else "")
    if limit.per and limit.per != "case":
        amount = view.say(Message("limit-per", "{amount} per {per}", amount=amount, per=limit.per))
    return (
        view.say(Message("limit-above-amount", "above {amount}", amount=amount))
        if limit.comparator == "above"
        else amount
    )


def _above(view: View, limit: AuthorityLimit) -> tuple[str | Inline, ...]:
    """Who decides above the limit: the role with the next higher limit for the same action."""
    is_said = limit.amount is None and len(limit.condition) <= SHORT
    said = () if is_said or not limit.condition else (limit.condition.rstrip(".") + ". ",)
    second = (
        view.say(Message("limit-second", "A second person decides with you. "))
        if limit.needs_second_person
        else ""
    )
    if limit.amount is None:
        return (*said, second)
    higher = [
        other for other in view.sop.limits if other.action == limit.action and _reach(other) > _reach(limit)
    ]
    following = min(higher, key=_reach, default=None)
    if following is None:
        nobody = Message("limit-nobody", "Nobody in this SOP may decide")
        final = Message("limit-final", "None: final")
        return (*said, second, view.say(final if limit.comparator == "above" else nobody))
    sentence = view.say(Message("limit-next", "{role} decides", role=view.role(following.role)))
    return (*said, second, sentence, *_way(view, limit.role, following.role))


def _reach(limit: AuthorityLimit) -> tuple[Decimal, bool]:
    return (limit.amount if limit.amount is not None else Decimal(-1), limit.comparator == "above")


def _way(view: View, asking: str, deciding: str) -> tuple[Inline, ...]:
    """The escalation path from one role to the other, when there is just one."""
    paths = [p for p in view.sop.escalation_paths if p.to_role == deciding and asking in p.from_roles]
    return (Span(" "), view.path(paths[0].id, leads_on=True)) if len(paths) == 1 else ()
