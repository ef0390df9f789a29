"""Work that was not saved when the program ended: which there is, and its name."""

import datetime as dt

from sop_studio.gui.words import say
from sop_studio.messages.message import Message
from sop_studio.store.places import journal_folder
from sop_studio.store.recovery import Found, Recovery

UNTITLED = Message("document-untitled", "Untitled")


def unsaved_work() -> tuple[Found, ...]:
    """The journals that no running program holds and nobody declined, the newest first."""
    return tuple(one for one in Recovery(journal_folder()).list() if isinstance(one, Found) and not one.is_declined)


def decline(found: Found) -> None:
    """Offer it no more; it is kept for a while."""
    Recovery(journal_folder()).decline(found.key, _today())


def sweep() -> None:
    """Clear away what was declined long ago."""
    Recovery(journal_folder()).sweep(_today())


def named(found: Found) -> str:
    """What the document is called."""
    return found.name or say(UNTITLED)


def _today() -> dt.date:
    return dt.datetime.now(dt.UTC).astimezone().date()
