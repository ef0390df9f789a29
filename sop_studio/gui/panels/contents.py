"""What the SOP is made of: the document itself, and its flowcharts as a tree of links."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from sop_studio.editing.flowcharts import rename_flowchart
from sop_studio.graph.calls import openings
from sop_studio.gui.action import Context
from sop_studio.gui.look.fonts import SMALL, font
from sop_studio.gui.menus import made
from sop_studio.gui.panel import Panel
from sop_studio.gui.words import say
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.sop import Sop

WIDTH = 230
ID = Qt.ItemDataRole.UserRole
IS_SECTION = Qt.ItemDataRole.UserRole + 1
PROCEDURE = Message("contents-procedure", "Procedure")
DOCUMENT = Message("contents-document", "Document")
FLOWCHARTS = Message("contents-flowcharts", "Flowcharts")
UNTITLED = Message("flowchart-untitled", "Untitled")
RENAME, RENAME_IT = Message("edit-rename-flowchart", "Rename flowchart"), Message("contents-rename", "Rename")
IN_MENU = ("duplicate-flowchart", "main-flowchart", "flowchart-up", "flowchart-down", "delete-flowchart")
ROW, INDENT, EDGE = 27, 14, 12


class Contents(QWidget):
    """A click shows the flowchart, or the document's own form."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._tree = QTreeWidget(columnCount=2, headerHidden=True, rootIsDecorated=False, indentation=0)
        self._tree.setItemDelegate(Rows(context, self._tree))
        self._tree.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self._tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._tree.customContextMenuRequested.connect(self._menu)
        self._tree.itemChanged.connect(self._rename)
        self._tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tree.setAccessibleName(say(PROCEDURE))
        header = self._tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(1, 40)
        self._tree.itemClicked.connect(self._go)
        self._tree.itemActivated.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self._tree)
        for signal in (context.desk.changed, context.desk.current_changed):
            signal.connect(lambda *_: self.refresh())
        context.desk.moved.connect(self._mark)
        self.refresh()

    def refresh(self) -> None:
        """List what the SOP has now."""
        with QSignalBlocker(self._tree):
            self._fill()
        self._mark()

    def _fill(self) -> None:
        self._tree.clear()
        sop = self._context.sop
        if sop is not None:
            self._section(PROCEDURE)
            self._row(say(DOCUMENT), "", "", 0)
            self._section(FLOWCHARTS)
            for flowchart, depth in tree_of(sop):
                count = str(len(flowchart.nodes))
                self._row(flowchart.title or flowchart.code or say(UNTITLED), count, flowchart.id, depth)

    def _section(self, words: Message) -> None:
        item = QTreeWidgetItem([say(words).upper(), ""])
        item.setData(0, IS_SECTION, True)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._tree.addTopLevelItem(item)

    def _row(self, title: str, count: str, id: str, depth: int) -> None:
        item = QTreeWidgetItem([title, count])
        item.setData(0, ID, (id, depth))
        item.setToolTip(0, title)
        if id:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self._tree.addTopLevelItem(item)

    def _mark(self) -> None:
        shown = self._context.flowchart
        for at in range(self._tree.topLevelItemCount()):
            item = self._tree.topLevelItem(at)
            place = item.data(0, ID)
            if place and shown is not None and place[0] == shown.id:
                self._tree.setCurrentItem(item)

    def _rename(self, item: QTreeWidgetItem, column: int) -> None:
        place, session = item.data(0, ID), self._context.session
        if column == 0 and place and place[0] and session is not None:
            title = item.text(0).strip()
            if title:
                session.apply(RENAME, rename_flowchart(session.sop, place[0], title))
            self.refresh()

    def _menu(self, at: QPoint) -> None:
        item = self._tree.itemAt(at)
        place = item.data(0, ID) if item else None
        if not place or not place[0]:
            return
        self._go(item)
        menu = QMenu(self)
        menu.addAction(say(RENAME_IT), lambda: self._tree.editItem(item, 0))
        actions = {action.name: action for action in self._context.actions}
        for name in IN_MENU:
            menu.addAction(made(self._context, actions[name], menu))
        used = menu.addMenu(say(actions["callers"].title))
        for child in (actions["callers"].children or tuple)(self._context):
            entry = made(self._context, child, used)
            entry.setEnabled(child.is_enabled(self._context))
            used.addAction(entry)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._tree.viewport().mapToGlobal(at))

    def _go(self, item: QTreeWidgetItem) -> None:
        place, session = item.data(0, ID), self._context.session
        if place and session is not None:
            if place[0]:
                session.show(place[0])
            else:
                session.select()


class Rows(QStyledItemDelegate):
    """Draws sections small and spaced, rows indented by depth, the current one with a bar in accent."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        is_section = index.siblingAtColumn(0).data(IS_SECTION)
        return QSize(0, ROW + 8 if is_section and index.row() else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        first, look = index.siblingAtColumn(0), self._context.look
        rect = QRect(option.rect)
        is_section = bool(first.data(IS_SECTION))
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_over = bool(option.state & QStyle.StateFlag.State_MouseOver) and not is_section
        painter.save()
        painter.setLayoutDirection(option.direction)
        if is_chosen or is_over:
            painter.fillRect(rect, look.colour("selection" if is_chosen else "window"))
        if is_chosen and index.column() == 0:
            bar = QRect(rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(QStyle.visualRect(option.direction, rect, bar), look.colour("accent"))
        depth = (first.data(ID) or ("", 0))[1]
        inner = rect.adjusted(EDGE + depth * INDENT, 0, 0, 0) if index.column() == 0 else rect.adjusted(0, 0, -EDGE, 0)
        rect = QStyle.visualRect(option.direction, rect, inner)
        self._write(painter, rect, str(index.data() or ""), index.column(), is_section, is_chosen)
        painter.restore()

    def _write(self, painter: QPainter, rect: QRect, words: str, column: int, is_section: bool, is_chosen: bool) -> None:
        letters = font(SMALL, is_bold=True) if is_section else font(is_bold=is_chosen and column == 0)
        if is_section:
            letters.setLetterSpacing(letters.SpacingType.AbsoluteSpacing, 0.8)
            rect.adjust(0, 6, 0, 0)
        painter.setFont(letters)
        token = "muted" if is_section or column else "accent" if is_chosen else "ink"
        painter.setPen(self._context.look.colour(token))
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        side = QStyle.visualAlignment(painter.layoutDirection(), side) | Qt.AlignmentFlag.AlignAbsolute
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, shown)


def tree_of(sop: Sop) -> Iterator[tuple[Flowchart, int]]:
    """Every flowchart once with its depth: below the first one that opens it, main flowchart first."""
    below: dict[str, list[str]] = {}
    for opening in openings(sop):
        below.setdefault(opening.flowchart.id, []).append(opening.target)
    known = {one.id: one for one in sop.flowcharts}
    main = sop.main()
    seen: set[str] = set()
    opened = {target for targets in below.values() for target in targets}
    roots = [*([main] if main else ()), *(one for one in sop.flowcharts if one.id not in opened), *sop.flowcharts]
    for root in roots:
        waiting = [(root.id, 0)]
        while waiting:
            id, depth = waiting.pop()
            if id not in seen:
                seen.add(id)
                yield known[id], depth
                waiting += [(target, depth + 1) for target in reversed(below.get(id, []))]


PANEL = Panel("contents", Message("panel-contents", "Contents"), "left", Contents, "Ctrl+Alt+1", WIDTH)
