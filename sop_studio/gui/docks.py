"""Puts the panels around the canvas, and makes an action to show and hide each."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

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
    docks = {}
    for panel in panels:
        dock = QDockWidget(say(panel.title), window, objectName=f"dock-{panel.name}")
        dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        dock.setTitleBarWidget(QWidget(dock))
        dock.setWidget(panel.make(context))
        window.addDockWidget(AREAS[panel.area], dock)
        docks[panel.name] = dock
    for panel in panels:
        side = Qt.Orientation.Vertical if panel.area == "bottom" else Qt.Orientation.Horizontal
        window.resizeDocks([docks[panel.name]], [panel.size], side)
    return docks


def toggles(panels: tuple[Panel, ...], docks: dict[str, QDockWidget]) -> list[QAction]:
    """Actions that show and hide the panels."""
    made = []
    for panel in panels:
        action = docks[panel.name].toggleViewAction()
        action.setText(say(panel.title))
        if panel.shortcut:
            action.setShortcut(QKeySequence(panel.shortcut))
        made.append(action)
    return made
