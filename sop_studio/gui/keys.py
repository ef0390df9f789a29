"""How shortcuts are read and shown."""

from PySide6.QtGui import QKeySequence

from sop_studio.gui.action import Action


def sequences(action: Action) -> list[QKeySequence]:
    """The shortcuts of an action."""
    return [QKeySequence(keys) for keys in action.shortcut.split()]


def shown(action: Action) -> str:
    """The first shortcut as the system writes it; empty when there is none."""
    first = sequences(action)[:1]
    return first[0].toString(QKeySequence.SequenceFormat.NativeText) if first else ""


def plain(words: str) -> str:
    """The words of a menu entry without the mark of its key and without the dots."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix(" …")
