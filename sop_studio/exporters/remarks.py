"""What an export says about a file that it made, but not quite as wanted."""

from collections.abc import Iterable

from sop_studio.drawing.paper import SMALLEST_SCALE
from sop_studio.messages.message import Message
from sop_studio.publishing.blocks import Block, Figure
from sop_studio.typeset.font import bundled

MOST_SIGNS = 12
MOST_FIGURES = 3
LONGEST_CAPTION = 90
"""Characters of a caption that a sentence repeats."""


def missing_signs(texts: Iterable[str]) -> tuple[Message, ...]:
    """The characters that cannot be shown; nothing when the bundled fonts have them all."""
    used: set[str] = set()
    signs = bundled().missing("".join(sorted(used.union(*(text for text in texts if not text.isascii())))))
    if not signs:
        return ()
    more = " …" if len(signs) > MOST_SIGNS else ""
    text = "No bundled font has these characters, so a sign stands in their place: {signs}. Write them in another way."
    return (Message("missing-signs", text, signs=" ".join(signs[:MOST_SIGNS]) + more),)


def small_figures(blocks: Iterable[Block]) -> tuple[Message, ...]:
    """The figures whose text falls below 8 points on the largest paper allowed; nothing when all can be read."""
    small = (b.caption for b in blocks if isinstance(b, Figure) and b.scale < SMALLEST_SCALE)
    captions = [words if len(words) <= LONGEST_CAPTION else words[:LONGEST_CAPTION] + "…" for words in small]
    if not captions:
        return ()
    more = " …" if len(captions) > MOST_FIGURES else ""
    text = (
        "A shape with its lines is larger than the paper, so text is smaller than 8 points in: {figures}. "
        "Allow large paper, or give the shape fewer connections or notes."
    )
    return (Message("small-figures", text, figures="; ".join(captions[:MOST_FIGURES]) + more),)


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
