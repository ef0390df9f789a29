"""The fields of the document's own form."""

from sop_studio.editing.words import set_words
from sop_studio.gui.fields.editors import WordsBox, WordsLine
from sop_studio.gui.fields.field import Field, Level
from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop

WORDS: tuple[tuple[str, Message, Level, bool], ...] = (
    ("title", Message("sop-title", "Title"), 1, False),
    ("number", Message("sop-number", "Number"), 1, False),
    ("purpose", Message("sop-purpose", "What is it for?"), 1, True),
    ("scope_in", Message("sop-scope-in", "Applies to"), 2, True),
    ("scope_out", Message("sop-scope-out", "Does not apply to"), 2, True),
    ("prerequisites", Message("sop-prerequisites", "Before you start"), 2, True),
    ("records", Message("sop-records", "Records that are kept"), 2, True),
    ("short_title", Message("sop-short-title", "Short title"), 3, False),
    ("organisation", Message("sop-organisation", "Organisation"), 3, False),
)


def fields_of_sop(sop: Sop) -> tuple[Field, ...]:
    """What the document says about itself in words."""
    return tuple(_field(sop.id, *row) for row in WORDS)


def _field(id: str, name: str, label: Message, level: Level, is_long: bool) -> Field:
    return Field(
        name,
        label,
        level,
        lambda sop: getattr(sop, name),
        lambda sop, value: set_words(sop, id, name, value),
        lambda _: WordsBox() if is_long else WordsLine(is_heading=name == "title"),
        is_typed=True,
    )
