"""The edge of the program: a fault of ours becomes a sentence, not a traceback."""

import os
from collections.abc import Callable
from typing import TypeVar

from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message

DEBUG = "SOP_STUDIO_DEBUG"
"""With this in the environment, faults are thrown with their traceback."""

LONGEST_CAUSE = 300

Made = TypeVar("Made")


def guarded(work: Callable[[], Made]) -> Made:
    """What the work returns; whatever it did not foresee is raised as SopStudioError with one sentence."""
    try:
        return work()
    except (SopStudioError, BrokenPipeError):
        raise
    except MemoryError as error:
        text = "There is not enough memory for this file; close other programs or split the file."
        raise SopStudioError(Message("no-memory", text)) from error
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        raise SopStudioError(_own_fault(error)) from error


def _own_fault(error: Exception) -> Message:
    text = (
        "Something went wrong inside SOP Studio ({kind}: {cause}); please report it together with the file."
    )
    cause = " ".join(str(error).split())[:LONGEST_CAUSE]
    return Message("own-fault", text, kind=type(error).__name__, cause=cause or "no more is known")
