"""Edits of words: any text of anything in the SOP, by its id and field."""

from typing import TypeVar

from sop_studio.editing.find import missing
from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message
from sop_studio.model.base import Frozen
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.sop import Sop
from sop_studio.model.text import check_text

T = TypeVar("T", bound=Frozen)


def set_words(sop: Sop, id: str, field: str, text: str) -> Sop:
    """The SOP with other words in one field; `id` may be the document's own.

    Raises SopStudioError when nothing has the id or its field holds no words.
    """
    if id == sop.id:
        return _with_words(sop, field, text)
    if id not in sop.ids():
        raise missing(id)
    changes: dict[str, object] = {}
    for name in type(sop).model_fields:
        items = getattr(sop, name)
        if isinstance(items, tuple) and items and isinstance(items[0], Frozen):
            changed = tuple(_changed(item, id, field, text) for item in items)
            if any(new is not old for new, old in zip(changed, items, strict=True)):
                changes[name] = changed
    return sop.but(**changes)


def _changed(item: T, id: str, field: str, text: str) -> T:
    if getattr(item, "id", None) == id:
        return _with_words(item, field, text)
    return _in_flowchart(item, id, field, text) if isinstance(item, Flowchart) else item


def _in_flowchart(flowchart: T, id: str, field: str, text: str) -> T:
    for name in ("nodes", "connections", "phases"):
        items = getattr(flowchart, name)
        if any(item.id == id for item in items):
            return flowchart.but(**{name: tuple(_changed(item, id, field, text) for item in items)})
    return flowchart


def _with_words(item: T, field: str, text: str) -> T:
    known = type(item).model_fields.get(field)
    if known is None or not any(getattr(rule, "func", None) is check_text for rule in known.metadata):
        raise SopStudioError(
            Message("edit-no-words", 'The field "{field}" holds no words. Choose one that does.', field=field)
        )
    return item.but(**{field: text})
