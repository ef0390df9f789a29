"""The display list: what every picture is made of, in points, y downwards. A closed set, matched exhaustively."""

from dataclasses import dataclass
from typing import Literal

from sop_studio.geometry.path import Path
from sop_studio.geometry.point import Rect

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Fill:
    """An area in one colour, named by token."""

    path: Path
    colour: str
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line in one colour, named by token; dash lengths in points."""

    path: Path
    colour: str
    width: float = 1.25
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of text, never wrapped by a backend; x by `anchor`, y is the baseline."""

    text: str
    x: float
    y: float
    size: float
    colour: str
    is_bold: bool = False
    anchor: Anchor = "middle"


@dataclass(frozen=True, slots=True)
class Group:
    """Items that show one thing: its kind ("node:step", "connection:sequence", "lane" …), id and imported id."""

    kind: str
    id: str
    items: tuple["Item", ...]
    imported_id: str | None = None
    title: str = ""


Item = Fill | Stroke | TextLine | Group


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture: its items and the area they need, margins included; title and description for readers.

    `ground` is the token of the colour behind everything; without one the picture is transparent.
    """

    items: tuple[Item, ...]
    bounds: Rect
    title: str = ""
    description: str = ""
    ground: str = ""
