"""Builds WordprocessingML elements whose children always stand in the order the schema asks for."""

import re
from copy import deepcopy
from typing import Any

from lxml import etree

from sop_studio.exporters.word.schema import SEQUENCES

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w10": "urn:schemas-microsoft-com:office:word",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
Element = etree._Element
Value = str | int | bool
# What XML 1.0 cannot store, not even escaped.
_REFUSED = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def w(tag: str, /, *children: Element | None, **attributes: Value) -> Element:
    """Return an element of the w namespace, its attributes too; None among the children is left out.

    An attribute `r_id` is `r:id`; one trailing underscore keeps a name clear of Python's words.
    """
    made = make(f"w:{tag}")
    for name, value in attributes.items():
        prefix, _, local = name.rstrip("_").rpartition("_")
        made.set(qualified(f"{prefix or 'w'}:{local}"), written(value))
    present = [_own(child) for child in children if child is not None]
    made.extend(in_order(tag, present))
    return made


def make(name: str, /, *children: Element, **attributes: Value) -> Element:
    """Return an element of any namespace ("a:blip"); plain attributes are in no namespace."""
    prefix = name.partition(":")[0]
    made: Element = etree.Element(qualified(name), nsmap={prefix: NAMESPACES[prefix]})
    for key, value in attributes.items():
        made.set(key, written(value))
    made.extend(children)
    return made


def text_of(value: str, tag: str = "t") -> Element:
    """Return words as they are, blanks kept; what XML cannot store becomes the replacement sign."""
    made = w(tag)
    made.set(qualified("xml:space"), "preserve")
    made.text = storable(value)
    return made


def storable(value: str) -> str:
    """Return the text with what XML cannot store replaced by U+FFFD."""
    return _REFUSED.sub("\ufffd", value)


def written(value: Value) -> str:
    """Return an attribute's value as it stands in the file."""
    if isinstance(value, bool):
        return "1" if value else "0"
    return storable(str(value))


def qualified(name: str) -> str:
    """Return `{namespace}local` for `prefix:local`."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def _own(child: Element) -> Element:
    """An element stands in one place; where it is wanted again, a copy does."""
    return child if child.getparent() is None else deepcopy(child)


def in_order(tag: str, children: list[Element]) -> list[Element]:
    """Return the children of a w element in the order the schema asks for, else as they come."""
    sequence = SEQUENCES.get(tag)
    if sequence is None:
        return children
    return sorted(children, key=lambda child: sequence.index(local_name(child)))


def local_name(element: Any) -> str:
    """Return the name of an element without its namespace."""
    return etree.QName(element).localname


def serialised(root: Element) -> bytes:
    """Return a whole part as bytes."""
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "r", "wp", "a", "pic"])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def add_property(properties: Element, child: Element) -> None:
    """Add a child to properties that are already made, where the schema wants it."""
    properties.append(child)
    properties[:] = in_order(local_name(properties), list(properties))
