"""Everything in a SOP that has an id: register entries, flowcharts, nodes, connections and phases, and the SOP itself."""

import typing
from collections.abc import Callable, Iterator
from typing import Any

from sop_studio.editing.find import missing
from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message
from sop_studio.model.base import Frozen
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.sop import Sop

PARTS = ("nodes", "connections", "phases")
"""What a flowchart holds that has ids of its own."""


def _entry_models() -> dict[str, type[Frozen]]:
    found: dict[str, type[Frozen]] = {}
    for name, field in Sop.model_fields.items():
        item = typing.get_args(field.annotation)[:1]
        if item and isinstance(item[0], type) and issubclass(item[0], Frozen) and "id" in item[0].model_fields:
            found[name] = item[0]
    del found["linked_sops"]  # they bear the ids of other documents
    return found


COLLECTIONS = _entry_models()
"""The lists of a SOP whose entries have ids, by name, with the model of their entries."""

REGISTERS = tuple(name for name in COLLECTIONS if name not in ("flowcharts", "approvals"))
"""The lists that people keep: roles, escalation paths, contact points … revisions, comments, waivers."""


def nested_in(item: Frozen) -> tuple[str, ...]:
    """The fields of an object that hold objects with ids of their own, or places."""
    if isinstance(item, Sop):
        return (*COLLECTIONS, "linked_sops", "placements")
    return PARTS if isinstance(item, Flowchart) else ()


def all_objects(sop: Sop) -> Iterator[tuple[str, Frozen]]:
    """Every object with its id, the SOP first, in model order."""
    yield sop.id, sop
    for name in COLLECTIONS:
        for item in getattr(sop, name):
            yield item.id, item
            for part in nested_in(item):
                yield from ((inner.id, inner) for inner in getattr(item, part))


def find_object(sop: Sop, id: str) -> Frozen:
    """The object with this id; raises SopStudioError when there is none."""
    found = next((item for known, item in all_objects(sop) if known == id), None)
    if found is None:
        raise missing(id)
    return found


def collection_of(sop: Sop, id: str) -> str:
    """The name of the list of the SOP that holds an entry; raises SopStudioError when none does."""
    for name in COLLECTIONS:
        if any(item.id == id for item in getattr(sop, name)):
            return name
    raise missing(id)


def model_of(collection: str) -> type[Frozen]:
    """The model of the entries of a register; raises SopStudioError when there is no such register."""
    if collection not in REGISTERS:
        raise SopStudioError(
            Message("edit-no-register", 'The SOP has no list called "{name}". Choose one of its lists.', name=collection)
        )
    return COLLECTIONS[collection]


def with_objects(sop: Sop, change: Callable[[Any], Any]) -> Sop:
    """The SOP with every object changed, each without its parts first; an object that becomes None goes.

    What does not change stays the same object, and so does the SOP when nothing changes.
    """
    changes = {name: _each(getattr(sop, name), change) for name in COLLECTIONS}
    differing = {name: new for name, new in changes.items() if new is not getattr(sop, name)}
    return typing.cast("Sop", change(sop.but(**differing) if differing else sop))


def _each(items: tuple[Any, ...], change: Callable[[Any], Any]) -> tuple[Any, ...]:
    new = tuple(_one(item, change) for item in items)
    if all(one is other for one, other in zip(new, items, strict=True)):
        return items
    return tuple(item for item in new if item is not None)


def _one(item: Any, change: Callable[[Any], Any]) -> Any:
    parts = {name: _each(getattr(item, name), change) for name in nested_in(item)}
    differing = {name: new for name, new in parts.items() if new is not getattr(item, name)}
    return change(item.but(**differing) if differing else item)
