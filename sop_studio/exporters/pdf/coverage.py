"""Characters that a tagged PDF refuses: those without a glyph in our fonts, and the mark of byte order."""

import re

from sop_studio.typeset.font import FAMILIES, bundled

REPLACEMENT = "\ufffd"
NOT_ALLOWED = "\ufeff"
LAST = "Noto Sans CJK SC"
"""Its arrows are as wide as its signs; those of other families come first."""


WITHOUT_GLYPH = re.compile(
    "[\u070f\u0890\u0891\u1680\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f]"
)
"""Controls and blanks that are to be seen, and that no bundled font has."""


def families() -> list[str]:
    """The names of the bundled families in the order in which a character looks for its glyph in documents."""
    return sorted((family.name for family in FAMILIES), key=lambda name: name == LAST)


def displayable(text: str) -> str:
    """The text with a replacement sign for every character that no bundled font has."""
    if text.isascii():
        return text
    table: dict[int, str] = dict.fromkeys(
        map(ord, bundled().missing("".join(sorted(set(text))))), REPLACEMENT
    )
    return WITHOUT_GLYPH.sub(REPLACEMENT, text.translate(table | {ord(NOT_ALLOWED): ""}))
