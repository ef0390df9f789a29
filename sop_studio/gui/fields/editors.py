"""Editors for words, choices, yes or no, and whole numbers."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox

from sop_studio.gui.words import say
from sop_studio.messages.message import Message

Options = tuple[tuple[Any, Message | str], ...]
LEAST_LINES, MOST_LINES = 2, 9


class WordsLine(QLineEdit):
    """One line of words."""

    edited = Signal(object)

    def __init__(self, *, is_heading: bool = False) -> None:
        super().__init__()
        if is_heading:
            self.setObjectName("heading")
        self.textEdited.connect(self.edited.emit)

    def show_value(self, value: Any) -> None:
        """Show the words, on one line."""
        words = str(value or "").replace("\n", " ")
        if words != self.text():
            self.setText(words)
            self.setCursorPosition(0)


class WordsBox(QPlainTextEdit):
    """Several lines of words; grows with them. Tab leaves it."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._on_text)
        self._grow()

    def show_value(self, value: Any) -> None:
        """Show the words."""
        if str(value or "") != self.toPlainText():
            with QSignalBlocker(self):
                self.setPlainText(str(value or ""))
            self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _on_text(self) -> None:
        self._grow()
        self.edited.emit(self.toPlainText())

    def _grow(self) -> None:
        lines = self.document().size().height()
        is_long = lines > MOST_LINES
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(bars.ScrollBarAsNeeded if is_long else bars.ScrollBarAlwaysOff)
        shown = min(max(lines, LEAST_LINES), MOST_LINES)
        self.setFixedHeight(round(shown * self.fontMetrics().lineSpacing()) + 16)


class Choice(QComboBox):
    """One of several values; the first stands for none when `none` is given. A function gives options that change."""

    edited = Signal(object)

    def __init__(self, options: Options | Callable[[], Options], none: Message | None = None) -> None:
        super().__init__()
        self._none, self._listed = none, options if callable(options) else None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self._fill(options() if callable(options) else options)
        self.activated.connect(lambda at: self.edited.emit(self.itemData(at)))

    def show_value(self, value: Any) -> None:
        """Show the value; one that is no option is shown as itself."""
        if self._listed is not None:
            with QSignalBlocker(self):
                self.clear()
                self._fill(self._listed())
        places = [at for at in range(self.count()) if self.itemData(at) == value]
        if not places and value is not None:
            self.addItem(str(value), value)
            places = [self.count() - 1]
        with QSignalBlocker(self):
            self.setCurrentIndex(places[0] if places else -1)

    def _fill(self, options: Options) -> None:
        if self._none is not None:
            self.addItem(say(self._none), None)
        for value, words in options:
            self.addItem(say(words) if isinstance(words, Message) else words, value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Flag(QCheckBox):
    """Yes or no."""

    edited = Signal(object)

    def __init__(self, words: Message) -> None:
        super().__init__(say(words))
        self.clicked.connect(self.edited.emit)

    def show_value(self, value: Any) -> None:
        """Show yes or no."""
        with QSignalBlocker(self):
            self.setChecked(bool(value))


class Number(QSpinBox):
    """A whole number; 0 stands for none."""

    edited = Signal(object)

    def __init__(self, most: int, none: Message) -> None:
        super().__init__(maximum=most, specialValueText=say(none))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(lambda value: self.edited.emit(value or None))

    def show_value(self, value: Any) -> None:
        """Show the number."""
        with QSignalBlocker(self):
            self.setValue(int(value or 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
