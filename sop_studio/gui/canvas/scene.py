"""The scene of one flowchart: its display list as graphics items, and what lies where."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QGraphicsScene

from sop_studio.drawing.items import Group
from sop_studio.drawing.theme import Theme
from sop_studio.geometry.outline import Side
from sop_studio.geometry.point import Point, Rect, bounds_of
from sop_studio.geometry.polyline import segments
from sop_studio.gui.canvas.items import FarItem, GroupItem
from sop_studio.gui.canvas.redraw import Redraw
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.placement import Placement
from sop_studio.model.sop import Sop

EMPTY = QRectF(0, 0, 240, 60)
ROOM = 600.0
"""Empty ground around the flowchart that can be scrolled to."""
MANY = 400
"""With more groups than this, the scene is drawn plainly when it is small."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What lies under the pointer: a node, a connection, or a handle at a side of a node."""

    kind: Literal["node", "connection", "handle"]
    id: str
    side: Side = "bottom"


class FlowchartScene(QGraphicsScene):
    """Shows one flowchart and answers what lies where, from the placement alone."""

    def __init__(self) -> None:
        super().__init__()
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.BspTreeIndex)
        self._near = QGraphicsRectItem()
        self._near.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)
        self.addItem(self._near)
        self._far = FarItem()
        self._far.setVisible(False)
        self.addItem(self._far)
        self._items: dict[str, GroupItem] = {}
        self._lifted: list[GroupItem] = []
        self._hidden: list[GroupItem] = []
        self._shown: tuple[object, ...] = ()
        self._bounds: dict[str, Rect] = {}
        self._is_far_stale = True
        self._theme: Theme | None = None
        self._redraw = Redraw()
        self.content = EMPTY
        """The room that the drawing takes."""
        self.rects: Mapping[str, Rect] = {}
        self.lines: Mapping[str, Sequence[Point]] = {}
        self.labels: Mapping[str, Rect] = {}

    def show_flowchart(
        self, sop: Sop, flowchart: Flowchart, placement: Placement, numbers: Mapping[str, str], theme: Theme
    ) -> None:
        """Show this state; only what differs is painted again."""
        self._look_up(flowchart, placement)
        self._theme = theme
        self._sync(self._redraw.groups(sop, flowchart, placement, numbers), theme)
        self.content = self._near.childrenBoundingRect() if self._items else EMPTY
        self.setSceneRect(self.content.adjusted(-ROOM, -ROOM, ROOM, ROOM))

    def _look_up(self, flowchart: Flowchart, placement: Placement) -> None:
        """Where nodes, lines and labels are; what was found is kept while nothing stands elsewhere."""
        nodes, lines = {one.id for one in flowchart.nodes}, {one.id for one in flowchart.connections}
        shown = (placement.nodes, placement.connections, nodes, lines)
        if len(self._shown) == len(shown) and all(a is b or a == b for a, b in zip(shown, self._shown, strict=True)):
            return
        self._shown = shown
        places = [one for one in placement.connections if one.connection in lines]
        self.rects = {one.node: Rect(one.x, one.y, one.width, one.height) for one in placement.nodes if one.node in nodes}
        self.lines = {one.connection: [Point(p.x, p.y) for p in one.waypoints] for one in places}
        self._bounds = {id: bounds_of(points) for id, points in self.lines.items() if points}
        self.labels = {
            one.connection: Rect(one.label.x, one.label.y, one.label.width, one.label.height)
            for one in places
            if one.label
        }

    def _sync(self, groups: Sequence[Group], theme: Theme) -> None:
        before, self._items = self._items, {}
        lifted = {*self._lifted, *self._hidden}
        self._lifted, self._hidden = [], []
        for place, group in enumerate(groups):
            key = f"{group.kind.partition(':')[0]}:{group.id}"
            item = before.pop(key, None)
            if item is None:
                item = GroupItem(group, theme, self._near)
            else:
                item.show_group(group, theme)
                if item in lifted:
                    item.setPos(0, 0)
                    item.setVisible(True)
            item.setZValue(place)
            self._items[key] = item
        for gone in before.values():
            self.removeItem(gone)
        self._is_far_stale = True

    def set_scale(self, scale: float, far: float) -> None:
        """Draw in full or plainly, depending on how small things are seen."""
        is_far = scale < far and len(self._items) > MANY
        if is_far and self._is_far_stale and self._theme:
            self._far.show_groups(self.groups(), self._theme, self.content)
            self._is_far_stale = False
        self._near.setVisible(not is_far)
        self._far.setVisible(is_far)

    def groups(self) -> tuple[Group, ...]:
        """Everything that is drawn, from the lowest to the topmost."""
        return tuple(item.group for item in self._items.values())

    def group(self, id: str) -> Group | None:
        """What is drawn for a node or connection."""
        item = self._items.get(f"node:{id}") or self._items.get(f"connection:{id}")
        return item.group if item else None

    def hit(self, at: Point, reach: float) -> Hit | None:
        """The topmost node there, else the nearest connection within reach."""
        for id, rect in reversed(self.rects.items()):
            if rect.contains(at):
                return Hit("node", id)
        for id, rect in self.labels.items():
            if rect.contains(at):
                return Hit("connection", id)
        line = self.nearest_line(at, reach)
        return Hit("connection", line) if line is not None else None

    def nearest_line(self, at: Point, reach: float, besides: Collection[str] = ()) -> str | None:
        """The connection that passes nearest to a place, if one does within reach."""
        near = [
            (_distance(at, self.lines[id]), id)
            for id, box in self._bounds.items()
            if box.left - reach <= at.x <= box.right + reach
            and box.top - reach <= at.y <= box.bottom + reach
            and id not in besides
        ]
        best = min(near, default=None)
        return best[1] if best and best[0] <= reach else None

    def inside(self, area: Rect) -> tuple[str, ...]:
        """The nodes that lie wholly in an area, and the connections between them."""
        return (
            *(id for id, rect in self.rects.items() if area.encloses(rect)),
            *(id for id, points in self.lines.items() if all(area.contains(point) for point in points)),
        )

    def lift(self, nodes: Collection[str], lines: Collection[str], hidden: Collection[str]) -> None:
        """Have these follow `shift`, without moving them; `hidden` connections are not shown meanwhile."""
        keys = [*(f"node:{id}" for id in nodes), *(f"connection:{id}" for id in lines)]
        self._lifted = [self._items[key] for key in keys if key in self._items]
        self._hidden = [self._items[key] for key in (f"connection:{id}" for id in hidden) if key in self._items]
        for item in self._hidden:
            item.setVisible(False)

    def shift(self, dx: float, dy: float) -> None:
        """Show what is lifted so far from where it stands."""
        for item in self._lifted:
            item.setPos(dx, dy)

    def land(self) -> None:
        """Show what was lifted where it stands."""
        self.shift(0, 0)
        for item in self._hidden:
            item.setVisible(True)
        self._lifted, self._hidden = [], []


def _distance(at: Point, points: Sequence[Point]) -> float:
    """How far a point is from a line of level and upright runs."""
    best = float("inf")
    for piece in segments(points):
        left, right = sorted((piece.start.x, piece.end.x))
        top, bottom = sorted((piece.start.y, piece.end.y))
        dx = max(left - at.x, 0.0, at.x - right)
        dy = max(top - at.y, 0.0, at.y - bottom)
        best = min(best, (dx * dx + dy * dy) ** 0.5)
    return best
