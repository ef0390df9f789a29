"""The report of an import: what was carried, and what could not be."""

from dataclasses import dataclass

from sop_studio.messages.message import Message


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing of the source that the SOP does not hold, or holds differently."""

    imported_id: str | None
    message: Message


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that was not carried over, in the order of the source."""

    losses: tuple[Loss, ...] = ()
