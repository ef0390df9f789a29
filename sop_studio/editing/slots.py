"""What the fields of every model mean: references to ids, words for people, or values with fields of their own."""

import typing
from collections.abc import Callable, Container, Iterator, Mapping
from functools import lru_cache, partial
from typing import Any, Literal, TypeVar

from pydantic import StringConstraints

from sop_studio.kinds.registry import kind_of
from sop_studio.model.base import Frozen
from sop_studio.model.flowchart import Node
from sop_studio.model.frozen_map import FrozenMap, freeze
from sop_studio.model.ids import Id
from sop_studio.model.text import check_text

Meaning = Literal["id", "words"]
Slot = Meaning | type[Frozen]
Path = tuple[str | int, ...]
Change = Callable[[Path, Any], Any]
"""Gives the new leaf; nothing means that the leaf goes."""

T = TypeVar("T", bound=Frozen)

_ID_PATTERN = typing.get_args(Id)[1].pattern


@lru_cache(maxsize=256)
def slots(model: type[Frozen]) -> Mapping[str, Slot]:
    """What the fields of a model mean, of those that hold references, words or further values; its own id is none."""
    found = {name: _meaning(field.annotation, tuple(field.metadata)) for name, field in model.model_fields.items()}
    return {name: slot for name, slot in found.items() if slot is not None and name not in ("id", "extra")}


def leaves(value: Frozen, meaning: Meaning, besides: Container[str] = ()) -> Iterator[tuple[Path, str]]:
    """Every reference or text of a value with the way to it, but for the fields `besides`.

    A node's own fields are read as its kind says; references into other SOPs are none.
    """
    yield from _leaves(value, type(value), meaning, (), besides)


def with_leaves(value: T, meaning: Meaning, change: Change, besides: Container[str] = ()) -> T:
    """The value with its references or texts changed but for the fields `besides`; the same object when nothing differs.

    A reference that goes leaves its list, or nothing behind; a value that cannot do without it goes with it, and
    ValueError says so when that is the whole value.
    """
    changed = _changed(value, type(value), meaning, change, (), besides)
    if changed is None:
        raise ValueError("it cannot do without what went")
    return typing.cast("T", changed)


def _meaning(annotation: Any, metadata: tuple[Any, ...] = ()) -> Slot | None:
    if any(getattr(rule, "func", None) is check_text for rule in metadata):
        return "words"
    if any(isinstance(rule, StringConstraints) and rule.pattern == _ID_PATTERN for rule in metadata):
        return "id"
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        return annotation
    if typing.get_origin(annotation) is Literal:
        return None
    parts = typing.get_args(annotation)
    if hasattr(annotation, "__metadata__"):
        return _meaning(parts[0], tuple(annotation.__metadata__))
    return next((slot for part in parts if (slot := _meaning(part)) is not None), None)


def _slots_of(value: Any, model: type[Frozen]) -> Iterator[tuple[str, Slot, Any]]:
    read = value.get if isinstance(value, FrozenMap) else partial(getattr, value)
    for name, slot in slots(model).items():
        item = read(name)
        is_foreign = name == "flowchart" and "sop" in model.model_fields and read("sop")
        if item is not None and item != () and not is_foreign:
            yield name, slot, item
    if isinstance(value, Node) and value.fields:
        yield "fields", kind_of(value).fields, value.fields


def _leaves(
    value: Any, model: type[Frozen], meaning: Meaning, path: Path, besides: Container[str] = ()
) -> Iterator[tuple[Path, str]]:
    for name, slot, item in _slots_of(value, model):
        if name in besides:
            continue
        for place, part in _parts(item):
            way = (*path, name, *place)
            if slot == meaning and isinstance(part, str):
                yield way, part
            elif isinstance(slot, type) and isinstance(part, Frozen | FrozenMap):
                yield from _leaves(part, slot, meaning, way)


def _parts(item: Any) -> Iterator[tuple[Path, Any]]:
    if isinstance(item, tuple):
        yield from (((place,), part) for place, part in enumerate(item))
    else:
        yield (), item


def _changed(
    value: Any, model: type[Frozen], meaning: Meaning, change: Change, path: Path, besides: Container[str] = ()
) -> Any:
    """The value, changed; nothing when it cannot do without what went."""
    changes: dict[str, Any] = {}
    for name, slot, item in _slots_of(value, model):
        if name not in besides and (slot == meaning or isinstance(slot, type)):
            new = _item(item, slot, meaning, change, (*path, name))
            if new is None and _is_needed(model, name):
                return None
            if new is not item:
                changes[name] = new
    if not changes:
        return value
    if isinstance(value, FrozenMap):
        merged = dict(value) | {name: freeze(new) for name, new in changes.items()}
        return FrozenMap({name: new for name, new in merged.items() if new is not None})
    return value.but(**changes)


def _item(item: Any, slot: Slot, meaning: Meaning, change: Change, path: Path) -> Any:
    if not isinstance(item, tuple):
        return _part(item, slot, meaning, change, path)
    new = tuple(_part(part, slot, meaning, change, (*path, place)) for place, part in enumerate(item))
    is_same = all(one is other for one, other in zip(new, item, strict=True))
    return item if is_same else tuple(part for part in new if part is not None)


def _part(part: Any, slot: Slot, meaning: Meaning, change: Change, path: Path) -> Any:
    if slot == meaning and isinstance(part, str):
        new = change(path, part)
        return part if new == part else new
    if isinstance(slot, type) and isinstance(part, Frozen | FrozenMap):
        return _changed(part, slot, meaning, change, path)
    return part


def _is_needed(model: type[Frozen], name: str) -> bool:
    field = model.model_fields[name]
    return field.is_required() or type(None) not in typing.get_args(field.annotation)
