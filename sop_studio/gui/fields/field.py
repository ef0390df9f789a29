"""What a field of a form is: its words, how much detail it belongs to, how it is read, written and edited."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from PySide6.QtWidgets import QWidget

from sop_studio.gui.action import Context
from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop

Level = Literal[1, 2, 3]
LEVELS: tuple[tuple[Level, Message], ...] = (
    (1, Message("level-essential", "Essential")),
    (2, Message("level-reviewable", "Make it reviewable")),
    (3, Message("level-control", "Control")),
)


class Editor(Protocol):
    """A widget that shows and edits one value; it emits `edited` with the new one."""

    edited: Any

    def show_value(self, value: Any) -> None:
        """Show a value without telling that it was edited."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `write` returns the SOP after the edit; while words are typed, edits of one field are one step."""

    name: str
    label: Message
    level: Level
    read: Callable[[Sop], Any]
    write: Callable[[Sop, Any], Sop]
    make: Callable[[Context], QWidget]
    is_typed: bool = False
    help: Message | None = None
