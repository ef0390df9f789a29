"""Small pictures that stand in line with text: one for each kind of shape, and signs of notices."""

from collections.abc import Callable

from sop_studio.drawing.items import Drawing, Fill, Item, Stroke
from sop_studio.drawing.note import bracket_path
from sop_studio.drawing.sign import check, clock, disc, warning_triangle
from sop_studio.geometry.outline import box, diamond, rounded, stadium, wavy
from sop_studio.geometry.path import Path
from sop_studio.geometry.point import Point, Rect, Size
from sop_studio.kinds.registry import kind_of
from sop_studio.kinds.spec import NodeKind
from sop_studio.model.flowchart import Node

AREA = Rect(0, 0, 12, 9)
INSIDE = Rect(0.6, 0.9, 10.8, 7.2)
LINE = 1.0
SIGN_SIZE = 10.0


def kind_icon(name: str) -> Drawing:
    """The outline of a kind of shape, 12 × 9, in the kind's colour; its title is the kind's name."""
    kind = kind_of(Node(id="i", kind=name))
    return Drawing((*_outline(kind), *_sign(kind)), AREA, str(kind.title))


def caution_icon() -> Drawing:
    """A warning triangle, 10 × 10: for cautions and for a status that is not effective."""
    return _signed("Caution", warning_triangle(_sign_area(), "warning"))


def check_icon() -> Drawing:
    """A tick in a circle, 10 × 10: for a status that is effective."""
    return _signed("Done", check(_sign_area(), "fine"))


def _signed(title: str, items: tuple[Item, ...]) -> Drawing:
    return Drawing(items, _sign_area(), title)


def _sign_area() -> Rect:
    return Rect(0, 0, SIGN_SIZE, SIGN_SIZE)


def _outline(kind: NodeKind) -> tuple[Item, ...]:
    middle = INSIDE.center
    if kind.outline == "bar":
        return (Fill(box(Rect.around(middle, Size(10.8, 2.4))), kind.colour),)
    paths: dict[str, Callable[[], Path]] = {
        "stadium": lambda: stadium(Rect.around(middle, Size(10.8, 5.8))),
        "diamond": lambda: diamond(Rect.around(middle, Size(11, 7.8))),
        "house": _house,
        "double_sides": lambda: box(INSIDE) + _upright(2.8) + _upright(9.2),
        "wavy_foot": lambda: wavy(Rect(0.6, 0.9, 10.8, 7.6)),
        "circle": lambda: disc(middle, 3.8),
        "bracket": lambda: bracket_path(Rect(3, 0.9, 6, 7.2), is_right=False),
    }
    path = paths.get(kind.outline, _rounded)()
    return (Stroke(path, kind.colour, LINE),)


def _rounded() -> Path:
    return rounded(INSIDE, 2.2)


def _house() -> Path:
    corners = ((6, 0.7), (11.2, 3.1), (11.2, 8.3), (0.8, 8.3), (0.8, 3.1))
    return Path.of_points((Point(x, y) for x, y in corners), closed=True)


def _upright(x: float) -> Path:
    return Path.of_points((Point(x, INSIDE.top), Point(x, INSIDE.bottom)))


def _sign(kind: NodeKind) -> tuple[Item, ...]:
    if kind.sign == "clock":
        return clock(INSIDE.center, kind.colour, 2.2)
    if kind.sign == "chevron":
        tip = ((6, 4.2), (8, 6.6), (4, 6.6))
        return (Fill(Path.of_points((Point(x, y) for x, y in tip), closed=True), kind.colour),)
    return ()
