"""What an export says about a file that it made, but not quite as wanted."""

from collections.abc import Iterable

from sop_studio.messages.message import Message
from sop_studio.typeset.font import bundled

MOST_SIGNS = 12


def missing_signs(texts: Iterable[str]) -> tuple[Message, ...]:
    """The characters that cannot be shown; nothing when the bundled fonts have them all."""
    used: set[str] = set()
    signs = bundled().missing("".join(sorted(used.union(*(text for text in texts if not text.isascii())))))
    if not signs:
        return ()
    more = " …" if len(signs) > MOST_SIGNS else ""
    text = "No bundled font has these characters, so a sign stands in their place: {signs}. Write them in another way."
    return (Message("missing-signs", text, signs=" ".join(signs[:MOST_SIGNS]) + more),)


def not_accessible(reason: str) -> Message:
    """Why a PDF does not keep the standard for readers who listen."""
    text = "The PDF is made, but not as PDF/UA (for screen readers) and PDF/A-3a (for archives): {reason}"
    return Message("pdf-not-accessible", text, reason=reason)


def without_pages(reason: str) -> Message:
    """Why a Word document has no page numbers yet."""
    text = (
        "The Word document is made without page numbers in its contents and references: {reason} "
        "In Word, select everything and press F9 to fill them in."
    )
    return Message("word-without-pages", text, reason=reason)
