"""Dates given on the command line."""

import datetime as dt

from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message


def day(text: str | None) -> dt.date | None:
    """The date written as YYYY-MM-DD; raises SopStudioError for anything else."""
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise SopStudioError(
            Message("bad-date", "“{text}” is not a date; write it as 2026-03-10.", text=text)
        ) from error
