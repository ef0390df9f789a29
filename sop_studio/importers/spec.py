"""What a format to import from must say about itself."""

from collections.abc import Callable
from dataclasses import dataclass

from sop_studio.importers.report import Report
from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop


@dataclass(frozen=True, slots=True)
class Importer:
    """A format: its name, the suffixes it usually has, whether bytes look like it, and the reading function.

    `read` gets the bytes and the file's stem (only as a title where the file has none); it returns the SOP and a
    report of what was not carried, and raises SopStudioError with one sentence for a file it cannot use.
    """

    name: str
    suffixes: tuple[str, ...]
    title: Message
    looks_like: Callable[[bytes], bool]
    read: Callable[[bytes, str], tuple[Sop, Report]]
