"""Editor for several entries of a register, written with commas between; a name that is new becomes an entry."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit

from sop_studio.editing.registers import add_entry
from sop_studio.gui.action import Context
from sop_studio.gui.words import say
from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop
from sop_studio.model.text import same_words

NAMES = {"tools": "name", "macros": "code", "policies": "code", "forms": "code"}
"""The registers, and which of their fields names an entry."""
HINT = Message("several-hint", "Names, with commas between")
SEPARATOR = ","


class NamesLine(QLineEdit):
    """One line of names; it tells them when it is left, or on Enter."""

    edited = Signal(object)

    def __init__(self, context: Context, collection: str) -> None:
        super().__init__(placeholderText=say(HINT))
        self._context, self._collection = context, collection
        self._shown: tuple[str, ...] = ()
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._complete)
        self.textEdited.connect(self._offer)
        self.editingFinished.connect(self._tell)

    def show_value(self, value: Any) -> None:
        """Show the names of these ids."""
        known = names_of(self._context.sop, self._collection)
        self._names.setStringList(list(known.values()))
        self._shown = tuple(known.get(id, id) for id in value or ())
        if not self.hasFocus() or split(self.text()) != self._shown:
            self.setText(f"{SEPARATOR} ".join(self._shown))

    def _offer(self, words: str) -> None:
        last = words.rpartition(SEPARATOR)[2].strip()
        self._completer.setCompletionPrefix(last)
        if last and self._completer.completionCount():
            self._completer.complete()
        else:
            self._completer.popup().hide()

    def _complete(self, name: str) -> None:
        before = self.text().rpartition(SEPARATOR)[0]
        self.setText(f"{before}{SEPARATOR} {name}" if before else name)

    def _tell(self) -> None:
        names = split(self.text())
        if names != self._shown:
            self._shown = names
            self.edited.emit(names)


def split(words: str) -> tuple[str, ...]:
    """The names in a line, each once."""
    return tuple(dict.fromkeys(name for part in words.split(SEPARATOR) if (name := part.strip())))


def names_of(sop: Sop | None, collection: str) -> dict[str, str]:
    """The names of a register's entries, by id."""
    field = NAMES[collection]
    return {entry.id: str(getattr(entry, field)) for entry in getattr(sop, collection)} if sop else {}


def with_entries(sop: Sop, collection: str, names: Iterable[str]) -> tuple[Sop, tuple[str, ...]]:
    """The SOP whose register has entries of these names, and their ids."""
    ids = []
    for name in names:
        known = names_of(sop, collection).items()
        id = next((id for id, other in known if same_words(other) == same_words(name)), None)
        if id is None:
            done = add_entry(sop, collection, {NAMES[collection]: name})
            sop, id = done.sop, done.ids[0]
        ids.append(id)
    return sop, tuple(ids)


def line_for(collection: str) -> Callable[[Context], NamesLine]:
    """Makes the editor of a register."""
    return lambda context: NamesLine(context, collection)
