"""Files that a command works on: a .sop file, or any format an importer reads."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sop_studio.cli.output import say
from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message

if TYPE_CHECKING:
    from sop_studio.importers.report import Report
    from sop_studio.model.sop import Sop

SOP_START = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Opened:
    """A SOP with where it came from, and what an import could not carry."""

    path: str
    sop: "Sop"
    report: "Report"


def open_input(path: str, library: str | None = None) -> Opened:
    """The SOP of a file; its stubs of other SOPs come from the library (by default the file's own folder).

    Raises SopStudioError with one sentence for a file that cannot be used.
    """
    from sop_studio.importers.report import Report

    content = _content(path)
    if content.startswith(SOP_START):
        return Opened(path, _from_package(content, Path(path), library), Report())
    return _imported(path, content)


def open_foreign(path: str) -> Opened:
    """The SOP of a file in a format of another program; raises SopStudioError also for a .sop file."""
    content = _content(path)
    if content.startswith(SOP_START):
        text = "This is a .sop file already, so there is nothing to import; open or export it as it is."
        raise SopStudioError(Message("import-sop", text))
    return _imported(path, content)


def say_losses(opened: Opened) -> None:
    """One line on how much a foreign file holds that the SOP does not."""
    count = len(opened.report.losses)
    if count:
        text = "{count} things of this file are not carried over; “sop-studio import” lists them."
        one = "1 thing of this file is not carried over; “sop-studio import” names it."
        say(Message("losses", text if count > 1 else one, count=count), about=opened.path)


def _content(path: str) -> bytes:
    from sop_studio.store.disk import RealDisk
    from sop_studio.store.files import read_file

    if not path:
        raise SopStudioError(Message("no-name", "A file without a name cannot be read; give its name."))
    return read_file(Path(path), RealDisk())


def _from_package(content: bytes, path: Path, library: str | None) -> "Sop":
    from sop_studio.store.library import linked_ids, scan, with_library
    from sop_studio.store.package import read

    sop = read(content)
    wanted = linked_ids(sop)
    if not wanted:
        return sop
    return with_library(sop, scan(Path(library) if library else path.parent, wanted).sops)


def _imported(path: str, content: bytes) -> Opened:
    from sop_studio.importers.registry import IMPORTERS

    fitting = next((each for each in IMPORTERS if each.looks_like(content)), None)
    by_name = next((each for each in IMPORTERS if path.lower().endswith(each.suffixes)), None)
    importer = fitting or by_name
    if importer is None:
        known = ", ".join(dict.fromkeys(suffix for each in IMPORTERS for suffix in each.suffixes))
        raise SopStudioError(
            Message(
                "no-importer",
                "This is no .sop file and no format that can be imported ({known}); choose another file.",
                known=known,
            )
        )
    sop, report = importer.read(content, Path(path).stem)
    return Opened(path, sop, report)
