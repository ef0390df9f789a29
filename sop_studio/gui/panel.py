"""What a panel is: its words, where it stands, and how its widget is made."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtWidgets import QWidget

from sop_studio.gui.action import Context
from sop_studio.messages.message import Message


@dataclass(frozen=True, slots=True)
class Panel:
    """A panel that can be shown and hidden. Its widget connects to `context.desk` to stay fresh.

    A widget with a method `open_field(name)` is asked to put the cursor in a field.
    """

    name: str
    title: Message
    area: Literal["left", "right", "bottom"]
    make: Callable[[Context], QWidget]
    shortcut: str = ""
    size: int = 0
