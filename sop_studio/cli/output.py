"""What the command line prints: results on stdout, messages on stderr."""

import json
import os
import sys
from functools import cache
from typing import Any

from sop_studio.messages.catalogue import translation
from sop_studio.messages.message import Message

LANGUAGE = "SOP_STUDIO_LANGUAGE"


def words(message: Message) -> str:
    """The message in the language that the environment asks for."""
    return message.render(_translate(os.environ.get(LANGUAGE, "en")))


_translate = cache(translation)


def result(text: str) -> None:
    """One line of result."""
    sys.stdout.write(visible(text) + "\n")


def result_json(value: Any) -> None:
    """A result as JSON."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n")


def say(message: Message, about: str = "") -> None:
    """One message, after the name of what it is about."""
    place = f"{about}: " if about else ""
    sys.stderr.write(visible(place + words(message)) + "\n")


def visible(text: str) -> str:
    """The text with control characters (which could steer a terminal) made visible; line feeds and tabs stay."""
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() or each in "\n\t" else f"\\u{ord(each):04x}" for each in text)
