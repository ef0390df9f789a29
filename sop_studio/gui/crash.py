"""The last edge: a fault of the program becomes one sentence, and unsaved work is written down at once."""

import datetime as dt
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from sop_studio.gui.desk import Desk
from sop_studio.gui.preferences import data_folder
from sop_studio.messages.message import Message
from sop_studio.store.package import write

FOLDER = "rescued"
FAULT = Message(
    "window-fault",
    "Something went wrong inside SOP Studio ({kind}). Your work is still here; save it, and report the fault.",
)
FAULT_KEPT = Message(
    "window-fault-kept",
    "Something went wrong inside SOP Studio ({kind}). Your work is still here; a copy of it is in {folder}.",
)
Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def crash_hook(desk: Desk, tell: Callable[[Message], None]) -> Hook:
    """What Python calls for an exception that nobody caught."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, error, trace, file=sys.stderr)
        if not issubclass(kind, Exception):
            return
        kept = rescue(desk, data_folder() / FOLDER)
        message = FAULT_KEPT if kept else FAULT
        tell(Message(message.id, message.text, kind=kind.__name__, folder=data_folder() / FOLDER))

    return hook


def rescue(desk: Desk, folder: Path) -> tuple[Path, ...]:
    """The files written: one for each document that is not saved; what cannot be written is left out."""
    written = []
    now = dt.datetime.now(dt.UTC).astimezone().strftime("%Y%m%d-%H%M%S")
    for place, session in enumerate(desk.unsaved()):
        path = folder / f"{now}-{place}.sop"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_bytes(write(session.sop, session.parts))
        except OSError:
            continue
        written.append(path)
    return tuple(written)
