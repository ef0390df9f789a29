"""Words of a foreign file, made storable without changing what can be read."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from sop_studio.model.text import LONGEST_TEXT

if TYPE_CHECKING:
    from lxml.etree import _Element

CUT = " …"
UNSTORABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(17))
    + "]"
)
"""What the model refuses (see model/text.py), found fast: a file may hold 20 MB of it."""


def storable(text: str) -> str:
    """The text with line ends as line feeds, without characters no file can hold, cut at the longest text."""
    if not text.isprintable():
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = UNSTORABLE.sub("", text)
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - len(CUT)] + CUT


def words_of(elements: Iterable["_Element"]) -> str:
    """The text content of the elements, one paragraph each."""
    texts = ("".join(str(part) for part in one.itertext()).strip() for one in elements)
    return storable("\n".join(text for text in texts if text))
