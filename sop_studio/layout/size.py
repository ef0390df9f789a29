"""How large every shape is: one width for all rectangles of a chart, heights from the words."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from sop_studio.kinds.registry import kind_of
from sop_studio.kinds.spec import NodeKind
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.sop import Sop
from sop_studio.typeset.caption import TITLE_SIZE, set_caption
from sop_studio.typeset.wrap import halved

ROOF = 16
WIDEST = 240
LONGEST_MEASURED = 400
RECTANGLES = frozenset({"rectangle", "house", "double_sides", "wavy_foot"})


@dataclass(frozen=True, slots=True)
class Box:
    """The size of a shape and its outline; `roof` is the part above the body, which rows are centred on."""

    outline: str
    width: int
    height: int

    @property
    def roof(self) -> int:
        return ROOF if self.outline == "house" else 0

    @property
    def up(self) -> int:
        """From the middle of the body to the top."""
        return self.roof + (self.height - self.roof) // 2

    @property
    def down(self) -> int:
        """From the middle of the body to the foot."""
        return self.height - self.up


def sizes(sop: Sop, flowchart: Flowchart) -> Mapping[str, Box]:
    """The size of every node of a flowchart, by id, in points."""
    common = rectangle_width(sop, flowchart)
    return {node.id: box_of(sop, flowchart, node, common) for node in flowchart.nodes}


def rectangle_width(sop: Sop, flowchart: Flowchart) -> int:
    """The width that all rectangles of a chart share: for titles broken into two like lines, 160 to 240."""
    widest = 0.0
    for node in flowchart.nodes:
        kind = kind_of(node)
        if kind.outline in RECTANGLES:
            title = kind.caption(sop, flowchart, node).title[:LONGEST_MEASURED]
            lines = halved(title, TITLE_SIZE, True) if title.strip() else ()
            widest = max([widest, *(line.width for line in lines)])
    return min(max(_up(widest + 40, 20), 160), WIDEST)


def box_of(sop: Sop, flowchart: Flowchart, node: Node, common: int) -> Box:
    """The size of one node in a chart whose rectangles are `common` wide."""
    kind = kind_of(node)
    words = kind.caption(sop, flowchart, node)
    if kind.outline in RECTANGLES:
        needed = set_caption(kind.outline, words.title, words.second, common).height
        roof = ROOF if kind.outline == "house" else 0
        return Box(kind.outline, common, roof + max(_up(needed - roof, 20), kind.least_height - roof))
    if kind.outline == "diamond":
        return _diamond(words.title, words.second, kind)
    if kind.outline == "stadium":
        return _stadium(words.title, kind)
    if kind.outline == "bar":
        return Box("bar", common, kind.least_height)
    if kind.outline == "bracket":
        return _note(words.title)
    return Box(kind.outline, kind.least_width, kind.least_height)


def _diamond(title: str, second: str, kind: NodeKind) -> Box:
    """Grows to both sides until the words fit about 2 : 1."""
    width = kind.least_width
    needed = set_caption("diamond", title, second, width)
    while width < 400 and (needed.height > 0.55 * width or needed.width > width):
        width += 20
        needed = set_caption("diamond", title, second, width)
    return Box("diamond", width, max(_up(needed.height, 20), kind.least_height))


def _stadium(title: str, kind: NodeKind) -> Box:
    width = kind.least_width
    needed = set_caption("stadium", title, "", width)
    while width < WIDEST and (needed.height > 44 or needed.width > width):
        width += 20
        needed = set_caption("stadium", title, "", width)
    return Box("stadium", width, kind.least_height if needed.height <= kind.least_height else _up(needed.height, 4))


def _note(title: str) -> Box:
    """At most three lines as long as they stay short."""
    width = 120
    needed = set_caption("bracket", title, "", width)
    while width < WIDEST and len(needed.title_lines) > 3:
        width += 20
        needed = set_caption("bracket", title, "", width)
    return Box("bracket", min(_up(needed.width, 10), width), _up(needed.height, 2))


def _up(value: float, step: int) -> int:
    return ceil(round(value / step, 6)) * step
