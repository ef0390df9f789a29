"""The work of one export: every file is made first, then all are written; until then it can be stopped."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sop_studio.errors import SopStudioError
from sop_studio.exporters.export import export
from sop_studio.exporters.spec import ExportedFile, Exporter
from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop
from sop_studio.publishing.options import ExportOptions
from sop_studio.store.atomic import save_bytes
from sop_studio.store.disk import RealDisk

Tell = Callable[[int, Message], object]
MAKING = Message("export-making", "Making {format} …")
WRITING = Message("export-writing", "Writing {count} files …")


class Stopped(Exception):  # noqa: N818 - a person stopped it, which is no error
    """The person does not want it any more; nothing was written."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to export, how, and where."""

    sop: Sop
    formats: tuple[Exporter, ...]
    options: ExportOptions
    folder: Path
    base: str


def run(order: Order, stop: threading.Event, tell: Tell) -> list[Path]:
    """The files written, each whole or not at all; raises Stopped, or SopStudioError with the cause."""
    files: list[ExportedFile] = []
    for place, each in enumerate(order.formats):
        _check(stop)
        tell(place, Message(MAKING.id, MAKING.text, format=each.title))
        for file in export(order.sop, (each,), order.options, order.base):
            files.append(file)
            _check(stop)
    tell(len(order.formats), Message(WRITING.id, WRITING.text, count=len(files)))
    _make_folder(order.folder)
    for file in files:
        save_bytes(RealDisk(), order.folder / file.name, file.content)
    return [order.folder / file.name for file in files]


def _check(stop: threading.Event) -> None:
    if stop.is_set():
        raise Stopped


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        text = "The folder {folder} cannot be made ({cause}); choose another one."
        raise SopStudioError(Message("export-no-folder", text, folder=folder, cause=error.strerror or error)) from error
