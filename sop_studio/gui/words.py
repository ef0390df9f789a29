"""Renders messages in the language of the window: the only place where a Message becomes a string here."""

import os
from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QLocale, Qt

from sop_studio.messages.catalogue import translation
from sop_studio.messages.message import Message

LANGUAGE = "SOP_STUDIO_LANGUAGE"
PSEUDO = "x-pseudo"
"""With this language asked for, every sentence comes in brackets, so that a test finds text that is not a message."""

PSEUDO_RIGHT_TO_LEFT = "x-rtl"
"""With this one the window is mirrored too, and every sentence runs from right to left."""


def is_right_to_left() -> bool:
    """Whether the language of the window is written from right to left."""
    known = language()
    return known == PSEUDO_RIGHT_TO_LEFT or QLocale(known).textDirection() == Qt.LayoutDirection.RightToLeft


def say(message: Message) -> str:
    """The sentence in the language of the window; sentences without translation come in English."""
    return message.render(translate(language()))


def language() -> str:
    """The language that SOP_STUDIO_LANGUAGE names, else that of the desktop, as a BCP 47 tag."""
    return os.environ.get(LANGUAGE) or QLocale().bcp47Name()


@lru_cache(maxsize=8)
def translate(language: str) -> Callable[[str], str]:
    """From English source text to text of a language."""
    pseudo = {PSEUDO: bracketed, PSEUDO_RIGHT_TO_LEFT: turned}
    return pseudo.get(language) or translation(language)


def bracketed(text: str) -> str:
    """The sentence as the pseudo-language has it."""
    return f"⟦{text}⟧"


def turned(text: str) -> str:
    """The sentence with a mark that makes its letters run from right to left."""
    return f"\u202e{text}\u202c"
