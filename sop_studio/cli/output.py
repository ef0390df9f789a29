"""What the command line prints: results on stdout, messages on stderr."""

import json
import os
import sys
import unicodedata
from functools import cache
from typing import Any, TextIO

from sop_studio.cli.streams import cannot_write, drop_messages
from sop_studio.messages.catalogue import translation
from sop_studio.messages.message import Message

LANGUAGE = "SOP_STUDIO_LANGUAGE"
JOINERS = "\u200c\u200d"
"""Invisible, but words of Persian and many emoji need them, and they steer nothing."""


def words(message: Message) -> str:
    """The message in the language that the environment asks for."""
    return message.render(_translate(os.environ.get(LANGUAGE, "en")))


_translate = cache(translation)


def result(text: str) -> None:
    """One line of result; raises SopStudioError when it cannot be written."""
    try:
        _write(sys.stdout, visible(text))
    except BrokenPipeError:
        raise
    except OSError as error:
        raise cannot_write(error) from error


def result_json(value: Any) -> None:
    """A result as JSON; signs that the terminal cannot show are written as escapes."""
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    if text != _shown(text, sys.stdout):
        text = json.dumps(value, indent=2, allow_nan=False)
    sys.stdout.write(text + "\n")


def say(message: Message, about: str = "") -> None:
    """One message, after the name of what it is about."""
    place = f"{about}: " if about else ""
    try:
        _write(sys.stderr, visible(place + words(message)))
    except OSError:  # a full or closed error stream must not stop the work itself
        drop_messages()


def visible(text: str) -> str:
    """The text as one line, with everything that could steer a terminal written out."""
    if text.isprintable():
        return text
    return "".join(_sign(each) for each in text)


def _sign(sign: str) -> str:
    if sign.isprintable() or sign in JOINERS or unicodedata.category(sign) == "Zs":
        return sign
    if sign in "\n\t":
        return " "
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\U{ord(sign):08x}"


def _write(stream: TextIO, line: str) -> None:
    stream.write(_shown(line, stream) + "\n")


def _shown(text: str, stream: TextIO) -> str:
    """The text as the stream can hold it."""
    encoding = stream.encoding or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)
