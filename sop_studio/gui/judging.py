"""Judges open documents beside the window after every edit."""

import datetime as dt

from PySide6.QtCore import QObject, QTimer

from sop_studio.gui.background import Background
from sop_studio.gui.session import Session
from sop_studio.validation.live import Live

PAUSE = 30
"""Milliseconds without an edit before the rules run."""
PROFILE = "draft"


class Judging(QObject):
    """Keeps the findings of one session fresh."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._live: Live | None = None
        self._background = Background(self)
        self._background.done.connect(self._take)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._ask)
        session.changed.connect(lambda _: self._timer.start())
        self._ask()

    @property
    def is_busy(self) -> bool:
        """Whether findings older than the last edit are shown."""
        return self._timer.isActive() or self._background.is_busy

    def _ask(self) -> None:
        sop, live = self._session.sop, self._live
        today = dt.datetime.now(dt.UTC).astimezone().date()
        self._background.ask(lambda: live.after(sop) if live else Live.of(sop, PROFILE, today))

    def _take(self, live: Live) -> None:
        self._live = live
        if live.sop is self._session.sop:
            self._session.take_judgement(live)
