"""Draws the dotted ground of the canvas."""

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF, QTransform

STEP = 20.0
LEAST_PIXELS = 13.0
DOT = 1.4
HALF = 2


def draw_ground(painter: QPainter, size: QSize, view: QTransform, ratio: float, colours: tuple[str, str]) -> None:
    """The ground colour, and dots every 20 points or, when seen from afar, at a multiple of it.

    `view` leads from points to pixels, `ratio` is that of the screen's pixels to Qt's.
    """
    step = STEP * view.m11()
    while step < LEAST_PIXELS:
        step *= 2
    painter.save()
    painter.resetTransform()
    left, top = view.dx() % step - step, view.dy() % step - step
    row = _row(step, size.width(), ratio, *colours)
    painter.fillRect(0, 0, size.width(), size.height(), QColor(colours[0]))
    for at in range(ceil(size.height() / step) + 2):
        painter.drawPixmap(round(left), round(top + at * step) - HALF, row)
    painter.restore()


@lru_cache(maxsize=8)
def _row(step: float, width: int, ratio: float, ground: str, dots: str) -> QPixmap:
    """One row of dots, two steps wider than the view."""
    columns = ceil(width / step) + 3
    made = QPixmap(ceil((width + 2 * step) * ratio), ceil(2 * HALF * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(QColor(ground))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(dots), DOT)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawPoints(QPolygonF([QPointF(at * step, HALF) for at in range(columns)]))
    painter.end()
    return made
