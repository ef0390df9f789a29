"""The graphics items of the canvas: one for each group of the display list, and one for all of them seen from afar."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from sop_studio.drawing.extent import extent
from sop_studio.drawing.items import Group, Stroke
from sop_studio.drawing.theme import Theme
from sop_studio.geometry.point import Rect
from sop_studio.gui.paint import Picture, picture

NOTHING = Rect(0, 0, 0, 0)
EDGE = 2.0


def qt_rect(rect: Rect) -> QRectF:
    """The rectangle in Qt's form."""
    return QRectF(rect.left, rect.top, rect.width, rect.height)


class GroupItem(QGraphicsItem):
    """Shows one group: a shape, a connection or a lane. It only paints; what it means is decided elsewhere."""

    def __init__(self, group: Group, theme: Theme, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self.group = group
        self._theme = theme
        self._picture: Picture | None = None
        self._bounds = qt_rect(extent(group.items, NOTHING).inflated(EDGE))

    def boundingRect(self) -> QRectF:
        """The room it needs."""
        return self._bounds

    def show_group(self, group: Group, theme: Theme) -> None:
        """Show another state of the same thing, or the same in other colours."""
        if group == self.group and theme is self._theme:
            return
        self.prepareGeometryChange()
        self.group, self._theme, self._picture = group, theme, None
        self._bounds = qt_rect(extent(group.items, NOTHING).inflated(EDGE))
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
