"""The View menu: zoom, theme, and the command search."""

from collections.abc import Callable

from sop_studio.gui.action import Action, Context
from sop_studio.gui.canvas.view import CanvasView
from sop_studio.gui.dialogs.palette import Palette
from sop_studio.gui.look.look import CHOICES
from sop_studio.messages.message import Message

THEMES = {
    "desktop": Message("theme-desktop", "Like the desktop"),
    "light": Message("theme-light", "Light"),
    "dark": Message("theme-dark", "Dark"),
}


def search(context: Context) -> None:
    """Open the command search."""
    Palette(context).open_over()


def themes(context: Context) -> tuple[Action, ...]:
    """The themes to choose from."""
    return tuple(Action(f"theme-{name}", THEMES[name], _chooser(name), is_checked=_checker(name)) for name in CHOICES)


def _chooser(name: str) -> Callable[[Context], object]:
    def choose(context: Context) -> None:
        context.look.choose(name)
        context.desk.preferences.set("theme", name)

    return choose


def _checker(name: str) -> Callable[[Context], bool]:
    return lambda context: context.look.choice == name


def _on_canvas(work: Callable[[CanvasView], object]) -> Callable[[Context], object]:
    return lambda context: work(context.canvas) if context.canvas is not None else None


def _has_canvas(context: Context) -> bool:
    return context.canvas is not None


ACTIONS: tuple[Action, ...] = (
    Action("search", Message("action-search", "&Search or run a command …"), search, "view", 0, "Ctrl+K", "search"),
    Action("zoom-in", Message("action-zoom-in", "Zoom &in"), _on_canvas(lambda canvas: canvas.zoom_by(1)),
           "view", 1, "Ctrl++ Ctrl+=", "zoom-in", is_enabled=_has_canvas),
    Action("zoom-out", Message("action-zoom-out", "Zoom &out"), _on_canvas(lambda canvas: canvas.zoom_by(-1)),
           "view", 1, "Ctrl+-", "zoom-out", is_enabled=_has_canvas),
    Action("zoom-full", Message("action-zoom-full", "&Actual size"), _on_canvas(lambda canvas: canvas.set_zoom(1.0)),
           "view", 1, "Ctrl+0", is_enabled=_has_canvas),
    Action("zoom-fit", Message("action-zoom-fit", "&Fit the flowchart"), _on_canvas(lambda canvas: canvas.fit()),
           "view", 1, "Ctrl+1", "maximize", is_enabled=_has_canvas),
    Action("theme", Message("action-theme", "&Theme"), lambda _: None, "view", 2, icon="sun-moon", children=themes),
)  # fmt: skip
