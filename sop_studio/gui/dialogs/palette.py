"""The command search: actions, flowcharts and shapes by a few letters."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from sop_studio.graph.order import step_numbers
from sop_studio.gui.action import Action, Context
from sop_studio.gui.keys import plain, shown
from sop_studio.gui.look.icons import SHAPE_WIDTH, SIZE
from sop_studio.gui.picking.entries import BESIDE, Entry, Rows, ranked
from sop_studio.gui.words import say
from sop_studio.messages.message import Message

WIDTH, HEIGHT, FROM_TOP = 560, 380, 90
MOST = 60
HINT = Message("palette-hint", "Type a command, a step or a flowchart")


class Palette(QFrame):
    """Floats over the window until something is chosen or the focus is lost."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.window, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint, objectName="palette")
        self._context = context
        self._entries = (*_commands(context), *_places(context))
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
        for entry in ranked(self._entries, words)[:MOST]:
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
            item.data(Qt.ItemDataRole.UserRole).run()


def _commands(context: Context) -> tuple[Entry, ...]:
    look = context.look
    usable = [one for one in context.actions if one.children is None and one.is_enabled(context) and one.name != "search"]
    return tuple(
        Entry(
            plain(say(one.title)),
            shown(one),
            look.shape_icon(one.shape) if one.shape else look.icon(one.icon or "chevron-right", "muted"),
            _runner(context, one),
        )
        for one in usable
    )


def _places(context: Context) -> tuple[Entry, ...]:
    sop = context.sop
    if sop is None:
        return ()
    numbers = step_numbers(sop)
    found: list[Entry] = []
    for flowchart in sop.flowcharts:
        found.append(
            Entry(flowchart.title, flowchart.code, context.look.icon("workflow", "muted"), _goer(context, flowchart.id))
        )
        found += [
            Entry(node.text, numbers.get(node.id, ""), context.look.shape_icon(node.kind), _goer(context, flowchart.id, node.id))
            for node in flowchart.nodes
            if node.text
        ]
    return tuple(found)


def _runner(context: Context, action: Action) -> Callable[[], object]:
    return lambda: context.run(action)


def _goer(context: Context, flowchart_id: str, *ids: str) -> Callable[[], object]:
    return lambda: context.go_to(flowchart_id, *ids)
