"""The fields of a connection's form."""

from typing import Any, get_args

from sop_studio.editing.connections import change_connection, mark_default, set_label, set_loop
from sop_studio.editing.find import find_connection
from sop_studio.gui.fields.editors import Choice, Flag, Number, WordsLine
from sop_studio.gui.fields.field import Field
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection, Ending, Loop
from sop_studio.model.sop import Sop

LABEL = Message("field-label", "Outcome")
DEFAULT = Message("field-is-default", "Taken when no other outcome applies")
LOOP = Message("field-loop", "Way back: how often at most")
ENDING = Message("field-ending", "When")
NO_LIMIT = Message("loop-none", "no limit")
NONE = Message("choice-none", "Not said")
ENDINGS = {
    "accepted": Message("ending-accepted", "It is accepted"),
    "returned": Message("ending-returned", "It is returned"),
    "no_response": Message("ending-no-response", "Nobody answers in time"),
    "timeout": Message("ending-timeout", "Time runs out"),
}


def fields_of_connection(connection: Connection) -> tuple[Field, ...]:
    """Its words, when it is taken, and how often."""
    if connection.kind != "sequence":
        return ()
    id = connection.id
    endings = tuple((ending, ENDINGS[ending]) for ending in get_args(Ending))
    return (
        Field(
            "label", LABEL, 1,
            lambda sop: find_connection(sop, id).label,
            lambda sop, value: set_label(sop, id, value),
            lambda _: WordsLine(is_heading=True),
            is_typed=True,
        ),
        Field(
            "is_default", DEFAULT, 1,
            lambda sop: find_connection(sop, id).is_default,
            lambda sop, value: mark_default(sop, id, bool(value)),
            lambda _: Flag(DEFAULT),
        ),
        Field("loop", LOOP, 2, lambda sop: _most(sop, id), lambda sop, value: _with_loop(sop, id, value),
              lambda _: Number(99, NO_LIMIT), is_typed=True),
        Field(
            "ending", ENDING, 2,
            lambda sop: find_connection(sop, id).ending,
            lambda sop, value: change_connection(sop, id, ending=value),
            lambda _: Choice(endings, NONE),
        ),
    )  # fmt: skip


def _most(sop: Sop, id: str) -> int | None:
    loop = find_connection(sop, id).loop
    return loop.max if loop else None


def _with_loop(sop: Sop, id: str, most: Any) -> Sop:
    loop = find_connection(sop, id).loop
    if not most:
        return set_loop(sop, id, None)
    return set_loop(sop, id, loop.but(max=most) if loop else Loop(max=most))
