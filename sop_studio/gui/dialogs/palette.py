"""The command search: actions, flowcharts and shapes by a few letters."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from sop_studio.gui.action import Context
from sop_studio.gui.look.icons import SHAPE_WIDTH, SIZE
from sop_studio.gui.picking.entries import BESIDE, Rows
from sop_studio.gui.picking.found import found
from sop_studio.gui.picking.ranking import Entry, ranked
from sop_studio.gui.words import say
from sop_studio.messages.message import Message

WIDTH, HEIGHT, FROM_TOP = 560, 380, 90
MOST = 60
RECENT, MOST_RECENT = "search-recent", 20
HINT = Message("palette-hint", "A command, a step, a flowchart, a role or a SOP")


class Palette(QFrame):
    """Floats over the window until something is chosen or the focus is lost."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.window, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint, objectName="palette")
        self._context = context
        self._entries = found(context, lambda path: context.attempt(lambda: context.desk.open(Path(path))))
        self._recent = [key for key in context.desk.preferences.get(RECENT, []) if isinstance(key, str)]
        self._line = QLineEdit(placeholderText=say(HINT))
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
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.find("")

    def open_over(self) -> None:
        """Show it over the upper part of the window."""
        window = self._context.window
        self.resize(min(WIDTH, window.width() - 40), HEIGHT)
        self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, FROM_TOP)))
        self.show()
        self._line.setFocus()

    def find(self, words: str) -> None:
        """List what fits the words, the best first."""
        self._list.clear()
        for entry in ranked(self._entries, words, self._recent)[:MOST]:
            item = QListWidgetItem(entry.icon, entry.words)
            item.setData(BESIDE, entry.beside)
            item.setData(Qt.ItemDataRole.UserRole, entry)
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            moves = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            if event.key() in moves:
                row = self._list.currentRow() + moves[event.key()]
                self._list.setCurrentRow(min(max(row, 0), self._list.count() - 1))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose()
                return True
        return super().eventFilter(watched, event)

    def _choose(self) -> None:
        item = self._list.currentItem()
        self.close()
        if item is not None:
            entry: Entry = item.data(Qt.ItemDataRole.UserRole)
            rest = [key for key in self._recent if key != entry.key]
            self._context.desk.preferences.set(RECENT, [entry.key, *rest][:MOST_RECENT])
            entry.run()
