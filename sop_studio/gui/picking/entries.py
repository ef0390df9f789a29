"""What can be found by a few letters: entries, their order, and how a list shows them."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sop_studio.gui.action import Context
from sop_studio.gui.look.fonts import monospace

BESIDE = Qt.ItemDataRole.UserRole + 1
LEAST_SCORE = 75


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found, and what happens then."""

    words: str
    beside: str
    icon: QIcon
    run: Callable[[], object]


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
        sides = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(option.rect.adjusted(0, 0, -14, 0), sides, index.data(BESIDE))
        painter.restore()


def ranked(entries: tuple[Entry, ...], words: str) -> list[Entry]:
    """The entries that fit, the best first; all of them for no words."""
    if not words.strip():
        return list(entries)
    from rapidfuzz import fuzz, utils

    asked = utils.default_process(words)
    scored = []
    for place, entry in enumerate(entries):
        name = utils.default_process(f"{entry.words} {entry.beside}")
        starts = any(word.startswith(asked) for word in name.split()) or name.startswith(asked)
        score = fuzz.partial_ratio(asked, name) + (60 if starts else 30 if asked in name else 0)
        if score >= LEAST_SCORE:
            scored.append((-score, place, entry))
    return [entry for _, _, entry in sorted(scored, key=lambda one: one[:2])]
