"""The context that actions and panels get from the window."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from sop_studio.errors import SopStudioError
from sop_studio.gui.action import Action
from sop_studio.gui.canvas.view import CanvasView
from sop_studio.gui.desk import Desk
from sop_studio.gui.look.look import Look
from sop_studio.gui.session import Session
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.sop import Sop

Say = Callable[[Message, bool], None]
OpenField = Callable[[str], bool]
ShowPanel = Callable[[str, bool], None]


class Host:
    """Fulfils `Context`; the window connects `canvas_of`, `sayer` and `opener` when they are there."""

    def __init__(self, window: QWidget, desk: Desk, look: Look, actions: tuple[Action, ...]) -> None:
        self.window, self.desk, self.look, self.actions = window, desk, look, actions
        self.canvas_of: Callable[[], CanvasView | None] = lambda: None
        self.sayer: Say = lambda message, is_error: None
        self.opener: OpenField = lambda name: False
        self.panel_shower: ShowPanel = lambda name, with_focus: None

    @property
    def session(self) -> Session | None:
        return self.desk.session

    @property
    def sop(self) -> Sop | None:
        return self.desk.session.sop if self.desk.session else None

    @property
    def flowchart(self) -> Flowchart | None:
        return self.desk.session.flowchart if self.desk.session else None

    @property
    def selection(self) -> tuple[str, ...]:
        return self.desk.session.selection if self.desk.session else ()

    @property
    def canvas(self) -> CanvasView | None:
        return self.canvas_of()

    def apply(self, name: Message, sop: Sop, *select: str) -> None:
        if self.desk.session is not None:
            self.desk.session.apply(name, sop, select or None)

    def attempt(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except SopStudioError as error:
            self.say(error.message, is_error=True)
            return False
        return True

    def say(self, message: Message, *, is_error: bool = False) -> None:
        self.sayer(message, is_error)

    def go_to(self, flowchart_id: str, *ids: str, field: str = "") -> None:
        if self.desk.session is None:
            return
        self.desk.session.show(flowchart_id, *ids)
        if self.canvas is not None:
            self.canvas.reveal(*ids)
            self.canvas.setFocus()
        if field:
            self.opener(field)

    def show_panel(self, name: str, *, with_focus: bool = False) -> None:
        self.panel_shower(name, with_focus)

    def run(self, action: Action) -> None:
        if action.is_enabled(self):
            self.attempt(lambda: action.run(self))
