"""Runs pure functions on frozen values beside the window; of several requests only the latest counts."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal

Work = Callable[[], Any]


class Background(QObject):
    """One line of work: while a request runs, only the newest waiting one is kept.

    `done` brings the result of a request that no newer one has overtaken; `failed` the exception.
    """

    done = Signal(object)
    failed = Signal(object)
    _finished = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked = 0
        self._running = False
        self._waiting: Work | None = None
        self._finished.connect(self._on_finished)

    @property
    def is_busy(self) -> bool:
        """Whether a request runs or waits."""
        return self._running

    def ask(self, work: Work) -> None:
        """Run the work as soon as nothing else runs here; what was asked before and has not begun is dropped."""
        self._asked += 1
        if self._running:
            self._waiting = work
        else:
            self._start(work)

    def forget(self) -> None:
        """Nothing asked so far is wanted any more."""
        self._asked += 1
        self._waiting = None

    def _start(self, work: Work) -> None:
        self._running = True
        number = self._asked
        finished = self._finished

        def run() -> None:
            try:
                result, error = work(), None
            except Exception as caught:  # noqa: BLE001 - the edge around one request
                result, error = None, caught
            try:
                finished.emit(number, result, error)
            except RuntimeError:
                return  # the window is gone

        QThreadPool.globalInstance().start(run)

    def _on_finished(self, number: int, result: Any, error: Any) -> None:
        self._running = False
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._start(waiting)
        if number == self._asked:
            (self.done if error is None else self.failed).emit(result if error is None else error)
