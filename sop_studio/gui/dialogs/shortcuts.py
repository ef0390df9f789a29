"""The page of keyboard shortcuts, made from the actions."""

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sop_studio.gui.action import MENUS, Action, Context
from sop_studio.gui.keys import plain, sequences
from sop_studio.gui.look.fonts import monospace
from sop_studio.gui.words import say
from sop_studio.messages.message import Message

TITLE = Message("shortcuts-title", "Keyboard shortcuts")


def shortcuts(context: Context) -> None:
    """Show every action that has a shortcut."""
    dialog = QDialog(context.window)
    dialog.setWindowTitle(say(TITLE))
    column = QVBoxLayout(dialog)
    area = QScrollArea(widgetResizable=True)
    area.setWidget(_page(context.actions))
    column.addWidget(area)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons)
    dialog.resize(460, 560)
    dialog.exec()


def _page(actions: tuple[Action, ...]) -> QWidget:
    page = QWidget()
    grid = QGridLayout(page)
    grid.setVerticalSpacing(7)
    for menu, title in MENUS:
        listed = [action for action in actions if action.menu == menu and action.shortcut]
        if listed:
            grid.addWidget(QLabel(plain(say(title)).upper(), objectName="section"), grid.rowCount(), 0)
        for action in listed:
            row = grid.rowCount()
            keys = QLabel("   ".join(one.toString(one.SequenceFormat.NativeText) for one in sequences(action)))
            keys.setFont(monospace())
            grid.addWidget(QLabel(plain(say(action.title))), row, 0)
            grid.addWidget(keys, row, 1)
    grid.setRowStretch(grid.rowCount(), 1)
    return page
