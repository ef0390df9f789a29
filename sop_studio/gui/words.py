"""Renders messages in the language of the window: the only place where a Message becomes a string here."""

import os
from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QLocale

from sop_studio.messages.catalogue import translation
from sop_studio.messages.message import Message

LANGUAGE = "SOP_STUDIO_LANGUAGE"
PSEUDO = "x-pseudo"
"""With this language asked for, every sentence comes in brackets, so that a test finds text that is not a message."""


def say(message: Message) -> str:
    """The sentence in the language of the window; sentences without translation come in English."""
    return message.render(translate(language()))


def language() -> str:
    """The language that SOP_STUDIO_LANGUAGE names, else that of the desktop, as a BCP 47 tag."""
    return os.environ.get(LANGUAGE) or QLocale().bcp47Name()


@lru_cache(maxsize=8)
def translate(language: str) -> Callable[[str], str]:
    """From English source text to text of a language."""
    return bracketed if language == PSEUDO else translation(language)


def bracketed(text: str) -> str:
    """The sentence as the pseudo-language has it."""
    return f"⟦{text}⟧"
