"""A picture of some shapes and the lines between them, as other programs take it from the clipboard."""

from collections.abc import Collection

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from sop_studio.drawing.theme import load
from sop_studio.gui.canvas.items import room
from sop_studio.gui.canvas.scene import FlowchartScene
from sop_studio.gui.paint import picture

SCALE, MARGIN, MOST_PIXELS = 2.0, 8.0, 8000
PRINTED = "print"


def picture_of(scene: FlowchartScene, ids: Collection[str]) -> QImage:
    """The shapes with these ids on white, in the colours of paper."""
    groups = [group for group in scene.groups() if group.id in ids]
    area = QRectF()
    for group in groups:
        area = area.united(room(group))
    area = area.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    scale = min(SCALE, MOST_PIXELS / max(area.width(), area.height(), 1))
    image = QImage(round(area.width() * scale), round(area.height() * scale), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    painter.translate(-area.topLeft())
    theme = load(PRINTED)
    for group in groups:
        picture(group.items, theme).play(painter)
    painter.end()
    return image
