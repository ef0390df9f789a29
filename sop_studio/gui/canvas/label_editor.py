"""The text editor that stands on a shape or line while its words are typed."""

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from sop_studio.gui.look.fonts import font

Then = Literal["", "next", "back", "sibling"]
"""What is wanted when the words are done: nothing more, the next step, the one before, or one beside."""
LEAST_WIDTH, MOST_WIDTH = 120.0, 320.0
LEAST_SIZE, MOST_SIZE = 7.5, 28.0
INSET = 6
ENDS_LATER = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
"""The focus comes back after these."""


class LabelEditor(QTextEdit):
    """Enter and another place in the window finish it, Shift+Enter makes a new line, Esc leaves all as it was."""

    finished = Signal(str, str)
    cancelled = Signal()

    def __init__(self, words: str, points: float, *, is_bold: bool, parent: QWidget) -> None:
        super().__init__(parent, objectName="label")
        self._points, self._is_bold = points, is_bold
        self._is_over = False
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(1)
        self.setPlainText(words)
        self.selectAll()
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.textChanged.connect(self._fit)
        self._box = QRectF()

    @property
    def words(self) -> str:
        """What is typed, without blanks at its ends."""
        return self.toPlainText().strip()

    def stand(self, box: QRectF, zoom: float) -> None:
        """Stand about the middle of a box, in pixels, with letters as large as the canvas shows them."""
        self._box = box
        self.setFont(font(min(max(self._points * zoom, LEAST_SIZE), MOST_SIZE), is_bold=self._is_bold))
        self._fit()

    def type_more(self, words: str) -> None:
        """These words instead of what was there."""
        self.setPlainText(words)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def finish(self, then: Then = "") -> None:
        """The words are done."""
        if not self._is_over:
            self._is_over = True
            self.finished.emit(self.words, then)

    def cancel(self) -> None:
        """The words are not wanted."""
        if not self._is_over:
            self._is_over = True
            self.cancelled.emit()

    def _fit(self) -> None:
        """As wide as the box, within bounds, and as high as the words."""
        width = min(max(self._box.width(), LEAST_WIDTH), max(MOST_WIDTH, self._box.width()))
        self.document().setTextWidth(width - 2 * INSET)
        height = max(self.document().size().height(), self.fontMetrics().height()) + 2 * INSET
        middle = self._box.center()
        self.setGeometry(round(middle.x() - width / 2), round(middle.y() - height / 2), round(width), round(height))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = event.key(), event.modifiers()
        if key == Qt.Key.Key_Escape:
            self.cancel()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if keys & Qt.KeyboardModifier.ShiftModifier:
                self.insertPlainText("\n")
            else:
                self.finish("sibling" if keys & Qt.KeyboardModifier.ControlModifier else "")
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            is_back = key == Qt.Key.Key_Backtab or bool(keys & Qt.KeyboardModifier.ShiftModifier)
            self.finish("back" if is_back else "next")
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in ENDS_LATER:
            self.finish()


def _is_ours(event: QKeyEvent) -> bool:
    """Keys that mean something here whatever they mean in the window."""
    return event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
