"""The problems as a table: sentence, rule, place and what to do; headings of groups span it."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from sop_studio.gui.action import Context
from sop_studio.gui.look.fonts import SMALL, font, monospace
from sop_studio.gui.problems.choose import FIXABLE
from sop_studio.gui.problems.rows import Row, place_words
from sop_studio.gui.words import say

ICONS = {"error": "circle-alert", "warning": "triangle-alert", "info": "info"}
SENTENCE, RULE, PLACE, FIX = range(4)
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class ProblemModel(QAbstractTableModel):
    """Shows rows as they are given."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 4

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) if self.rows[index.row()].finding else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words_of(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column == SENTENCE and row.finding:
            return self._context.look.icon(ICONS[row.finding.severity], row.finding.severity)
        if role == Qt.ItemDataRole.ForegroundRole:
            token = _token(row, column)
            return self._context.look.colour(token) if token else None
        if role == Qt.ItemDataRole.FontRole:
            return _font(row, column)
        return None


def words_of(row: Row, column: int) -> str:
    """What stands in a cell."""
    finding = row.finding
    if finding is None:
        return row.heading if column == SENTENCE else ""
    if column == FIX:
        return row.waiver.reason if row.waiver else say(finding.fix) if finding.fix else ""
    return {SENTENCE: say(finding.message), RULE: finding.rule, PLACE: place_words(finding)}[column]


def can_be_mended(row: Row) -> bool:
    """Whether its rule knows quick fixes."""
    return row.finding is not None and row.waiver is None and row.finding.rule in FIXABLE


def _token(row: Row, column: int) -> str:
    if column == FIX and can_be_mended(row):
        return "accent"
    return "muted" if column != SENTENCE or row.finding is None else ""


def _font(row: Row, column: int) -> Any:
    if row.finding is None:
        return font(SMALL, is_bold=True)
    if column == RULE:
        return monospace(SMALL)
    return font(is_bold=True) if column == FIX and can_be_mended(row) else None
