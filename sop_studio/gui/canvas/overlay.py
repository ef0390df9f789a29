"""What lies over the drawing and is never exported: selection, halo, guides, ghosts, badges, handles."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsScene, QGraphicsSimpleTextItem

from sop_studio.gui.look.fonts import font
from sop_studio.gui.look.look import Look

ABOVE = 1_000_000.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A path over the drawing. Colours are tokens; an empty one draws nothing.

    Without `at` the path is in points; with it the path is in pixels about that place and does not grow when
    zoomed. `text` stands in the middle of the path, `tip` is shown on hover.
    """

    path: QPainterPath
    line: str = ""
    width: float = 1.25
    line_opacity: float = 1.0
    fill: str = ""
    fill_opacity: float = 1.0
    is_dashed: bool = False
    at: QPointF | None = None
    text: str = ""
    text_colour: str = "panel"
    tip: str = ""


class Overlay:
    """Layers of marks by name; a layer is replaced as a whole."""

    def __init__(self, scene: QGraphicsScene, look: Look) -> None:
        self._scene, self._look = scene, look
        self._layers: dict[str, tuple[list[QGraphicsItem], tuple[Mark, ...]]] = {}

    def show(self, layer: str, marks: Iterable[Mark] = ()) -> None:
        """Show these marks in a layer instead of what it showed; the very same marks stay as they are."""
        wanted = tuple(marks)
        items, shown = self._layers.pop(layer, ([], ()))
        known = {id(mark): item for mark, item in zip(shown, items, strict=True)}
        kept = [known.pop(id(mark), None) for mark in wanted]
        for item in known.values():
            self._scene.removeItem(item)
        if wanted:
            made = [item or self._item(mark) for item, mark in zip(kept, wanted, strict=True)]
            self._layers[layer] = (made, wanted)

    def clear(self, *layers: str) -> None:
        """Show nothing in some layers, or in all when none is named."""
        for layer in layers or tuple(self._layers):
            self.show(layer)

    def repaint(self) -> None:
        """Show the same in the colours of the present theme."""
        for layer, (_, marks) in list(self._layers.items()):
            self.show(layer)
            self.show(layer, marks)

    def _item(self, mark: Mark) -> QGraphicsItem:
        item = QGraphicsPathItem(mark.path)
        item.setPen(self._pen(mark))
        item.setBrush(QBrush(self._look.colour(mark.fill, mark.fill_opacity)) if mark.fill else QBrush())
        item.setZValue(ABOVE)
        item.setToolTip(mark.tip)
        if mark.at is not None:
            item.setPos(mark.at)
            item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        if mark.text:
            self._add_words(mark, item)
        self._scene.addItem(item)
        return item

    def _add_words(self, mark: Mark, item: QGraphicsPathItem) -> None:
        words = QGraphicsSimpleTextItem(mark.text, item)
        words.setFont(font(8, is_bold=True))
        words.setBrush(QColor(self._look.colour(mark.text_colour)))
        box = words.boundingRect()
        words.setPos(mark.path.boundingRect().center() - QPointF(box.width() / 2, box.height() / 2))

    def _pen(self, mark: Mark) -> QPen:
        if not mark.line:
            return QPen(Qt.PenStyle.NoPen)
        pen = QPen(self._look.colour(mark.line, mark.line_opacity), mark.width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if mark.is_dashed:
            pen.setDashPattern([4, 3])
        return pen
