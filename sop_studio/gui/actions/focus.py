"""The keys that lead from canvas to panels and back."""

from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from sop_studio.gui.action import Action, Context, has_document
from sop_studio.messages.message import Message


def move_focus(context: Context, by: int) -> None:
    """Put the keyboard into the next or previous part of the window: the panels that are shown, and the canvas."""
    docks = [one.widget() for one in context.window.findChildren(QDockWidget) if one.isVisible() and one.widget()]
    parts: list[QWidget] = [*([context.canvas] if context.canvas is not None else []), *docks]
    if not parts:
        return
    focused = QApplication.focusWidget()
    here = next((at for at, part in enumerate(parts) if focused is not None and _holds(part, focused)), 0)
    _enter(parts[(here + by) % len(parts)])


def _holds(part: QWidget, widget: QWidget) -> bool:
    return part is widget or part.isAncestorOf(widget)


def _enter(part: QWidget) -> None:
    """The first widget of a part that takes the keyboard."""
    inside = [part, *part.findChildren(QWidget)]
    taking = (one for one in inside if one.focusPolicy().value & 1 and one.isEnabled() and one.isVisible())
    found = next(taking, None)
    if found is not None:
        found.setFocus()


ACTIONS: tuple[Action, ...] = (
    Action("next-part", Message("action-next-part", "Next part of the &window"), lambda context: move_focus(context, 1),
           "view", 3, "F6", is_enabled=has_document),
    Action("previous-part", Message("action-previous-part", "Pre&vious part of the window"),
           lambda context: move_focus(context, -1), "view", 3, "Shift+F6", is_enabled=has_document),
)  # fmt: skip
