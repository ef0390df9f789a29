"""Related documents: SOPs that are linked, and policies with their version and the steps that use them."""

from sop_studio.messages.message import Message
from sop_studio.model.escalation import EscalationPath
from sop_studio.model.flowchart import Node
from sop_studio.model.policy import Policy
from sop_studio.model.register import LinkedSop
from sop_studio.publishing.blocks import Block, Cell, Inline, LineBreak, Span
from sop_studio.publishing.compose import cell, columns, heading, none_there, row_head, separated, table
from sop_studio.publishing.control_words import STATUSES
from sop_studio.publishing.view import View


def blocks(view: View) -> tuple[Block, ...]:
    """Heading and one table of documents."""
    head = heading(view, Message("heading-related", "Related documents"), "related-documents")
    rows = [
        *(_policy(view, policy) for policy in view.sop.policies),
        *(_linked(view, linked) for linked in view.sop.linked_sops),
    ]
    if not rows:
        return (head, none_there(view))
    heads = columns(
        view,
        (Message("related-number", "Document"), 36),
        (Message("related-title", "Title"), 58),
        (Message("related-version", "Version"), 26),
        (Message("related-used", "Used in"), 50),
    )
    return (head, table(heads, rows))


def _policy(view: View, policy: Policy) -> tuple[Cell, ...]:
    used = [_use(view, node, policy) for node in view.in_order() if _clauses(node, policy) is not None]
    return (row_head(policy.code), cell(policy.title), cell(policy.version), cell(*_joined(used)))


def _use(view: View, node: Node, policy: Policy) -> tuple[Inline, ...]:
    """The step, and the clauses it implements."""
    clauses = ", ".join(_clauses(node, policy) or ())
    step = view.step(node.id)
    return (step, Span(f" {clauses}")) if clauses else (step,)


def _clauses(node: Node, policy: Policy) -> tuple[str, ...] | None:
    refs = [ref for ref in node.policy_refs if ref.policy == policy.id]
    return tuple(ref.clause for ref in refs if ref.clause) if refs else None


def _joined(uses: list[tuple[Inline, ...]]) -> tuple[Inline, ...]:
    return tuple(inline for use in uses for inline in (Span(", "), *use))[1:]


def _receives(linked: LinkedSop, path: EscalationPath) -> bool:
    return path.receiving is not None and path.receiving.sop in (linked.id, linked.number)


def _linked(view: View, linked: LinkedSop) -> tuple[Cell, ...]:
    used = [
        *(view.step(n.id) for n in view.in_order() if n.kind == "link" and n.fields.get("sop") == linked.id),
        *(view.path(path.id) for path in view.sop.escalation_paths if _receives(linked, path)),
    ]
    status = view.say(STATUSES[linked.status])
    version: tuple[Inline, ...] = (
        (Span(linked.version), LineBreak(), Span(status, "quiet")) if linked.version else (Span(status),)
    )
    return (row_head(linked.number), cell(linked.title), cell(*version), cell(*separated(used)))
