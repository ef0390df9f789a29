"""What changed in this version, in words an agent understands."""

from sop_studio.messages.message import Message
from sop_studio.model.control import Revision
from sop_studio.publishing.blocks import Block, Inline, Paragraph, Span
from sop_studio.publishing.compose import front_heading, none_there, paragraph, separated
from sop_studio.publishing.revision_words import affected, newest_first, reason
from sop_studio.publishing.view import View

TRAINING = {
    "none": None,
    "read": Message("training-read", "Read this version before you work by it."),
    "train_and_quiz": Message("training-quiz", "Train and pass the quiz before you work by it."),
}


def blocks(view: View) -> tuple[Block, ...]:
    """The newest change, and the steps it touches."""
    version = view.sop.control.version
    title = Message(
        "heading-changes", "What changed in version {version}", version=f"{version.major}.{version.minor}"
    )
    newest = next(iter(newest_first(view.sop)), None)
    is_current = newest and (newest.version.major, newest.version.minor) == (version.major, version.minor)
    head = front_heading(view, title, "changes")
    return (head, *_change(view, newest)) if newest and is_current else (head, none_there(view))


def _change(view: View, revision: Revision) -> tuple[Paragraph, ...]:
    why = reason(view, revision)
    because = f" {view.say(Message('change-reason', 'Reason: {reason}.', reason=why))}" if why else ""
    text = paragraph((revision.summary or view.say(Message("change-unsaid", "Not described."))) + because)
    return (text, *_steps(view, revision), *_training(view, revision))


def _steps(view: View, revision: Revision) -> tuple[Paragraph, ...]:
    references: tuple[Inline, ...] = affected(view, revision)
    if not references:
        return ()
    lead = Span(view.say(Message("change-steps", "Steps affected:")) + " ", "quiet")
    return (Paragraph((lead, *separated(references)), "body"),)


def _training(view: View, revision: Revision) -> tuple[Paragraph, ...]:
    message = TRAINING[revision.training_impact]
    words = view.sop.control.training or (view.say(message) if message else "")
    return (paragraph(words, "note"),) if words else ()
