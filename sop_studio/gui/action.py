"""What an action is: words, shortcut, icon, when it can be used and what it does; and what it finds to work with."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from PySide6.QtWidgets import QWidget

from sop_studio.gui.canvas.view import CanvasView
from sop_studio.gui.desk import Desk
from sop_studio.gui.look.look import Look
from sop_studio.gui.session import Session
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.sop import Sop

Menu = Literal["file", "edit", "view", "insert", "arrange", "flow", "check", "export", "help"]
MENUS: tuple[tuple[Menu, Message], ...] = (
    ("file", Message("menu-file", "&File")),
    ("edit", Message("menu-edit", "&Edit")),
    ("view", Message("menu-view", "&View")),
    ("insert", Message("menu-insert", "&Insert")),
    ("arrange", Message("menu-arrange", "&Arrange")),
    ("flow", Message("menu-flow", "F&low")),
    ("check", Message("menu-check", "&Check")),
    ("export", Message("menu-export", "E&xport")),
    ("help", Message("menu-help", "&Help")),
)
"""Menus in order; one without actions is not shown."""


class Context(Protocol):
    """What actions, panels and dialogs find to work with."""

    @property
    def desk(self) -> Desk:
        """The open documents; its signals follow the current one."""

    @property
    def look(self) -> Look:
        """Colours and icons."""

    @property
    def window(self) -> QWidget:
        """The window, as parent of dialogs."""

    @property
    def actions(self) -> tuple["Action", ...]:
        """All actions."""

    @property
    def session(self) -> Session | None:
        """The document looked at."""

    @property
    def sop(self) -> Sop | None:
        """Its SOP as it is now."""

    @property
    def flowchart(self) -> Flowchart | None:
        """The flowchart shown."""

    @property
    def selection(self) -> tuple[str, ...]:
        """The ids of the selected nodes and connections."""

    @property
    def canvas(self) -> CanvasView | None:
        """The canvas of the document looked at."""

    def apply(self, name: Message, sop: Sop, *select: str) -> None:
        """Make an edit of the current document; with ids, they are selected after it."""

    def attempt(self, work: Callable[[], object]) -> bool:
        """Do the work; a SopStudioError becomes a sentence in the window. Tells whether it went well."""

    def say(self, message: Message, *, is_error: bool = False) -> None:
        """Show a sentence in the status bar for a while."""

    def go_to(self, flowchart_id: str, *ids: str, field: str = "") -> None:
        """Show these things: the flowchart's tab, selected, in view; with a field, the form has the cursor in it."""

    def show_panel(self, name: str, *, with_focus: bool = False) -> None:
        """Show a panel in front of those that share its place."""

    def run(self, action: "Action") -> None:
        """Run an action if it can be used."""


def always(_: Context) -> bool:
    """Can be used whenever the window is open."""
    return True


def has_document(context: Context) -> bool:
    """Can be used while a document is open."""
    return context.session is not None


def has_selection(context: Context) -> bool:
    """Can be used while something is selected."""
    return bool(context.selection)


@dataclass(frozen=True, slots=True)
class Action:
    """One thing the window can do.

    `section` groups actions of a menu between lines; `shortcut` is Qt's notation in English ("Ctrl+S"), several
    with blanks between. `children` makes it a submenu whose entries are asked for when it opens. `is_bare` marks
    shortcuts without Ctrl or Alt, which count on the canvas only. `toolbar` is its section in the toolbar.
    """

    name: str
    title: Message
    run: Callable[[Context], object]
    menu: Menu | None = None
    section: int = 0
    shortcut: str = ""
    icon: str = ""
    shape: str = ""
    is_enabled: Callable[[Context], bool] = always
    is_checked: Callable[[Context], bool] | None = None
    children: Callable[[Context], tuple["Action", ...]] | None = None
    toolbar: int | None = None
    is_bare: bool = False
    label: Callable[[Context], Message] | None = None
