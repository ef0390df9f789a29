"""A SOP in pieces: one object for everything with an id and for every place, the order of every list; and back."""

import typing
from collections.abc import Callable, Mapping
from typing import Any

from sop_studio.model.base import Frozen, to_plain
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.placement import Placement
from sop_studio.model.sop import Sop
from sop_studio.store.refusal import damaged

SOP_KEY = "/sop"
"""The reserved key of the SOP's own fields; ids never begin with a stroke."""
PLACEMENTS = "placements"
CHART_PARTS = ("nodes", "connections", "phases")
PLACE_PARTS = ("nodes", "connections")

Plain = dict[str, Any]
Order = dict[str, tuple[str, ...]]


def _lists() -> tuple[str, ...]:
    found = []
    for name, field in Sop.model_fields.items():
        item = typing.get_args(field.annotation)[:1]
        if item and isinstance(item[0], type) and issubclass(item[0], Frozen) and "id" in item[0].model_fields:
            found.append(name)
    return tuple(name for name in found if name != "linked_sops")


LISTS = _lists()
"""The lists of a SOP whose entries have ids of their own in it."""


def pieces(sop: Sop) -> tuple[dict[str, Frozen], Order]:
    """The pieces of a SOP by id, places by reserved keys, and the keys of every list that is not empty, in order."""
    return _taken_apart(sop, getattr)


def plain_pieces(document: Plain) -> tuple[dict[str, Plain], Order]:
    """The same pieces and orders of a plain document; raises SopStudioError when a list holds something else."""
    found, order = _taken_apart(document, _objects_in)
    nested: dict[str, tuple[str, ...]] = dict.fromkeys(order.get("flowcharts", ()), CHART_PARTS)
    nested |= dict.fromkeys(order.get(PLACEMENTS, ()), PLACE_PARTS) | {SOP_KEY: (*LISTS, PLACEMENTS)}
    bare = {key: _without(one, nested[key]) if key in nested else one for key, one in found.items()}
    return bare, order


def own_plain(piece: Frozen) -> Plain:
    """A piece as plain values, without what is a piece of its own."""
    nested = _nested(piece)
    bare = piece.model_copy(update=dict.fromkeys(nested, ())) if nested else piece
    return typing.cast("Plain", to_plain(bare))


def put_together(objects: Mapping[str, Plain], order: Mapping[str, tuple[str, ...]]) -> Plain:
    """The plain document that was taken apart; raises KeyError when a piece is missing."""
    sop = dict(objects[SOP_KEY])
    for name in (*LISTS, PLACEMENTS):
        parts = CHART_PARTS if name == "flowcharts" else PLACE_PARTS if name == PLACEMENTS else ()
        items = [_whole(key, parts, objects, order) for key in order.get(name, ())]
        if items:
            sop[name] = items
    return sop


def _taken_apart(sop: Any, read: Callable[[Any, str], Any]) -> tuple[dict[str, Any], Order]:
    found: dict[str, Any] = {SOP_KEY: sop}
    order: Order = {}
    for name in LISTS:
        _note(found, order, name, {str(read(item, "id")): item for item in read(sop, name)})
    for flowchart in read(sop, "flowcharts"):
        for part in CHART_PARTS:
            inner = {str(read(item, "id")): item for item in read(flowchart, part)}
            _note(found, order, f"{read(flowchart, 'id')}/{part}", inner)
    for place, placement in enumerate(read(sop, PLACEMENTS)):
        key = f"/{PLACEMENTS}/{place}"
        found[key] = placement
        order[PLACEMENTS] = (*order.get(PLACEMENTS, ()), key)
        for part, end in zip(PLACE_PARTS, ("node", "connection"), strict=True):
            _note(found, order, f"{key}/{part}", _keyed(f"{key}/{part}/", read(placement, part), end, read))
    return found, order


def _keyed(prefix: str, items: Any, end: str, read: Callable[[Any, str], Any]) -> dict[str, Any]:
    """The places by what stands there; when something stands there twice, by number too."""
    found: dict[str, Any] = {}
    for number, item in enumerate(items):
        key = f"{prefix}{read(item, end)}"
        found[key if key not in found else f"{key}/{number}"] = item
    return found


def _note(found: dict[str, Any], order: Order, name: str, items: dict[str, Any]) -> None:
    if items:
        found.update(items)
        order[name] = tuple(items)


def _nested(piece: Any) -> tuple[str, ...]:
    if isinstance(piece, Flowchart):
        return CHART_PARTS
    if isinstance(piece, Placement):
        return PLACE_PARTS
    return (*LISTS, PLACEMENTS) if isinstance(piece, Sop) else ()


def _objects_in(value: Plain, name: str) -> Any:
    """A list of objects, or the id of something, in a plain object."""
    if name in ("id", "node", "connection"):
        return value.get(name, "")
    found = value.get(name, [])
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise damaged("journal-base", "its list {name} does not fit", name=name)
    return found


def _without(plain: Plain, names: tuple[str, ...]) -> Plain:
    return {name: value for name, value in plain.items() if name not in names}


def _whole(
    key: str, parts: tuple[str, ...], objects: Mapping[str, Plain], order: Mapping[str, tuple[str, ...]]
) -> Plain:
    whole = dict(objects[key])
    for part in parts:
        items = [objects[inner] for inner in order.get(f"{key}/{part}", ())]
        if items:
            whole[part] = items
    return whole
