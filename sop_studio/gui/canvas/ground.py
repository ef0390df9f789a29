"""Draws the dotted ground of the canvas."""

from functools import lru_cache
from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

STEP = 20.0
LEAST_PIXELS = 13.0
DOT = 1.4


def draw_ground(painter: QPainter, area: QRectF, scale: float, ground: QColor, dots: QColor) -> None:
    """The ground colour, and dots every 20 points or, when seen from afar, at a multiple of it."""
    painter.fillRect(area, ground)
    step = STEP
    while step * scale < LEAST_PIXELS:
        step *= 2
    left, top = floor(area.left() / step) * step, floor(area.top() / step) * step
    columns, rows = int(area.width() / step) + 2, int(area.height() / step) + 2
    pen = QPen(dots, DOT)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.save()
    painter.translate(left, top)
    painter.setPen(pen)
    painter.drawPoints(_dots(step, columns, rows))
    painter.restore()


@lru_cache(maxsize=32)
def _dots(step: float, columns: int, rows: int) -> QPolygonF:
    return QPolygonF([QPointF(column * step, row * step) for row in range(rows) for column in range(columns)])
