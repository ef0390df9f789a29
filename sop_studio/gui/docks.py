"""Puts the panels around the canvas, and makes an action to show and hide each."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

from sop_studio.gui.action import Context
from sop_studio.gui.panel import Panel
from sop_studio.gui.words import say

AREAS = {
    "left": Qt.DockWidgetArea.LeftDockWidgetArea,
    "right": Qt.DockWidgetArea.RightDockWidgetArea,
    "bottom": Qt.DockWidgetArea.BottomDockWidgetArea,
}


def add_docks(window: QMainWindow, panels: tuple[Panel, ...], context: Context) -> dict[str, QDockWidget]:
    """A dock for each panel, by name."""
    window.setAnimated(False)
    window.setDockNestingEnabled(False)
    window.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea)
    window.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
    window.setTabPosition(Qt.DockWidgetArea.BottomDockWidgetArea, QTabWidget.TabPosition.North)
    docks: dict[str, QDockWidget] = {}
    for panel in panels:
        dock = QDockWidget(say(panel.title), window, objectName=f"dock-{panel.name}")
        dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        dock.setTitleBarWidget(QWidget(dock))
        dock.setWidget(panel.make(context))
        window.addDockWidget(_area(window, panel), dock)
        beside = next((docks[one.name] for one in panels if one.area == panel.area and one.name in docks), None)
        if beside is not None:
            window.tabifyDockWidget(beside, dock)
            beside.raise_()
        docks[panel.name] = dock
    for panel in panels:
        side = Qt.Orientation.Vertical if panel.area == "bottom" else Qt.Orientation.Horizontal
        window.resizeDocks([docks[panel.name]], [panel.size], side)
    return docks


def _area(window: QMainWindow, panel: Panel) -> Qt.DockWidgetArea:
    """The side of a panel; in a mirrored window left and right change places."""
    mirrored = {"left": "right", "right": "left"} if window.layoutDirection() == Qt.LayoutDirection.RightToLeft else {}
    return AREAS[mirrored.get(panel.area, panel.area)]


def show_panel(dock: QDockWidget, *, with_focus: bool = False) -> None:
    """Show a panel in front of those that share its place."""
    dock.show()
    dock.raise_()
    if with_focus:
        dock.widget().setFocus(Qt.FocusReason.ShortcutFocusReason)


def toggles(panels: tuple[Panel, ...], docks: dict[str, QDockWidget]) -> list[QAction]:
    """Actions that show and hide the panels."""
    made = []
    for panel in panels:
        action = QAction(say(panel.title), docks[panel.name], checkable=True)
        docks[panel.name].visibilityChanged.connect(action.setChecked)
        action.triggered.connect(_toggler(docks[panel.name]))
        if panel.shortcut:
            action.setShortcut(QKeySequence(panel.shortcut))
        made.append(action)
    return made


def _toggler(dock: QDockWidget) -> Callable[[bool], None]:
    """Hides a panel that is in front, and brings any other there."""
    return lambda is_wanted: show_panel(dock) if is_wanted else dock.hide()
