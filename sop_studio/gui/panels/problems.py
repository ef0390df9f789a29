"""The problems of the document, one sentence each, with rule, place and what to do; Enter goes there."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from sop_studio.gui.action import Context
from sop_studio.gui.panel import Panel
from sop_studio.gui.problems.bar import TITLE, Bar
from sop_studio.gui.problems.choose import fix_finding
from sop_studio.gui.problems.model import FIX, PLACE, RULE, SENTENCE, ProblemModel, can_be_mended
from sop_studio.gui.problems.place import go_there
from sop_studio.gui.problems.rows import Row, rows_of
from sop_studio.gui.problems.strip import Strip
from sop_studio.gui.words import say
from sop_studio.messages.message import Message
from sop_studio.validation.finding import Finding

HEIGHT = 210
NONE = Message("problems-none", "No problems found.")
HIDDEN = Message("problems-hidden", "Nothing here; other problems are filtered out.")
WAITING = Message("problems-waiting", "Checking …")


class Table(QTableView):
    """Rows without grid; Enter activates, and the arrows pass over headings."""

    current_changed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()


class Problems(QWidget):
    """Filters over the table, and below what the quick fix would do."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._model = ProblemModel(context)
        self._shown: tuple[object, ...] = ()
        self.bar, self.strip = Bar(context), Strip(context)
        self._empty = QLabel(objectName="muted")
        self._empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._empty.setContentsMargins(16, 6, 16, 6)
        self._table = self._made_table()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((self.bar, 0), (self._empty, 0), (self._table, 1), (self.strip, 0)):
            column.addWidget(widget, stretch)
        column.addStretch()
        desk = context.desk
        for signal in (desk.judged, desk.current_changed, desk.moved, self.bar.changed, context.look.changed):
            signal.connect(self.refresh)
        self.refresh()

    @property
    def row(self) -> Row | None:
        """The row that is chosen."""
        at = self._table.currentIndex().row()
        return self._model.rows[at] if 0 <= at < len(self._model.rows) else None

    def refresh(self) -> None:
        """Show the findings as they are now."""
        session = self._context.session
        findings = session.findings if session else ()
        accepted = session.live.judgement.waived if session and session.live else ()
        self.bar.show_counts(findings or (), len(accepted))
        rows = rows_of(findings or (), accepted, self.bar.wanted)
        if rows != self._model.rows or session is not next(iter(self._shown), None):
            self._show_rows(rows)
        self._shown = (session,)
        waiting = findings is None
        self._empty.setText(say(WAITING if waiting else HIDDEN if findings else NONE) if session and not rows else "")
        self._empty.setVisible(not rows)
        self._table.setVisible(bool(rows))

    def choose(self, finding: Finding) -> None:
        """Choose a finding's row."""
        places = [at for at, row in enumerate(self._model.rows) if row.finding == finding]
        if places:
            self._table.setCurrentIndex(self._model.index(places[0], SENTENCE))

    def _show_rows(self, rows: tuple[Row, ...]) -> None:
        """Another list; the same problem stays chosen, else what stands in its place."""
        before, at = self.row, self._table.currentIndex().row()
        self._model.show_rows(rows)
        self._table.clearSpans()
        for place, row in enumerate(rows):
            if row.finding is None:
                self._table.setSpan(place, 0, 1, 4)
        if before is None or not rows:
            self._on_current()
            return
        same = next((place for place, row in enumerate(rows) if row.finding == before.finding), min(at, len(rows) - 1))
        self._table.setCurrentIndex(self._model.index(same, SENTENCE))

    def _on_current(self) -> None:
        row, session = self.row, self._context.session
        if session is not None and row is not None:
            session.finding = row.finding
        if row is not None and row.finding is not None and self._table.hasFocus():
            self._go(self._table.currentIndex(), opens_field=False)
        self.strip.show_row(row if row is not None and row.finding else None)

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
        for section, width in ((RULE, 150), (PLACE, 150), (FIX, 230)):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(section, width)
        table.setAccessibleName(say(TITLE))
        table.current_changed.connect(self._on_current)
        table.clicked.connect(self._on_clicked)
        table.activated.connect(lambda index: self._go(index, opens_field=True))
        return table

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self._model.rows[index.row()]
        self._go(index, opens_field=False)
        if index.column() == FIX and can_be_mended(row):
            fix_finding(self._context, row.finding)

    def _go(self, index: QModelIndex, *, opens_field: bool) -> None:
        row = self._model.rows[index.row()]
        if row.finding is not None:
            go_there(self._context, row.finding, opens_field=opens_field)
            if not opens_field:
                self._table.setFocus()


PANEL = Panel("problems", TITLE, "bottom", Problems, "Ctrl+B", HEIGHT)
