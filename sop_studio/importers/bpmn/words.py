"""Words of a foreign file, made storable without changing what can be read."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sop_studio.model.text import LONGEST_TEXT, is_unstorable

if TYPE_CHECKING:
    from lxml.etree import _Element

CUT = " …"


def storable(text: str) -> str:
    """The text with line ends as line feeds, without characters no file can hold, cut at the longest text."""
    if not text.isprintable():
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = "".join(character for character in text if not is_unstorable(character))
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - len(CUT)] + CUT


def words_of(elements: Iterable["_Element"]) -> str:
    """The text content of the elements, one paragraph each."""
    texts = ("".join(str(part) for part in one.itertext()).strip() for one in elements)
    return storable("\n".join(text for text in texts if text))
