"""Revisions in words: their order, their reason, the steps they touched."""

from sop_studio.messages.message import Message
from sop_studio.model.control import Revision, RevisionReason
from sop_studio.model.sop import Sop
from sop_studio.publishing.blocks import Inline, Span
from sop_studio.publishing.view import View

REASONS: dict[RevisionReason, Message] = {
    "policy_change": Message("reason-policy-change", "Policy change"),
    "incident": Message("reason-incident", "Incident"),
    "qa_finding": Message("reason-qa-finding", "QA finding"),
    "law": Message("reason-law", "Law"),
    "feedback": Message("reason-feedback", "Feedback"),
    "error": Message("reason-error", "Error corrected"),
    "new": Message("reason-new", "New procedure"),
    "other": Message("reason-other", "Other"),
}


def newest_first(sop: Sop) -> tuple[Revision, ...]:
    """The revisions, highest version first."""
    return tuple(
        sorted(
            sop.revisions, key=lambda revision: (revision.version.major, revision.version.minor), reverse=True
        )
    )


def reason(view: View, revision: Revision) -> str:
    """Why the version was made: the reference, else the kind of reason."""
    return revision.reason_reference or (view.say(REASONS[revision.reason]) if revision.reason else "")


def affected(view: View, revision: Revision) -> tuple[Inline, ...]:
    """The steps and paths a revision touched, live where they still exist under that number or id."""
    steps = {number: node for node, number in reversed(tuple(view.numbers.items()))}
    paths = {path.code: path.id for path in reversed(view.sop.escalation_paths)}
    return tuple(_way(view, name, steps, paths) for name in revision.affected_nodes if name.strip())


def _way(view: View, name: str, steps: dict[str, str], paths: dict[str, str]) -> Inline:
    if name in view.nodes or name in steps:
        return view.step(steps.get(name, name), shows_page=False)
    return view.path(paths[name], shows_page=False) if name in paths else Span(name)
