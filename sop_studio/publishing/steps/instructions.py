"""What to do at a shape: caution first, then the author's words, proof and permission, and what to use."""

from collections.abc import Iterable

from sop_studio.kinds.nodes import step
from sop_studio.kinds.registry import fields_fault, fields_of
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Node
from sop_studio.publishing.blocks import CellBlock, Inline, Paragraph, Reference, Span
from sop_studio.publishing.compose import separated
from sop_studio.publishing.icons import caution_icon
from sop_studio.publishing.richtext import rich
from sop_studio.publishing.steps.by_kind import opening
from sop_studio.publishing.view import View

CAUTION = Message("caution", "CAUTION")


def instructions(view: View, node: Node) -> tuple[CellBlock, ...]:
    """The blocks of the cell; none when there is nothing to say."""
    return (
        *_caution(view, node),
        *opening(view, node),
        *rich(node.detail),
        *rich(node.constraint),
        *_permission(view, node),
        *_separation(view, node),
        *_attached(view, node),
        *_what_to_use(view, node),
        *_notes(view, node),
    )


def _caution(view: View, node: Node) -> tuple[CellBlock, ...]:
    if not node.caution.strip():
        return ()
    icon = caution_icon()
    return (Paragraph((Span(node.caution),), "caution", view.say(CAUTION), icon=icon),)


def _permission(view: View, node: Node) -> tuple[CellBlock, ...]:
    """Who must allow a step, and what proves that it was done."""
    if node.kind != "step" or fields_fault(node):
        return ()
    fields = fields_of(node, step.Fields)
    approval = ", ".join(part for part in (view.role(fields.approval_role), fields.approval) if part)
    authority = fields.authority
    limit = f"{authority.action} {authority.amount or ''} {authority.unit}".strip() if authority else ""
    return (
        *_labelled(view, Message("use-approval", "Approval"), [Span(approval)] if approval else []),
        *_labelled(view, Message("use-authority", "Limit"), [Span(limit)] if limit else []),
        *_labelled(
            view, Message("use-evidence", "Evidence"), [Span(fields.evidence)] if fields.evidence else []
        ),
    )


def _separation(view: View, node: Node) -> tuple[CellBlock, ...]:
    others = [view.step(other, shows_page=False) for other in node.separation_of if other in view.nodes]
    return _labelled(view, Message("use-separation", "Not the same person as in"), others)


def _attached(view: View, node: Node) -> tuple[CellBlock, ...]:
    if node.attached_to not in view.nodes or node.attached_to is None:
        return ()
    message = (
        Message("attached-stops", "May happen during this step and stops it:")
        if node.is_interrupting
        else Message("attached-goes-on", "May happen during this step, which goes on:")
    )
    return (Paragraph((Span(view.say(message) + " "), view.step(node.attached_to)), "cell"),)


def _what_to_use(view: View, node: Node) -> tuple[CellBlock, ...]:
    sop = view.sop
    tools: list[Inline] = [Span(tool.name) for tool in sop.tools if tool.id in node.tools]
    macros: list[Inline] = [Reference(f"macro-{m.id}", m.code) for m in sop.macros if m.id in node.macros]
    own_form = node.fields.get("form") if node.kind == "document" else None
    used = {*node.forms, own_form}
    forms: list[Inline] = [Span(f"{f.code} {f.title}".strip()) for f in sop.forms if f.id in used]
    return (
        *_labelled(view, Message("use-tool", "Tool"), tools),
        *_labelled(view, Message("use-macro", "Macro"), macros),
        *_labelled(view, Message("use-form", "Form"), forms),
        *_labelled(view, Message("use-policy", "Policy"), _policies(view, node)),
    )


def _notes(view: View, node: Node) -> tuple[CellBlock, ...]:
    """The remarks that stand beside the shape, each with its letter and words."""
    lead = view.say(Message("use-note", "Note"))
    remarks = [view.nodes[note] for note in view.notes.get(node.id, ())]
    return tuple(
        Paragraph(
            (Span(f"{lead} {view.number(note.id)} ".replace("  ", " "), "quiet"), Span(note.text)), "cell"
        )
        for note in remarks
    )


def _policies(view: View, node: Node) -> list[Inline]:
    policies = {policy.id: policy for policy in view.sop.policies}
    found: list[Inline] = []
    for ref in node.policy_refs:
        policy = policies.get(ref.policy)
        if policy:
            version = f"v{policy.version.removeprefix('v')}" if policy.version else ""
            found.append(Span(" ".join(part for part in (policy.code, version, ref.clause) if part)))
    return found


def _labelled(view: View, label: Message, content: Iterable[Inline]) -> tuple[CellBlock, ...]:
    parts = separated(content, "; ")
    return (Paragraph((Span(view.say(label) + " ", "quiet"), *parts), "cell"),) if parts else ()
