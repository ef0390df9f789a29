"""Links to other SOPs: which document a link leads to, and where that document is."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from sop_studio.errors import SopStudioError
from sop_studio.gui.action import Context
from sop_studio.gui.desk import SUFFIX
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Node
from sop_studio.model.sop import Sop
from sop_studio.store.disk import RealDisk
from sop_studio.store.files import read_file
from sop_studio.store.package import document_id

MOST_FILES = 500
"""Files of a folder that are looked into."""
NOT_FOUND = Message(
    "linked-not-found", "“{name}” is not open, and no file of it lies beside this one. Open it, then follow the link."
)


def other_document(sop: Sop, node: Node) -> str | None:
    """The id of the other document that a link leads to; nothing for a link within this one."""
    document = node.fields.get("sop") if node.kind == "link" else None
    return str(document) if document and document != sop.id else None


def follow(context: Context, node: Node) -> None:
    """Look at the document that a link leads to, opened when it is not; raises SopStudioError when it is not found."""
    session = context.session
    document = other_document(session.sop, node) if session else None
    if session is None or document is None:
        return
    target = node.fields.get("flowchart")
    known = next((one for one in context.desk.sessions if document in (one.sop.id, one.copy_of)), None)
    if known is None:
        path = file_of(document, _folders(context))
        if path is None:
            stub = next((one for one in session.sop.linked_sops if one.id == document), None)
            name = " ".join(part for part in (stub.number, stub.title) if part) if stub else document
            raise SopStudioError(Message(NOT_FOUND.id, NOT_FOUND.text, name=name))
        known = context.desk.open(path)
    context.desk.look_at(known)
    if target and any(one.id == target for one in known.sop.flowcharts):
        known.show(str(target))


def file_of(document: str, folders: Iterable[Path]) -> Path | None:
    """The first .sop file in these folders that holds a document."""
    for folder in folders:
        for path in sorted(folder.glob(f"*{SUFFIX}"))[:MOST_FILES]:
            if _holds(path, document):
                return path
    return None


def _holds(path: Path, document: str) -> bool:
    try:
        return document_id(read_file(path, RealDisk())) == document
    except SopStudioError:
        return False


def _folders(context: Context) -> Iterator[Path]:
    """The document's own folder, then those of the files used last."""
    session = context.session
    paths = (session.path if session else None, *context.desk.preferences.recent())
    yield from dict.fromkeys(path.parent for path in paths if path is not None)
