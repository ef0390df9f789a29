"""What an edit gives back when it makes or reports something: the SOP, ids, remarks; and where new ids come from."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sop_studio.messages.message import Message
from sop_studio.model.ids import new_id
from sop_studio.model.sop import Sop

Fresh = Callable[[], str]
"""Gives a new id at every call."""


@dataclass(frozen=True, slots=True)
class Edited:
    """A SOP after an edit, the ids of what is new or now leads elsewhere, and what the person should know."""

    sop: Sop
    ids: tuple[str, ...] = ()
    remarks: tuple[Message, ...] = ()


def fresh_ids(sop: Sop, besides: Iterable[str] = ()) -> Fresh:
    """A source of random ids that neither the SOP nor `besides` has, and that never repeat."""
    taken = {*sop.ids(), *besides}

    def next_id() -> str:
        id = new_id(taken)
        taken.add(id)
        return id

    return next_id
