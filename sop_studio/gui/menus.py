"""Menus and shortcuts, made from the actions."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from sop_studio.gui.action import MENUS, Action, Context
from sop_studio.gui.keys import sequences
from sop_studio.gui.words import say


def made_actions(context: Context, parent: QObject) -> dict[str, QAction]:
    """Qt's form of every action, by name."""
    return {action.name: made(context, action, parent) for action in context.actions}


def made(context: Context, action: Action, parent: QObject) -> QAction:
    """Qt's form of one action. Bare shortcuts count on the canvas only."""
    qt = QAction(say(action.title), parent)
    qt.setData(action.name)
    qt.setShortcuts(sequences(action))
    on_canvas, everywhere = Qt.ShortcutContext.WidgetShortcut, Qt.ShortcutContext.WindowShortcut
    qt.setShortcutContext(on_canvas if action.is_bare else everywhere)
    if action.is_checked is not None:
        qt.setCheckable(True)
    qt.triggered.connect(lambda: context.run(action))
    return qt


def fill_menu_bar(bar: QMenuBar, context: Context, made_by_name: Mapping[str, QAction]) -> None:
    """One menu for each that has actions; sections have a line between them."""
    for name, title in MENUS:
        listed = [action for action in context.actions if action.menu == name]
        if listed:
            menu = bar.addMenu(say(title))
            _fill(menu, listed, context, made_by_name)


def refresh_action(qt: QAction, action: Action, context: Context) -> None:
    """Words, mark and whether it can be used, as they are now."""
    qt.setEnabled(action.is_enabled(context))
    if action.label is not None:
        qt.setText(say(action.label(context)))
    if action.is_checked is not None:
        qt.setChecked(action.is_checked(context))


def _fill(menu: QMenu, listed: list[Action], context: Context, made_by_name: Mapping[str, QAction]) -> None:
    section = listed[0].section
    for action in listed:
        if action.section != section:
            menu.addSeparator()
            section = action.section
        qt = made_by_name[action.name]
        if action.children is not None:
            _add_children(qt, action, menu, context)
        menu.addAction(qt)


def _add_children(qt: QAction, action: Action, menu: QMenu, context: Context) -> None:
    """A submenu that is filled when it opens."""
    inner = QMenu(menu)
    qt.setMenu(inner)

    def fill() -> None:
        inner.clear()
        for child in action.children(context) if action.children else ():
            made_child = made(context, child, inner)
            refresh_action(made_child, child, context)
            inner.addAction(made_child)

    inner.aboutToShow.connect(fill)
