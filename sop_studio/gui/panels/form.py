"""The form of what is selected: a shape, a connection, or the document itself."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from sop_studio.gui.action import Context
from sop_studio.gui.fields.editors import Flag
from sop_studio.gui.fields.field import LEVELS, Field, Level
from sop_studio.gui.fields.of_connection import fields_of_connection
from sop_studio.gui.fields.of_node import fields_of_node
from sop_studio.gui.fields.of_sop import fields_of_sop
from sop_studio.gui.panel import Panel
from sop_studio.gui.words import say
from sop_studio.kinds.registry import kind_of
from sop_studio.messages.message import Message

WIDTH = 300
DOCUMENT = Message("form-document", "Document")
CONNECTION = Message("form-connection", "Connection")
SEVERAL = Message("form-several", "{count} things selected")
CHANGE = Message("edit-change", "Change {field}")


class Form(QScrollArea):
    """Shows level one; the other levels open on a click or when a problem points into them."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._open: set[Level] = {1}
        self._shown: object = None
        self._fields: dict[str, tuple[Field, QWidget]] = {}
        self._levels: dict[Level, QWidget] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(240)
        for signal in (context.desk.changed, context.desk.moved, context.desk.current_changed):
            signal.connect(lambda *_: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Show the values as they are now; another thing selected gets another form."""
        title, fields, key = self._subject()
        shown = (key, tuple(field.name for field in fields))
        if shown != self._shown:
            self._shown = shown
            self._build(title, fields)
        sop = self._context.sop
        for field, editor in self._fields.values():
            if sop is not None:
                editor.show_value(field.read(sop))

    def open_field(self, name: str) -> bool:
        """Put the cursor into a field; tells whether there is such a field."""
        if name not in self._fields:
            return False
        self._show_level(self._fields[name][0].level)
        editor = self._fields[name][1]
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if hasattr(editor, "selectAll"):
            editor.selectAll()
        self.ensureWidgetVisible(editor)
        return True

    def _subject(self) -> tuple[str, tuple[Field, ...], object]:
        """What the form is about: its heading, its fields, and what tells it from others."""
        sop, flowchart, chosen = self._context.sop, self._context.flowchart, self._context.selection
        if sop is None:
            return "", (), None
        if len(chosen) > 1:
            return say(Message(SEVERAL.id, SEVERAL.text, count=len(chosen))), (), chosen
        if chosen and flowchart is not None:
            for node in flowchart.nodes:
                if node.id == chosen[0]:
                    return say(kind_of(node).title), fields_of_node(sop, node), (self._context.session, node.id)
            for one in flowchart.connections:
                if one.id == chosen[0]:
                    return say(CONNECTION), fields_of_connection(one), (self._context.session, one.id)
        return say(DOCUMENT), fields_of_sop(sop), self._context.session

    def _build(self, title: str, fields: tuple[Field, ...]) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(4)
        column.addWidget(QLabel(title.upper(), objectName="section"))
        self._fields, self._levels = {}, {}
        for level, words in LEVELS:
            own = [field for field in fields if field.level == level]
            if own:
                self._add_level(column, level, words, own)
        column.addStretch(1)
        before = self.takeWidget()
        if before is not None:  # it may be one of its own editors that asks for another form
            before.hide()
            before.deleteLater()
        self.setWidget(page)

    def _add_level(self, column: QVBoxLayout, level: Level, words: Message, fields: list[Field]) -> None:
        box = QWidget()
        box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        inner = QVBoxLayout(box)
        inner.setContentsMargins(0, 0, 0, 4)
        inner.setSpacing(4)
        for field in fields:
            self._add_field(inner, field)
        if level > 1:
            button = QPushButton(say(words), objectName="quiet")
            button.setIcon(self._context.look.icon("chevron-down" if level in self._open else "chevron-right", "muted"))
            button.clicked.connect(lambda: self._toggle(level, button))
            column.addSpacing(8)
            column.addWidget(button)
        column.addWidget(box)
        box.setVisible(level in self._open)  # once it has a parent, so that it never flashes as a window of its own
        self._levels[level] = box

    def _add_field(self, column: QVBoxLayout, field: Field) -> None:
        editor = field.make(self._context)
        editor.setAccessibleName(say(field.label))
        if field.help is not None:
            editor.setToolTip(say(field.help))
        column.addSpacing(7)
        if not isinstance(editor, Flag):
            label = QLabel(say(field.label), objectName="muted")
            label.setBuddy(editor)
            column.addWidget(label)
        column.addWidget(editor)
        editor.edited.connect(lambda value: self._edited(field, value))
        self._fields[field.name] = (field, editor)

    def _edited(self, field: Field, value: object) -> None:
        session = self._context.session
        if session is None:
            return
        name = Message(CHANGE.id, CHANGE.text, field=Message(field.label.id, field.label.text))
        typing = f"{field.name} {session.selection}" if field.is_typed else None
        self._context.attempt(lambda: session.apply(name, field.write(session.sop, value), typing=typing))

    def _toggle(self, level: Level, button: QPushButton) -> None:
        is_open = level not in self._open
        self._open ^= {level}
        self._levels[level].setVisible(is_open)
        button.setIcon(self._context.look.icon("chevron-down" if is_open else "chevron-right", "muted"))

    def _show_level(self, level: Level) -> None:
        if level not in self._open:
            self._open.add(level)
            self._shown = None
            self.refresh()


PANEL = Panel("form", Message("panel-form", "Properties"), "right", Form, "Ctrl+P", WIDTH)
