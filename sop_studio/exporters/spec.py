"""What a format to export to must say about itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop
from sop_studio.publishing.blocks import Publication
from sop_studio.publishing.options import ExportOptions


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """One file of an export: its name without folder, and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Job:
    """What one export works on.

    Every flowchart of `sop` has a placement; `base` is the name of the files without suffix. `publication` and
    `pages` (page of every anchor, as the PDF has it) are made when a format first asks for them.
    """

    sop: Sop
    options: ExportOptions
    base: str
    publication: Callable[[], Publication]
    pages: Callable[[], Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format: its name on the command line, its suffix, and the function that makes its files."""

    name: str
    suffix: str
    title: Message
    export: Callable[[Job], tuple[ExportedFile, ...]]
