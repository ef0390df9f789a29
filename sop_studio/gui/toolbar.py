"""The toolbar: what the actions put there, the search field, and the button to export."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction, QDrag, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QWidget,
)

from sop_studio.gui.action import Action, Context
from sop_studio.gui.canvas.dropping import offered
from sop_studio.gui.keys import plain, shown
from sop_studio.gui.look.fonts import monospace
from sop_studio.gui.look.icons import SHAPE_WIDTH
from sop_studio.gui.words import say
from sop_studio.messages.message import Message

TITLE = Message("toolbar", "Toolbar")
SEARCH = Message("toolbar-search", "Search or run a command")
EXPORT = Message("toolbar-export", "Export")
ICON = 18


class Toolbar(QToolBar):
    """One row that cannot be moved away."""

    def __init__(self, context: Context, made: Mapping[str, QAction]) -> None:
        super().__init__(say(TITLE), objectName="toolbar", movable=False, floatable=False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(ICON, ICON))
        self._context = context
        listed = sorted((one for one in context.actions if one.toolbar is not None), key=lambda one: one.toolbar or 0)
        section = listed[0].toolbar if listed else None
        for action in listed:
            if action.toolbar != section:
                self.addSeparator()
                section = action.toolbar
            self._add(action, made[action.name])
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        by_name = {action.name: action for action in context.actions}
        self.addWidget(self._search(by_name["search"]))
        self.addWidget(self._export(made["export"]))

    def _add(self, action: Action, qt: QAction) -> None:
        button = ShapeButton(action.shape, self) if action.shape else QToolButton(self)
        button.setDefaultAction(qt)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        is_shape = bool(action.shape)
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if is_shape else Qt.ToolButtonStyle.ToolButtonIconOnly
        button.setToolButtonStyle(style)
        if is_shape:
            button.setIconSize(QSize(SHAPE_WIDTH, ICON))
        keys = shown(action)
        button.setToolTip(f"{plain(say(action.title))}  {keys}".rstrip())
        if action.name == "tidy":
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.addWidget(button)

    def _search(self, action: Action) -> QWidget:
        button = QPushButton(say(SEARCH), objectName="search")
        button.clicked.connect(lambda: self._context.run(action))
        keys = QLabel(shown(action), objectName="muted")
        keys.setFont(monospace())
        keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(button)
        row.setContentsMargins(0, 0, 10, 0)
        row.addStretch()
        row.addWidget(keys)
        return button

    def _export(self, qt: QAction) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(10, 0, 0, 0)
        button = QToolButton(objectName="primary", text=say(EXPORT))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(qt.trigger)
        qt.changed.connect(lambda: button.setEnabled(qt.isEnabled()))
        row.addWidget(button)
        return box


class ShapeButton(QToolButton):
    """A click inserts a shape; it can be dragged onto the canvas too."""

    def __init__(self, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        self._pressed: QPoint | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        moved = event.position().toPoint() - self._pressed if self._pressed is not None else QPoint()
        if self.isEnabled() and moved.manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self.setDown(False)
            drag = QDrag(self)
            drag.setMimeData(offered(self._kind))
            drag.setPixmap(self.icon().pixmap(self.iconSize()))
            drag.exec(Qt.DropAction.CopyAction)
        else:
            super().mouseMoveEvent(event)
