"""XML from strangers, read without entities, network or surprises."""

import re
from typing import TYPE_CHECKING

from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_BYTES = 20_000_000
MOST_ATTRIBUTES = 256
MOST_DEPTH = 200
MOST_REASON = 200
HINTS = re.compile(r",? (?:use|try|see) (?:XML_PARSE_HUGE|xmlCtxt)[^,]*")


def read_xml(content: bytes) -> "_Element":
    """The root element; raises SopStudioError with one sentence when the file is broken, hostile or too large."""
    from lxml import etree

    if len(content) > MOST_BYTES:
        raise SopStudioError(
            Message(
                "xml-too-large",
                "The file is larger than {most} MB; split the model into smaller files.",
                most=20,
            )
        )
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        text = "The file is not well-formed XML ({reason}); export it again."
        raise SopStudioError(Message("xml-broken", text, reason=_reason(error))) from error
    _refuse_hostile(root)
    return root


def _reason(error: Exception) -> str:
    """What the parser says in one line, without its hints to programmers."""
    said = (getattr(error, "msg", None) or str(error) or "it is empty").splitlines()[0]
    return HINTS.sub("", said)[:MOST_REASON]


def local_name(element: "_Element") -> str:
    """The tag without its namespace; empty for comments and processing instructions."""
    return element.tag.rpartition("}")[2] if is_element(element) else ""


def is_element(node: "_Element") -> bool:
    """Whether it is an element, not a comment or processing instruction."""
    return isinstance(node.tag, str)


def _refuse_hostile(root: "_Element") -> None:
    if root.getroottree().docinfo.doctype:  # type: ignore[attr-defined]
        raise SopStudioError(
            Message(
                "xml-doctype",
                "The file declares a document type, which could hide entities; remove the DOCTYPE.",
            )
        )
    level: list[_Element] = [root]
    for _ in range(MOST_DEPTH):
        crowded = next((element for element in level if len(element.attrib) > MOST_ATTRIBUTES), None)
        if crowded is not None:
            raise SopStudioError(
                Message(
                    "xml-attributes",
                    "Line {line}: an element has more than {most} attributes; the file cannot be a model.",
                    line=crowded.sourceline,
                    most=MOST_ATTRIBUTES,
                )
            )
        level = [child for element in level for child in element]
        if not level:
            return
    raise SopStudioError(
        Message("xml-depth", "The file nests more than {most} levels deep; flatten it.", most=MOST_DEPTH)
    )
