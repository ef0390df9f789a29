"""Where the command line writes when its streams are closed or full."""

import os
import sys
from typing import TextIO

from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message


def open_closed() -> None:
    """Nobody reads a stream that was closed before we started: what goes there is dropped."""
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()


def drop_results() -> None:
    """From now on results go nowhere, and nothing complains of it when the program leaves."""
    _drop(sys.stdout)


def drop_messages() -> None:
    """From now on messages go nowhere: what could not be written is not tried again when the program leaves."""
    _drop(sys.stderr)


def _drop(stream: TextIO) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def cannot_write(error: OSError) -> SopStudioError:
    """The error that says why the results could not be written."""
    return SopStudioError(
        Message(
            "results-not-written",
            "The results cannot be written ({cause}); send them somewhere else.",
            cause=error.strerror or str(error),
        )
    )


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - open as long as the program runs
