"""What a kind of node or connection must say about itself."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from sop_studio.messages.message import Message
from sop_studio.model.base import Frozen
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.sop import Sop

Outline = Literal[
    "stadium", "rectangle", "diamond", "house", "double_sides", "wavy_foot", "bar", "circle", "bracket"
]
MANY = 20_000
"""No limit on entries or exits."""


@dataclass(frozen=True, slots=True)
class Caption:
    """The words inside a shape: bold title, muted second line, and a code in the upper right corner."""

    title: str
    second: str = ""
    corner: str = ""


@dataclass(frozen=True, slots=True)
class Range:
    """How many connections may enter or leave."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class NodeKind:
    """A kind of node: its words, shape, limits, own fields and its names in other notations. Sizes in points."""

    name: str
    title: Message
    help: Message
    fields: type[Frozen]
    outline: Outline
    least_width: int
    least_height: int
    entries: Range
    exits: Range
    colour: str
    bpmn: str
    iso: str
    caption: Callable[[Sop, Flowchart, Node], Caption]
    labels_exits: Callable[[Sop, Node], bool] = lambda sop, node: False
    is_sequence: bool = True
    is_main_palette: bool = True
    needs_role: bool = False
    sign: Literal["", "clock", "chevron"] = ""
    has_dashed_entries: bool = False


@dataclass(frozen=True, slots=True)
class ConnectionKind:
    """A kind of connection: its words and how its line looks."""

    name: str
    title: Message
    help: Message
    colour: str
    is_dashed: bool
    has_head: bool
