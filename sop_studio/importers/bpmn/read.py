"""The BPMN 2.0 format as the registry lists it."""

from sop_studio.importers.bpmn.build import build
from sop_studio.importers.bpmn.parse import parse
from sop_studio.importers.report import Report
from sop_studio.importers.spec import Importer
from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop


def looks_like(content: bytes) -> bool:
    """Whether the bytes could be a BPMN model: XML that names the BPMN 2.0 namespace near its start."""
    start = content[:4096].replace(b"\0", b"")
    return b"<" in start[:64] and (b"omg.org/spec/BPMN" in start or b"definitions" in start)


def read(content: bytes, stem: str) -> tuple[Sop, Report]:
    """The SOP of a BPMN file, and what it does not hold."""
    return build(parse(content), content, stem)


FORMAT = Importer(
    name="bpmn",
    suffixes=(".bpmn", ".bpmn2", ".xml"),
    title=Message("format-bpmn", "BPMN 2.0 model"),
    looks_like=looks_like,
    read=read,
)
