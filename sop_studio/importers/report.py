"""The report of an import: what was carried, what could not be, and where the source drew things."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sop_studio.geometry.point import Point
from sop_studio.messages.message import Message


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing of the source that the SOP does not hold, or holds differently."""

    imported_id: str | None
    message: Message


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that was not carried over, in the order of the source.

    `centres` says where the source drew the middle of each node, by node id, in its own units, y downwards.
    """

    losses: tuple[Loss, ...] = ()
    centres: Mapping[str, Point] = field(default_factory=dict)
