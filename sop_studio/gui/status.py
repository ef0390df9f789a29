"""The status bar: whether everything is saved, how much there is, what is wrong, and how large it is shown."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton

from sop_studio.gui.action import Context
from sop_studio.gui.words import say
from sop_studio.kinds.registry import kind_of
from sop_studio.messages.message import Message

SAVED = Message("status-saved", "✓ Saved")
SAVED_AT = Message("status-saved-at", "✓ Saved {time}")
UNSAVED = Message("status-unsaved", "Not saved")
COUNTS = Message("status-counts", "{flowchart} · {shapes} shapes · {connections} connections")
ZOOM = Message("status-zoom", "{percent} %")
SAID_FOR = 8000


class Status(QStatusBar):
    """Sentences to the person stand at the left for a while in place of the rest."""

    def __init__(self, context: Context, fit: QAction) -> None:
        super().__init__(sizeGripEnabled=False)
        self._context = context
        self._saved, self._counts, self._said = QLabel(), QLabel(), QLabel()
        self._problems = QLabel()
        self._problems.linkActivated.connect(lambda _: context.show_panel("problems"))
        self._zoom = QToolButton(autoRaise=True)
        self._zoom.clicked.connect(fit.trigger)
        self._timer = QTimer(self, singleShot=True, interval=SAID_FOR)
        self._timer.timeout.connect(self._said.clear)
        for widget in (self._saved, self._counts, self._said):
            self.addWidget(widget)
        for widget in (self._problems, self._zoom):
            self.addPermanentWidget(widget)
        desk = context.desk
        for signal in (desk.changed, desk.moved, desk.judged, desk.saved_changed, desk.current_changed):
            signal.connect(lambda *_: self.refresh())
        context.look.changed.connect(self.refresh)

    def say(self, message: Message, *, is_error: bool = False) -> None:
        """Show a sentence for a while."""
        token = "error" if is_error else "ink"
        self._said.setStyleSheet(f"color: {self._context.look.theme.colour(token)}")
        self._said.setText(say(message))
        self._timer.start()

    def show_zoom(self, zoom: float) -> None:
        """The zoom in percent."""
        self._zoom.setText(say(Message(ZOOM.id, ZOOM.text, percent=round(zoom * 100))))

    def refresh(self) -> None:
        """Show what is true now."""
        session, flowchart = self._context.session, self._context.flowchart
        self._saved.setText(say(self._saved_words()) if session else "")
        if session is None or flowchart is None:
            self._counts.clear()
            self._problems.clear()
            self._zoom.setText("")
            return
        shapes = sum(kind_of(node).is_sequence for node in flowchart.nodes)
        lines = sum(one.kind == "sequence" for one in flowchart.connections)
        name = flowchart.title or flowchart.code
        self._counts.setText(
            say(Message(COUNTS.id, COUNTS.text, flowchart=name, shapes=shapes, connections=lines))
        )
        self._problems.setText(self._dots())

    def _saved_words(self) -> Message:
        session = self._context.session
        if session is None or not session.is_saved or session.path is None:
            return UNSAVED
        if session.saved_at is None:
            return SAVED
        return Message(SAVED_AT.id, SAVED_AT.text, time=session.saved_at.strftime("%H:%M"))

    def _dots(self) -> str:
        session, theme = self._context.session, self._context.look.theme
        findings = (session.findings if session else ()) or ()
        parts = []
        for severity in ("error", "warning", "info"):
            count = sum(finding.severity == severity for finding in findings)
            if count:
                parts.append(f'<span style="color:{theme.colour(severity)}">●</span> {count}')
        link = f'style="text-decoration:none; color:{theme.colour("muted")}"'
        return f'<a href="problems" {link}>{"&nbsp;&nbsp;".join(parts)}</a>' if parts else ""
