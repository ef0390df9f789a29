"""What the status of a copy means for who holds it: banner and watermark."""

from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop
from sop_studio.publishing.blocks import Inline, Paragraph, Span
from sop_studio.publishing.control_words import STATUSES, day
from sop_studio.publishing.icons import caution_icon
from sop_studio.publishing.view import View

EMERGENCY = Message("status-emergency", "Emergency change")
WATERMARKS = ("draft", "in_review", "suspended", "superseded", "retired")


def is_in_force(sop: Sop) -> bool:
    """Whether people work by this version."""
    return sop.control.status == "effective"


def watermark(view: View) -> str:
    """The word behind the text; nothing for a version in force or about to be."""
    control = view.sop.control
    if control.status in WATERMARKS:
        return view.say(STATUSES["draft" if control.status == "in_review" else control.status]).upper()
    return view.say(EMERGENCY).upper() if control.is_emergency else ""


def banner(view: View) -> tuple[Paragraph, ...]:
    """What not to do with a copy that is not in force, and what to work by instead."""
    control = view.sop.control
    if is_in_force(view.sop) and not control.is_emergency:
        return ()
    word = view.say(EMERGENCY if is_in_force(view.sop) else STATUSES[control.status]).upper()
    content: tuple[Inline, ...] = (Span(_advice(view)), *_in_force_now(view))
    return (Paragraph(content, "banner", word, icon=caution_icon()),)


def _advice(view: View) -> str:
    control = view.sop.control
    do_instead = (
        Message("do-instead", "Do instead: {what}", what=control.do_instead) if control.do_instead else ""
    )
    successor = control.superseded_by
    sentences = {
        "draft": Message("banner-draft", "Not approved. Do not work from this copy."),
        "in_review": Message("banner-review", "Under review, not approved. Do not work from this copy."),
        "approved": Message("banner-approved", "Approved, not yet in force. Do not work from this copy yet."),
        "effective": Message("banner-emergency", "In force at once; review follows. Check for a newer version."),
        "suspended": Message(
            "banner-suspended", "Do not work from this copy. {reason} {instead}",
            reason=control.suspended_reason, instead=do_instead,
        ),
        "superseded": Message(
            "banner-superseded", "Do not work from this copy. Replaced by {number} {version}.",
            number=successor.number if successor else Message("a-newer-version", "a newer version"),
            version=successor.version if successor else "",
        ),
        "retired": Message(
            "banner-retired", "No longer in use. {reason} {instead}",
            reason=control.retired_reason, instead=do_instead,
        ),
    }  # fmt: skip
    return " ".join(view.say(sentences[control.status]).split()).replace(" .", ".")


def _in_force_now(view: View) -> tuple[Inline, ...]:
    """The version that is in force while this one is not, as far as the record names one."""
    control = view.sop.control
    if control.status not in ("draft", "in_review", "approved") or not control.supersedes:
        return ()
    before = control.supersedes[0].version
    if not before:
        return ()
    number = Message("in-force-version", "version {number}", number=before.removeprefix("v"))
    dates = (
        r.effective_on or r.date for r in view.sop.revisions if r.version.words() == before.removeprefix("v")
    )
    since = next((day(date) for date in dates if date), "")
    end = view.say(Message("in-force-since", ", effective {date}.", date=since)) if since else "."
    return (
        Span(" " + view.say(Message("in-force", "In force:")) + " "),
        Span(view.say(number), "bold"),
        Span(end),
    )
