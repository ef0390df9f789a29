"""Writes XML elements so that words can never become markup."""

from collections.abc import Iterator
from dataclasses import dataclass

ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"}
)


@dataclass(frozen=True, slots=True)
class Element:
    """An element: its name, its attributes in the order of writing, and what it holds."""

    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple["Element | str", ...] = ()


def element(name: str, *children: Element | str, **attributes: str) -> Element:
    """An element; in attribute names a low line stands for a hyphen, and one at the end is dropped."""
    named = ((key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items())
    return Element(name, tuple(named), children)


def serialised(root: Element) -> bytes:
    """The document in UTF-8; no blanks are added, so that text is kept exactly."""
    return ('<?xml version="1.0" encoding="UTF-8"?>\n' + "".join(_written(root)) + "\n").encode("utf-8")


def _written(node: Element | str) -> Iterator[str]:
    if isinstance(node, str):
        yield node.translate(ESCAPES)
        return
    attributes = "".join(f' {name}="{value.translate(ESCAPES)}"' for name, value in node.attributes)
    if not node.children:
        yield f"<{node.name}{attributes}/>"
        return
    yield f"<{node.name}{attributes}>"
    for child in node.children:
        yield from _written(child)
    yield f"</{node.name}>"
