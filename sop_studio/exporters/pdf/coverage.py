"""Characters that a tagged PDF refuses: those without a glyph in our fonts, and the mark of byte order."""

from sop_studio.typeset.font import FAMILIES, bundled

REPLACEMENT = "\ufffd"
NOT_ALLOWED = "\ufeff"
LAST = "Noto Sans CJK SC"
"""Its arrows are as wide as its signs; those of other families come first."""


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
    return text.translate(table | {ord(NOT_ALLOWED): ""})
