"""What a format to export to must say about itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sop_studio.drawing.items import Drawing
from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop
from sop_studio.publishing.blocks import Publication
from sop_studio.publishing.options import ExportOptions


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """One file of an export: its name without folder, its bytes, and what is not quite as wanted in it."""

    name: str
    content: bytes
    remarks: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Typeset:
    """The document as PDF, the page of every anchor in it, and what is not quite as wanted."""

    pdf: bytes
    pages: Mapping[str, int]
    remarks: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """What one export works on.

    Every flowchart of `sop` has a placement; `base` is the name of the files without suffix. What several formats
    share is made when one first asks for it: the flowcharts' pictures by name, the publication, and its PDF, whose
    pages Word counts too (raises EngineFailure).
    """

    sop: Sop
    options: ExportOptions
    base: str
    pictures: Callable[[], tuple[tuple[str, Drawing], ...]]
    publication: Callable[[], Publication]
    typeset: Callable[[], Typeset]


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format: its name on the command line, its suffix, and the function that makes its files."""

    name: str
    suffix: str
    title: Message
    export: Callable[[Job], tuple[ExportedFile, ...]]
