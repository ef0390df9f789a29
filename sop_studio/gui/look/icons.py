"""Icons: bundled line icons recoloured by token, and the shapes' own small pictures."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from sop_studio import resources
from sop_studio.drawing.icon import kind_icon
from sop_studio.drawing.items import Fill
from sop_studio.drawing.theme import Theme, load
from sop_studio.geometry.outline import rounded
from sop_studio.geometry.path import Path
from sop_studio.geometry.point import Point, Rect
from sop_studio.gui.paint import picture

SIZE = 18
STROKE = "1.5"
SCALES = (1, 2)
SHAPE_WIDTH = 22
"""Room for a shape's picture and a little ground before the words beside it."""


@lru_cache(maxsize=512)
def icon(name: str, colour: str, faded: str) -> QIcon:
    """A bundled icon, 18 × 18, in one colour, and in another where it cannot be used."""
    made = QIcon()
    for scale in SCALES:
        made.addPixmap(_rendered(name, colour, scale), QIcon.Mode.Normal)
        made.addPixmap(_rendered(name, faded, scale, 0.5), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=64)
def shape_icon(kind: str, theme_name: str) -> QIcon:
    """The outline of a kind of shape in its colour."""
    made, theme = QIcon(), load(theme_name)
    drawn = picture(kind_icon(kind).items, theme)
    for scale in SCALES:
        pixmap, painter = _canvas(scale, SHAPE_WIDTH)
        painter.scale(1.5, 1.5)
        painter.translate(0, (SIZE / 1.5 - 9) / 2)
        drawn.play(painter)
        painter.end()
        made.addPixmap(pixmap)
    return made


def application_icon(theme: Theme) -> QIcon:
    """The decision's diamond with a step inside, from the shapes' own outlines."""
    made = QIcon()
    diamond = Path.of_points((Point(12, 1), Point(23, 12), Point(12, 23), Point(1, 12)), closed=True)
    step = rounded(Rect(7, 9, 10, 6), 1.6)
    items = (Fill(diamond, "accent"), Fill(step, "panel"))
    for size in (16, 24, 32, 48, 64, 128, 256):
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(size / 24, size / 24)
        picture(items, theme).play(painter)
        painter.end()
        made.addPixmap(pixmap)
    return made


def _rendered(name: str, colour: str, scale: int, opacity: float = 1.0) -> QPixmap:
    source = resources.path("icons", f"{name}.svg").read_text("utf-8")
    source = source.replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{STROKE}"')
    pixmap, painter = _canvas(scale)
    painter.setOpacity(opacity)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, SIZE, SIZE))
    painter.end()
    return pixmap


def _canvas(scale: int, width: int = SIZE) -> tuple[QPixmap, QPainter]:
    pixmap = QPixmap(width * scale, SIZE * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return pixmap, painter
