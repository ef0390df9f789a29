"""One file with what was found in it, for the ways to print findings."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sop_studio.validation.finding import Finding


@dataclass(frozen=True, slots=True)
class Judged:
    """A file as given, the sentence why it could not be used, or its findings."""

    path: str
    error: str | None = None
    number: str = ""
    title: str = ""
    findings: tuple["Finding", ...] = ()
