"""The problems of the document, one sentence each, with rule, place and what to do; Enter or a click goes there."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from sop_studio.gui.action import Context
from sop_studio.gui.look.fonts import SMALL, monospace
from sop_studio.gui.panel import Panel
from sop_studio.gui.words import say
from sop_studio.messages.message import Message
from sop_studio.validation.finding import Finding

HEIGHT = 190
TITLE = Message("panel-problems", "Problems")
NONE = Message("problems-none", "No problems found.")
WAITING = Message("problems-waiting", "Checking …")
WHOLE = Message("problems-whole", "The document")
COUNTS = {
    "error": (Message("count-error", "1 error"), Message("count-errors", "{count} errors")),
    "warning": (Message("count-warning", "1 warning"), Message("count-warnings", "{count} warnings")),
    "info": (Message("count-info", "1 hint"), Message("count-infos", "{count} hints")),
}
RANK = ("error", "warning", "info")
ICONS = {"error": "circle-alert", "warning": "triangle-alert", "info": "info"}
SENTENCE, RULE, PLACE, FIX = range(4)
Index = QModelIndex | QPersistentModelIndex


class Findings(QAbstractTableModel):
    """The findings of the current document, the gravest first."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.rows: tuple[Finding, ...] = ()

    def show_rows(self, findings: tuple[Finding, ...]) -> None:
        """Show these findings."""
        self.beginResetModel()
        self.rows = tuple(sorted(findings, key=lambda finding: RANK.index(finding.severity)))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        finding = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(finding, index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == SENTENCE:
            return self._context.look.icon(ICONS[finding.severity], finding.severity)
        if role == Qt.ItemDataRole.ForegroundRole and index.column() != SENTENCE:
            return self._context.look.colour("muted")
        if role == Qt.ItemDataRole.FontRole and index.column() == RULE:
            return monospace(SMALL)
        return None

    def _words(self, finding: Finding, column: int) -> str:
        if column == SENTENCE:
            return say(finding.message)
        if column == RULE:
            return finding.rule
        if column == PLACE:
            flowchart = finding.flowchart
            return (flowchart.title or flowchart.code) if flowchart else say(WHOLE)
        return say(finding.fix) if finding.fix else ""


class Table(QTableView):
    """Rows without grid; Enter activates."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class Problems(QWidget):
    """A heading with counts over the table."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._model = Findings(context)
        self._counts = QLabel(objectName="muted")
        self._empty = QLabel(objectName="muted")
        self._empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._table = self._made_table()
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 4)
        head.addWidget(QLabel(say(TITLE).upper(), objectName="section"))
        head.addStretch()
        head.addWidget(self._counts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        self._empty.setContentsMargins(16, 6, 16, 6)
        column.addWidget(self._empty)
        column.addWidget(self._table, 1)
        column.addStretch()
        for signal in (context.desk.judged, context.desk.current_changed):
            signal.connect(self.refresh)
        context.look.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the findings as they are now."""
        session = self._context.session
        findings = session.findings if session else ()
        if findings is None or findings != self._model.rows:
            self._model.show_rows(findings or ())
        self._counts.setText(" · ".join(counted(findings or ())))
        self._empty.setText(say(WAITING if findings is None else NONE) if session and not findings else "")
        self._empty.setVisible(not findings)
        self._table.setVisible(bool(findings))

    def _made_table(self) -> Table:
        table = Table()
        table.setModel(self._model)
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(28)
        header = table.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(SENTENCE, QHeaderView.ResizeMode.Stretch)
        for section, width in ((RULE, 185), (PLACE, 150), (FIX, 230)):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(section, width)
        table.setAccessibleName(say(TITLE))
        table.clicked.connect(self._go)
        table.activated.connect(self._go)
        return table

    def _go(self, index: QModelIndex) -> None:
        finding = self._model.rows[index.row()]
        flowchart = finding.flowchart or self._context.flowchart
        if flowchart is None:
            return
        ids = [node.id for node in finding.nodes] or ([finding.connection.id] if finding.connection else [])
        self._context.go_to(flowchart.id, *ids)


def counted(findings: tuple[Finding, ...]) -> list[str]:
    """How many there are of each severity: "1 error", "2 warnings"."""
    words = []
    for severity in RANK:
        count = sum(finding.severity == severity for finding in findings)
        one, many = COUNTS[severity]
        if count:
            words.append(say(one if count == 1 else Message(many.id, many.text, count=count)))
    return words


PANEL = Panel("problems", TITLE, "bottom", Problems, "Ctrl+B", HEIGHT)
