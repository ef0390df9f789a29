"""Editors in the cells of the step table: a list of kinds, a list of roles that can be typed into, else a line."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sop_studio.gui.action import Context
from sop_studio.gui.outline.table import GOES_TO, KIND, WHO
from sop_studio.gui.words import say
from sop_studio.kinds.registry import NODE_KINDS
from sop_studio.messages.message import Message

SYNTAX = Message("outline-syntax", "A number or words; several as “Yes → A1.03; No → A1.05”")


class Cells(QStyledItemDelegate):
    """Chooses the editor by column."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> QWidget:
        if index.column() == KIND:
            return self._kinds(parent)
        if index.column() == WHO:
            box = QComboBox(parent, editable=True)
            box.addItems([role.name for role in self._context.sop.roles] if self._context.sop else [])
            return box
        line = QLineEdit(parent)
        line.setFrame(False)
        if index.column() == GOES_TO:
            line.setPlaceholderText(say(SYNTAX))
        return line

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        words = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox) and editor.isEditable():
            editor.setCurrentText(words)
            editor.lineEdit().selectAll()
        elif isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findText(words))
        elif isinstance(editor, QLineEdit):
            editor.setText(words)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex) -> None:
        if isinstance(editor, QComboBox):
            value = editor.currentText() if editor.isEditable() else editor.currentData()
        else:
            value = editor.text() if isinstance(editor, QLineEdit) else ""
        if value is not None:
            model.setData(index, value)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        editor.setGeometry(option.rect.adjusted(0, 0, 0, 1))

    def _kinds(self, parent: QWidget) -> QComboBox:
        box = QComboBox(parent)
        for kind in NODE_KINDS:
            box.addItem(self._context.look.shape_icon(kind.name), say(kind.title), kind.name)
        return box
