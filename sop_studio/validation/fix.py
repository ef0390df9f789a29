"""A quick fix: an edit that mends one finding."""

from collections.abc import Callable
from dataclasses import dataclass

from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop


@dataclass(frozen=True, slots=True)
class Fix:
    """What a fix does in words, which also name its step of undo, and the edit from SOP to SOP.

    What only a person can know stands in the result as a placeholder in square brackets.
    """

    title: Message
    apply: Callable[[Sop], Sop]
