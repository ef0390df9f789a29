"""Renders messages in the language of the window: the only place where a Message becomes a string here."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QLocale

from sop_studio.messages.catalogue import translation
from sop_studio.messages.message import Message

PSEUDO = "x-pseudo"
"""With this language asked for, every sentence comes in brackets, so that a test finds text that is not a message."""


def say(message: Message) -> str:
    """The sentence in the language of the default locale; sentences without translation come in English."""
    return message.render(translate(QLocale().bcp47Name()))


@lru_cache(maxsize=8)
def translate(language: str) -> Callable[[str], str]:
    """From English source text to text of a language."""
    return translation(language)


def bracketed(text: str) -> str:
    """The sentence as the pseudo-language has it."""
    return f"⟦{text}⟧"
