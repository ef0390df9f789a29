"""Opens a file for the window: a .sop file, or any format an importer reads, with everything placed."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from sop_studio.errors import SopStudioError
from sop_studio.gui.sample import own_copy
from sop_studio.gui.settle import TIME_LIMIT
from sop_studio.importers.registry import IMPORTERS
from sop_studio.layout.arrange import place_missing
from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop
from sop_studio.store.archive import Part
from sop_studio.store.disk import RealDisk
from sop_studio.store.files import read_file
from sop_studio.store.hashes import sha256
from sop_studio.store.library import linked_ids, scan, with_library
from sop_studio.store.package import Package, read_package

SOP_START = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Found:
    """A SOP ready to be shown. Without a path it has no file of its own yet: an import, or an example."""

    sop: Sop
    path: Path | None
    opened: str | None
    parts: tuple[Part, ...] = ()
    remarks: tuple[Message, ...] = ()
    copy_of: str = ""
    """The id of the example that this is an own copy of."""


def open_file(path: Path) -> Found:
    """What is in a file; raises SopStudioError with one sentence for a file that cannot be used."""
    content = read_file(path, RealDisk())
    if not content.startswith(SOP_START):
        return _imported(path, content)
    package = read_package(content)
    sop = package.sop
    wanted = linked_ids(sop)
    if wanted:
        sop = with_library(sop, scan(path.parent, wanted).sops)
    placed, remarks = place_missing(sop, TIME_LIMIT)
    if sop.sample:
        today = dt.datetime.now(dt.UTC).astimezone().date()
        return Found(own_copy(placed, today), None, None, package.parts, remarks, copy_of=sop.id)
    return Found(placed, path, sha256(content), package.parts, remarks)


def package_of(sop: Sop, parts: tuple[Part, ...]) -> Package:
    """The package to write."""
    return Package(sop, parts)


def _imported(path: Path, content: bytes) -> Found:
    fitting = next((each for each in IMPORTERS if each.looks_like(content)), None)
    importer = fitting or next((each for each in IMPORTERS if path.name.lower().endswith(each.suffixes)), None)
    if importer is None:
        known = ", ".join(dict.fromkeys(suffix for each in IMPORTERS for suffix in each.suffixes))
        text = "{file} is no .sop file and no format that can be imported ({known}); choose another file."
        raise SopStudioError(Message("cannot-open", text, file=path.name, known=known))
    sop, report = importer.read(content, path.stem)
    placed, remarks = place_missing(sop, TIME_LIMIT)
    return Found(placed, None, None, (), (*remarks, *(_losses(len(report.losses)) if report.losses else ())))


def _losses(count: int) -> tuple[Message, ...]:
    text = "{count} things of the imported file could not be carried over."
    return (Message("import-losses", text, count=count),)
