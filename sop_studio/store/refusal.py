"""The sentences with which a file is refused: damaged, not a SOP file, or too new."""

from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message


def damaged(id: str, reason: str, /, **values: object) -> SopStudioError:
    """The error for a file that was whole once: cut, overwritten with zeros, or with changed bytes."""
    return SopStudioError(
        Message(
            "file-damaged",
            "The file is incomplete or damaged: {reason}. Restore a backup or ask for a new copy.",
            reason=Message(id, reason, **values),
        )
    )


def invalid(id: str, reason: str, /, **values: object) -> SopStudioError:
    """The error for a file that no version of the program writes."""
    return SopStudioError(
        Message(
            "file-invalid",
            "This is not a valid SOP file: {reason}. Choose a file that SOP Studio saved.",
            reason=Message(id, reason, **values),
        )
    )


def too_large(id: str, reason: str, /, **values: object) -> SopStudioError:
    """The error for content above one of the limits."""
    return SopStudioError(
        Message(
            "file-too-large",
            "The file is too large: {reason}. Split it, or remove what is not needed.",
            reason=Message(id, reason, **values),
        )
    )
