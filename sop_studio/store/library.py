"""SOPs that lie beside a SOP: what it links to in them is kept in it as stubs."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from sop_studio.errors import SopStudioError
from sop_studio.kinds.nodes.end import outcomes
from sop_studio.messages.message import Message
from sop_studio.model.register import LinkedFlowchart, LinkedSop
from sop_studio.model.sop import Sop
from sop_studio.store.disk import Disk, RealDisk
from sop_studio.store.files import read_file
from sop_studio.store.limits import LIBRARY_BYTES, LIBRARY_FILES
from sop_studio.store.package import document_id, read

SUFFIX = ".sop"


@dataclass(frozen=True, slots=True)
class Library:
    """The SOPs of a folder, and why some of its files could not be read."""

    sops: tuple[Sop, ...] = ()
    skipped: tuple[tuple[Path, Message], ...] = ()


def with_library(sop: Sop, others: Iterable[Sop]) -> Sop:
    """The SOP with fresh stubs of the SOPs it links to, as far as they are among `others`."""
    found = {other.id: other for other in others}
    known = {stub.id: stub for stub in sop.linked_sops}
    wanted = dict.fromkeys([*known, *sorted(linked_ids(sop) - known.keys())])
    stubs = tuple(
        stub_of(found[id]) if id in found else known[id] for id in wanted if id in found or id in known
    )
    return sop if stubs == sop.linked_sops else sop.but(linked_sops=stubs)


def linked_ids(sop: Sop) -> frozenset[str]:
    """The document ids of the other SOPs that links and escalation paths point to, and of the stubs."""
    nodes = (node for flowchart in sop.flowcharts for node in flowchart.nodes)
    linked = {str(node.fields["sop"]) for node in nodes if node.fields.get("sop")}
    receiving = {path.receiving.sop for path in sop.escalation_paths if path.receiving and path.receiving.sop}
    return frozenset((linked | receiving | {stub.id for stub in sop.linked_sops}) - {sop.id})


def stub_of(sop: Sop) -> LinkedSop:
    """What other SOPs need to know of this one."""
    successor = sop.control.superseded_by
    return LinkedSop(
        id=sop.id,
        number=sop.number,
        title=sop.title,
        version=sop.control.version.words(),
        status=sop.control.status,
        superseded_by=successor.number if successor else "",
        flowcharts=tuple(
            LinkedFlowchart(id=one.id, code=one.code, title=one.title, outcomes=outcomes(one))
            for one in sop.flowcharts
        ),
    )


def scan(folder: Path, wanted: Collection[str] | None = None, disk: Disk | None = None) -> Library:
    """The SOPs among the `.sop` files of a folder (not of its subfolders), only those `wanted` when given.

    A file that cannot be read is skipped and reported, and so is everything beyond the limits.
    """
    if wanted is not None and not wanted:
        return Library()
    port, sops, skipped, room = disk or RealDisk(), [], [], LIBRARY_BYTES
    for number, path in enumerate(_sop_files(folder, port)):
        try:
            _check_room(number, room)
            content = read_file(path, port)
            room -= len(content)
            if wanted is None or document_id(content) in wanted:
                sops.append(read(content))
        except SopStudioError as error:
            skipped.append((path, error.message))
    return Library(tuple(sops), tuple(skipped))


def _sop_files(folder: Path, disk: Disk) -> tuple[Path, ...]:
    try:
        names = disk.names_in(folder)
    except OSError as error:
        raise SopStudioError(
            Message(
                "library-unreadable",
                "The folder {folder} cannot be read: {cause}. Choose a folder that you may open.",
                folder=folder.name,
                cause=error.strerror or str(error),
            )
        ) from error
    return tuple(
        folder / name for name in names if name.lower().endswith(SUFFIX) and not name.startswith(".")
    )


def _check_room(number: int, room: int) -> None:
    if number >= LIBRARY_FILES or room <= 0:
        raise SopStudioError(
            Message(
                "library-full", "The folder holds too many SOPs to look through. Move some to another folder."
            )
        )
