"""What can be chosen for an export, remembered for the next one."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sop_studio.exporters.registry import EXPORTERS
from sop_studio.exporters.spec import Exporter
from sop_studio.gui.fields.editors import Choice
from sop_studio.gui.preferences import Preferences
from sop_studio.gui.words import say
from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop
from sop_studio.publishing.options import ExportOptions

FORMATS = Message("export-formats", "Formats")
PAPER = Message("export-paper", "Paper")
SCALE = Message("export-scale", "Size of pictures")
SOURCE = Message("export-source", "Attach the SOP itself to the PDF")
SHEET = Message("export-sheet", "With a sheet to acknowledge by hand")
PAPERS = (("a4", Message("paper-a4", "A4")), ("letter", Message("paper-letter", "Letter")))
SCALES = (
    (1.0, Message("scale-screen", "For the screen (1 ×)")),
    (2.0, Message("scale-sharp", "Sharp (2 ×)")),
    (4.0, Message("scale-print", "For print (4 ×)")),
)
OPEN_CLASSES = ("public", "internal")
USUAL = ["docx", "pdf"]


class Choices(QWidget):
    """`changed` comes when it matters whether anything is chosen."""

    changed = Signal()

    def __init__(self, preferences: Preferences, sop: Sop) -> None:
        super().__init__()
        self._preferences = preferences
        wanted = preferences.get("export-formats", USUAL)
        self.formats = {each.name: QCheckBox(say(each.title)) for each in EXPORTERS}
        for name, box in self.formats.items():
            box.setChecked(name in wanted)
            box.toggled.connect(self._on_format)
        self.paper, self.scale = Choice(PAPERS), Choice(SCALES)
        self.paper.show_value(preferences.get("export-paper", "a4"))
        self.scale.show_value(preferences.get("export-scale", 2.0))
        self.source, self.sheet = QCheckBox(say(SOURCE)), QCheckBox(say(SHEET))
        self.source.setChecked(sop.classification in OPEN_CLASSES)
        self._arrange()
        self._on_format()

    @property
    def chosen(self) -> tuple[Exporter, ...]:
        """The formats that are ticked."""
        return tuple(each for each in EXPORTERS if self.formats[each.name].isChecked())

    def options(self) -> ExportOptions:
        """The options of an export today."""
        today = dt.datetime.now(dt.UTC).astimezone().date()
        return ExportOptions(
            paper=self.paper.currentData(),
            today=today,
            printed_on=today,
            scale=self.scale.currentData(),
            attaches_source=self.source.isChecked(),
            has_acknowledgement=self.sheet.isChecked(),
        )

    def remember(self) -> None:
        """Keep the choices for the next export."""
        self._preferences.set("export-formats", [each.name for each in self.chosen])
        self._preferences.set("export-paper", self.paper.currentData())
        self._preferences.set("export-scale", self.scale.currentData())

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(QLabel(say(FORMATS), objectName="muted"))
        for box in self.formats.values():
            column.addWidget(box)
        column.addSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(12)
        for words, box in ((PAPER, self.paper), (SCALE, self.scale)):
            part = QVBoxLayout()
            part.setSpacing(4)
            label = QLabel(say(words), objectName="muted")
            label.setBuddy(box)
            part.addWidget(label)
            part.addWidget(box)
            row.addLayout(part)
        column.addLayout(row)
        column.addSpacing(4)
        column.addWidget(self.source)
        column.addWidget(self.sheet)

    def _on_format(self) -> None:
        on = {name for name, box in self.formats.items() if box.isChecked()}
        self.scale.setEnabled("png" in on)
        self.source.setEnabled("pdf" in on)
        self.paper.setEnabled(bool(on & {"docx", "pdf"}))
        self.sheet.setEnabled(bool(on & {"docx", "pdf"}))
        self.changed.emit()
