"""How a list shows what was found by a few letters."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sop_studio.gui.action import Context
from sop_studio.gui.look.fonts import monospace

BESIDE = Qt.ItemDataRole.UserRole + 1


class Rows(QStyledItemDelegate):
    """Draws the words of an entry, and at the right what stands beside them."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setFont(monospace())
        painter.setPen(self._context.look.colour("muted"))
        end = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignRight) | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(option.rect.adjusted(14, 0, -14, 0), end | Qt.AlignmentFlag.AlignVCenter, index.data(BESIDE))
        painter.restore()
