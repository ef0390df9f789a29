"""The words on a connection: its label, the default's addition and how often a loop may be taken."""

from sop_studio.kinds.caption import joined
from sop_studio.model.flowchart import Connection, Loop


def label_words(connection: Connection) -> str:
    """What is printed on the line; nothing when the connection has no words, limit or default to show."""
    words = connection.label or (connection.condition.text if connection.condition else "")
    if connection.is_default:
        words = f"{words} (otherwise)" if words else "otherwise"
    return joined(words, loop_words(connection.loop) if connection.loop else "")


def loop_words(loop: Loop) -> str:
    """How often a way back may be taken: "max 2", "max 2 a day"."""
    return f"max {loop.max}" + (" a day" if loop.counter == "day" else "")


def is_timed(connection: Connection) -> bool:
    """Whether a clock stands before the words, because time leads this way."""
    return connection.ending in ("no_response", "timeout")
