"""The outline: the flowchart as a table of steps, in which everything can be read and written by keyboard."""

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from sop_studio.editing.insert import add_behind
from sop_studio.editing.nodes import add_node
from sop_studio.gui.action import Context
from sop_studio.gui.look.icons import SHAPE_WIDTH, SIZE
from sop_studio.gui.outline.cells import Cells
from sop_studio.gui.outline.table import GOES_TO, KIND, NUMBER, TEXT, WHO, Steps
from sop_studio.gui.panel import Panel
from sop_studio.gui.words import say
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Node
from sop_studio.model.ids import new_id

TITLE = Message("panel-outline", "Outline")
ADD = Message("edit-outline-add", "Add step")
HEIGHT = 210
KEYS_TO_EDIT = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Outline(QTableView):
    """In step with the selection. Enter writes, Ctrl+Enter or Insert adds below, Delete removes."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.steps = Steps(context)
        self._is_stale = True
        self.setModel(self.steps)
        self.setItemDelegate(Cells(context, self))
        self._set_up()
        desk = context.desk
        for signal in (desk.changed, desk.current_changed, context.look.changed):
            signal.connect(lambda *_: self.refresh())
        desk.moved.connect(self._on_moved)
        self._shown: str | None = None
        self.refresh()

    def refresh(self) -> None:
        """List the steps as they are now; the cell stays the same. A cell being written is closed first."""
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        same = [node.id for node in self.steps.listed()] == [node.id for node in self.steps.nodes]
        if self.state() == QAbstractItemView.State.EditingState and not same:
            QTimer.singleShot(0, self, self._list)
        else:
            self._list()

    def _list(self) -> None:
        flowchart = self._context.flowchart
        at = self.currentIndex()
        before = self.steps.nodes[at.row()].id if 0 <= at.row() < len(self.steps.nodes) else ""
        self._shown = flowchart.id if flowchart else None
        with QSignalBlocker(self.selectionModel()):
            self.steps.refresh()
            chosen = next((id for id in self._context.selection if self.steps.row_of(id) >= 0), before)
            row = self.steps.row_of(chosen)
            if row >= 0:
                self._choose(row, max(at.column(), 0) if at.isValid() else TEXT)

    def add_below(self) -> None:
        """A new step behind the current one, ready to be written."""
        session, flowchart = self._context.session, self._context.flowchart
        if session is None or flowchart is None:
            return
        ids = session.sop.ids()
        node = Node(id=new_id(ids), kind="step")
        here = self._node()
        line = new_id((*ids, node.id))
        added = add_behind(session.sop, here.id, node, line) if here else add_node(session.sop, flowchart.id, node)
        session.apply(ADD, added, (node.id,))
        row = self.steps.row_of(node.id)
        self._choose(row, TEXT)
        self.edit(self.steps.index(row, TEXT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in KEYS_TO_EDIT
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        is_editing = self.state() == QAbstractItemView.State.EditingState
        if is_editing:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Insert or (is_enter and has_control):
            self.add_below()
        elif is_enter and self.currentIndex().isValid():
            self.edit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self._remove()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        node, session = self._node(), self._context.session
        if node is None or session is None or current.row() == previous.row() or not self.hasFocus():
            return
        session.select(node.id)
        if self._context.canvas is not None:
            self._context.canvas.reveal(node.id)

    def _on_moved(self) -> None:
        if self._is_stale:
            return
        flowchart = self._context.flowchart
        if (flowchart.id if flowchart else None) != self._shown:
            self.refresh()
            return
        rows = [row for id in self._context.selection if (row := self.steps.row_of(id)) >= 0]
        if rows and rows[0] != self.currentIndex().row():
            self._choose(rows[0], max(self.currentIndex().column(), 0) if self.currentIndex().isValid() else TEXT)

    def _choose(self, row: int, column: int) -> None:
        self.setCurrentIndex(self.steps.index(row, column))
        self.scrollTo(self.steps.index(row, column))

    def _node(self) -> Node | None:
        row = self.currentIndex().row()
        return self.steps.nodes[row] if 0 <= row < len(self.steps.nodes) else None

    def _remove(self) -> None:
        node, session = self._node(), self._context.session
        if node is None or session is None:
            return
        row = self.currentIndex().row()
        session.select(node.id)
        self._context.run(next(one for one in self._context.actions if one.name == "delete"))
        if self.steps.nodes:
            self._choose(min(row, len(self.steps.nodes) - 1), TEXT)

    def _set_up(self) -> None:
        self.setAccessibleName(say(TITLE))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setIconSize(QSize(SHAPE_WIDTH, SIZE))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for section, width in ((NUMBER, 70), (KIND, 160), (WHO, 170), (GOES_TO, 260)):
            header.resizeSection(section, width)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)


def made(context: Context) -> QWidget:
    """The table with a little room above it."""
    box = QWidget()
    box.outline = Outline(context)
    box.setFocusProxy(box.outline)
    column = QVBoxLayout(box)
    column.setContentsMargins(6, 2, 6, 0)
    column.addWidget(box.outline)
    return box


PANEL = Panel("outline", TITLE, "bottom", made, "Ctrl+Alt+2", HEIGHT)
