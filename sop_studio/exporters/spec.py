"""What a format to export to must say about itself."""

from collections.abc import Callable
from dataclasses import dataclass

from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop
from sop_studio.publishing.options import ExportOptions


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """One file of an export: its name without folder, and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format: its name on the command line, its suffix, and the function that makes its files.

    `export` gets a SOP in which every flowchart has a placement, the options, and the base name of the files.
    """

    name: str
    suffix: str
    title: Message
    export: Callable[[Sop, ExportOptions, str], tuple[ExportedFile, ...]]
