"""Text as it may stand in a SOP: kept exactly as typed, refused when no file or document could hold it."""

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

LONGEST_TEXT = 64_000
"""Characters one text may have."""


def check_text(text: str) -> str:
    """The text unchanged; raises ValueError for characters that XML, JSON or Word cannot store."""
    if text.isprintable():
        return text
    for place, character in enumerate(text):
        if is_unstorable(character):
            raise ValueError(
                f"character U+{ord(character):04X} at position {place + 1} cannot be stored; remove it"
            )
    return text


def is_unstorable(character: str) -> bool:
    """Whether a character is a control other than tab and line feed, a surrogate or a non-character."""
    code = ord(character)
    return (
        (code < 32 and character not in "\t\n")
        or 0x7F <= code <= 0x9F
        or 0xD800 <= code <= 0xDFFF
        or 0xFDD0 <= code <= 0xFDEF
        or code & 0xFFFE == 0xFFFE
    )


def same_words(text: str) -> str:
    """The form in which two texts are compared: NFKC, case folded, blanks trimmed and joined."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


Text = Annotated[str, StringConstraints(max_length=LONGEST_TEXT), AfterValidator(check_text)]
