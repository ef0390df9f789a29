"""Find and replace over the whole SOP: what to look for, how, and every place of it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from sop_studio.editing.search import Match, Options, find, replace
from sop_studio.gui.action import Context
from sop_studio.gui.finding.places import Place, go_there, places_of
from sop_studio.gui.panel import Panel
from sop_studio.gui.words import say
from sop_studio.messages.message import Message

TITLE = Message("panel-find", "Find")
FIND = Message("find-words", "Find in the whole document")
REPLACE = Message("find-replace", "Replace with")
CASE = Message("find-case", "Aa")
CASE_TIP = Message("find-case-tip", "Capital and small letters differ")
WHOLE = Message("find-whole", "Whole words")
ONE = Message("find-replace-one", "Replace")
ALL = Message("find-replace-all", "Replace all")
COUNT = Message("find-count", "{count} places")
COUNT_ONE = Message("find-count-one", "1 place")
NONE = Message("find-none", "Not found")
DONE = Message("edit-replace", "Replace “{words}”")
HEIGHT = 210


class Find(QWidget):
    """Finds as one types; Enter goes through the places."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.places: tuple[Place, ...] = ()
        self.line = QLineEdit(placeholderText=say(FIND))
        self.line.setAccessibleName(say(FIND))
        self.other = QLineEdit(placeholderText=say(REPLACE))
        self.other.setAccessibleName(say(REPLACE))
        self.case = self._toggle(CASE, CASE_TIP)
        self.whole = self._toggle(WHOLE, WHOLE)
        self.one, self.all = QPushButton(say(ONE), objectName="small"), QPushButton(say(ALL), objectName="small")
        self.one.clicked.connect(self.replace_one)
        self.all.clicked.connect(self.replace_all)
        self._count = QLabel(objectName="muted")
        self._list = self._made_list()
        self._arrange()
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self.refresh)
        self.line.installEventFilter(self)
        for signal in (context.desk.changed, context.desk.current_changed):
            signal.connect(lambda *_: self.refresh() if self.isVisible() else None)
        self.refresh()

    def refresh(self) -> None:
        """Look again; the same place stays chosen as far as it is there."""
        sop, words = self._context.sop, self.line.text()
        row = self.row
        matches = find(sop, words, Options(self.case.isChecked(), self.whole.isChecked())) if sop and words else ()
        self.places = places_of(sop, matches) if sop else ()
        self._list.clear()
        self._list.addTopLevelItems([_item(place) for place in self.places])
        if self.places:
            self._list.setCurrentItem(self._list.topLevelItem(min(max(row, 0), len(self.places) - 1)))
        count = len(self.places)
        many = Message(COUNT.id, COUNT.text, count=count)
        self._count.setText(say(COUNT_ONE if count == 1 else many if count else NONE) if words else "")
        for button in (self.one, self.all):
            button.setEnabled(bool(count))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    @property
    def row(self) -> int:
        """The row of the place that is chosen; -1 for none."""
        return self._list.indexOfTopLevelItem(self._list.currentItem()) if self._list.currentItem() else -1

    def step(self, by: int) -> None:
        """Go to the next or previous place; the cursor stays in the line."""
        if self.places:
            row = (self.row + by) % len(self.places)
            self._list.setCurrentItem(self._list.topLevelItem(row))
            go_there(self._context, self.places[row])
            self.line.setFocus()

    def replace_one(self) -> None:
        """Replace the chosen place, and go to the next."""
        if self.row >= 0:
            self._replace([self.places[self.row].match])

    def replace_all(self) -> None:
        """Replace every place, as one step of undo."""
        self._replace([place.match for place in self.places])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.step(-1 if is_back else 1 if self._has_gone() else 0)
                return True
            if event.key() == Qt.Key.Key_Down:
                self._list.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _has_gone(self) -> bool:
        """Whether the person is at the chosen place already."""
        place = self.places[self.row] if self.row >= 0 else None
        return place is not None and place.match.id in self._context.selection

    def _replace(self, matches: list[Match]) -> None:
        session = self._context.session
        if session is not None and matches:
            name = Message(DONE.id, DONE.text, words=self.line.text())
            done = replace(session.sop, matches, self.other.text())
            self._context.attempt(lambda: session.apply(name, done))

    def _toggle(self, words: Message, tip: Message) -> QToolButton:
        button = QToolButton(text=say(words), checkable=True, autoRaise=True, objectName="filter")
        button.setToolTip(say(tip))
        button.setAccessibleName(say(tip))
        button.toggled.connect(self.refresh)
        return button

    def _made_list(self) -> QTreeWidget:
        tree = QTreeWidget(columnCount=3, headerHidden=True, rootIsDecorated=False)
        tree.setAccessibleName(say(TITLE))
        tree.setIndentation(8)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for section, width in ((1, 150), (2, 230)):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(section, width)
        for signal in (tree.itemActivated, tree.itemClicked):
            signal.connect(lambda item, _: go_there(self._context, self.places[tree.indexOfTopLevelItem(item)]))
        return tree

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(14, 6, 14, 4)
        row.setSpacing(6)
        for widget, stretch in ((self.line, 3), (self.case, 0), (self.whole, 0), (self.other, 2), (self.one, 0), (self.all, 0)):
            row.addWidget(widget, stretch)
        row.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._list, 1)


def _item(place: Place) -> QTreeWidgetItem:
    flowchart = place.flowchart
    where = (flowchart.title or flowchart.code) if flowchart else ""
    item = QTreeWidgetItem([f"{place.before}{place.words}{place.behind}", place.owner, where])
    item.setToolTip(0, f"{place.before}{place.words}{place.behind}")
    return item


PANEL = Panel("find", TITLE, "bottom", Find, "", HEIGHT)
