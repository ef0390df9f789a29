"""A small list over the canvas to choose from by a few letters: the kind of a shape, or the shape to connect to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from sop_studio.gui.action import Context
from sop_studio.gui.look.icons import SHAPE_WIDTH, SIZE
from sop_studio.gui.picking.entries import BESIDE, Rows
from sop_studio.gui.picking.ranking import Entry, ranked

WIDTH, ROW, MOST_ROWS, HEAD = 300, 30, 9, 46
AWAY = 12
Choose = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: its words, what stands beside them, its kind of shape, and what happens then."""

    words: str
    run: Choose
    beside: str = ""
    shape: str = ""


class Picker(QFrame):
    """Stands on the canvas until something is chosen; Esc and another place in the window close it."""

    def __init__(self, context: Context, canvas: QWidget, choices: Sequence[Choice], hint: str) -> None:
        super().__init__(canvas, objectName="palette")
        self._canvas = canvas
        self._context = context
        self._entries = tuple(
            Entry(one.words, one.beside, context.look.shape_icon(one.shape) if one.shape else QIcon(), one.run)
            for one in choices
        )
        self._line = QLineEdit(placeholderText=hint)
        self._list = QListWidget()
        self._list.setIconSize(QSize(SHAPE_WIDTH, SIZE))
        self._list.setItemDelegate(Rows(context, self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 6)
        column.setSpacing(4)
        column.addWidget(self._line)
        column.addWidget(self._list)
        self._line.textChanged.connect(self.find)
        self._line.installEventFilter(self)
        self._list.itemClicked.connect(lambda _: self._choose())
        self.find("")

    def open_at(self, pixel: QPoint) -> None:
        """Show it beside a place on the canvas, wholly in view."""
        height = HEAD + ROW * min(max(len(self._entries), 1), MOST_ROWS) + 12
        self.resize(WIDTH, height)
        x = min(max(pixel.x() + AWAY, 4), max(self._canvas.width() - WIDTH - 4, 4))
        y = min(max(pixel.y() + AWAY, 4), max(self._canvas.height() - height - 4, 4))
        self.move(x, y)
        self.show()
        self.raise_()
        self._line.setFocus()

    def find(self, words: str) -> None:
        """List what fits the words, the best first."""
        self._list.clear()
        for entry in ranked(self._entries, words):
            item = QListWidgetItem(entry.icon, entry.words)
            item.setData(BESIDE, entry.beside)
            item.setData(Qt.ItemDataRole.UserRole, entry)
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
            return True
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._end()
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        moves = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if event.key() in moves:
            row = self._list.currentRow() + moves[event.key()]
            self._list.setCurrentRow(min(max(row, 0), self._list.count() - 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._choose()
        elif event.key() == Qt.Key.Key_Escape:
            self._canvas.setFocus()
        else:
            return False
        return True

    def _choose(self) -> None:
        item = self._list.currentItem()
        if item is None:
            return
        run = item.data(Qt.ItemDataRole.UserRole).run
        self._canvas.setFocus()
        self._context.attempt(run)

    def _end(self) -> None:
        self.hide()
        self.deleteLater()
