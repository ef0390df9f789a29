"""The graphics items of the canvas: one for each group of the display list, and one for all of them seen from afar."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from sop_studio.drawing.extent import text_extent
from sop_studio.drawing.items import Fill, Group, Item, Stroke, TextLine
from sop_studio.drawing.theme import Theme
from sop_studio.geometry.path import Close, Cubic
from sop_studio.geometry.point import Rect
from sop_studio.gui.paint import Picture, picture

EDGE = 2.0


def qt_rect(rect: Rect) -> QRectF:
    """The rectangle in Qt's form."""
    return QRectF(rect.left, rect.top, rect.width, rect.height)


def room(group: Group) -> QRectF:
    """A rectangle in which the group is drawn; a little too large where there are curves, but quickly found."""
    places = [place for item in group.items for place in _corners(item)]
    if not places:
        return QRectF()
    xs, ys = [x for x, _ in places], [y for _, y in places]
    return QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).adjusted(-EDGE, -EDGE, EDGE, EDGE)


def _corners(item: Item) -> Iterator[tuple[float, float]]:
    """Places between which an item lies."""
    if isinstance(item, TextLine):
        box = text_extent(item)
        yield from ((box.left, box.top), (box.right, box.bottom))
    elif isinstance(item, Fill | Stroke):
        for command in item.path.commands:
            if isinstance(command, Cubic):
                yield from ((point.x, point.y) for point in (command.first, command.second))
            if not isinstance(command, Close):
                yield command.to.x, command.to.y


class GroupItem(QGraphicsItem):
    """Shows one group: a shape, a connection or a lane. It only paints; what it means is decided elsewhere."""

    def __init__(self, group: Group, theme: Theme, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self.group = group
        self._theme = theme
        self._picture: Picture | None = None
        self._bounds = room(group)

    def boundingRect(self) -> QRectF:
        """The room it needs."""
        return self._bounds

    def show_group(self, group: Group, theme: Theme) -> None:
        """Show another state of the same thing, or the same in other colours."""
        if group == self.group and theme is self._theme:
            return
        self.prepareGeometryChange()
        self.group, self._theme, self._picture = group, theme, None
        self._bounds = room(group)
        self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw the group; its picture is made when it is first seen."""
        if self._picture is None:
            self._picture = picture(self.group.items, self._theme)
        self._picture.play(painter)


class FarItem(QGraphicsItem):
    """All groups as plain boxes and lines, drawn at once: what can be told apart when the whole is small."""

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[str, list[QRectF]] = {}
        self._lines: dict[str, list[QLineF]] = {}
        self._bounds = QRectF()
        self._theme: Theme | None = None

    def show_groups(self, groups: Iterable[Group], theme: Theme, bounds: QRectF) -> None:
        """Show these groups."""
        self.prepareGeometryChange()
        self._boxes, self._lines, self._bounds, self._theme = {}, {}, bounds, theme
        for group in groups:
            for stroke in [item for item in group.items if isinstance(item, Stroke)][:1]:
                if group.kind.startswith("connection"):
                    self._lines.setdefault(stroke.colour, []).extend(_runs(stroke))
                else:
                    self._boxes.setdefault(stroke.colour, []).append(qt_rect(stroke.path.bounds))

    def boundingRect(self) -> QRectF:
        """The room it needs."""
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw all lines, then all boxes."""
        if self._theme is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for token, lines in self._lines.items():
            painter.setPen(_hairline(self._theme.colour(token)))
            painter.drawLines(lines)
        painter.setBrush(QColor(self._theme.colour("panel")))
        for token, boxes in self._boxes.items():
            painter.setPen(_hairline(self._theme.colour(token)))
            painter.drawRects(boxes)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def _runs(stroke: Stroke) -> Iterator[QLineF]:
    for points in stroke.path.flattened(1):
        for a, b in pairwise(points):
            yield QLineF(a.x, a.y, b.x, b.y)


def _hairline(colour: str) -> QPen:
    pen = QPen(QColor(colour), 1)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
