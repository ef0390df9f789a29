"""Edits of registers (roles, escalation paths, policies …) and of the SOP's own fields, by name."""

from collections.abc import Mapping

from sop_studio.editing.edited import Edited, Fresh, fresh_ids
from sop_studio.editing.find import taken
from sop_studio.editing.objects import REGISTERS, collection_of, model_of
from sop_studio.editing.uses import without_uses
from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message
from sop_studio.model.base import Frozen
from sop_studio.model.sop import Sop


def add_entry(sop: Sop, collection: str, values: Mapping[str, object], fresh: Fresh | None = None) -> Edited:
    """The SOP with one entry more at the end of a register; its id comes from `values`, else it is new.

    Raises SopStudioError when the id is taken, pydantic's error when a value does not fit.
    """
    model = model_of(collection)
    id = str(values.get("id") or (fresh or fresh_ids(sop))())
    if id in sop.ids():
        raise taken(id)
    entry = model.model_validate(dict(values) | {"id": id})
    return Edited(sop.but(**{collection: (*getattr(sop, collection), entry)}), (id,))


def change_entry(sop: Sop, id: str, **changes: object) -> Sop:
    """The SOP with some fields of a register's entry changed; raises pydantic's error when a value does not fit."""
    collection = _register_of(sop, id)
    entries = tuple(entry.but(**changes) if entry.id == id else entry for entry in getattr(sop, collection))
    return sop.but(**{collection: entries})


def remove_entry(sop: Sop, id: str) -> Sop:
    """The SOP without a register's entry and without references to it; see `uses.used_by` for who loses what."""
    collection = _register_of(sop, id)
    entries = tuple(entry for entry in getattr(sop, collection) if entry.id != id)
    smaller = without_uses(sop.but(**{collection: entries}), (id,))
    lanes_left = tuple(
        one.but(lanes=tuple(lane for lane in one.lanes if lane.role != id))
        if any(lane.role == id for lane in one.lanes)
        else one
        for one in smaller.placements
    )
    return smaller if lanes_left == smaller.placements else smaller.but(placements=lanes_left)


def move_entry(sop: Sop, id: str, place: int) -> Sop:
    """The SOP with a register's entry at another place, counted from 0."""
    collection = _register_of(sop, id)
    entries = list(getattr(sop, collection))
    moved = next(entry for entry in entries if entry.id == id)
    entries.remove(moved)
    entries.insert(max(place, 0), moved)
    return sop.but(**{collection: tuple(entries)})


def change_document(sop: Sop, **changes: object) -> Sop:
    """The SOP with some of its own fields changed (title, purpose, languages …), never its id or its lists."""
    listed = next((name for name in changes if name == "id" or name in (*REGISTERS, "flowcharts", "placements")), None)
    if listed is not None:
        raise SopStudioError(
            Message("edit-not-plain", 'The field "{field}" is changed entry by entry.', field=listed)
        )
    return sop.but(**changes)


def change_control(sop: Sop, **changes: object) -> Sop:
    """The SOP with some fields of its control record changed; its status moves by `lifecycle` alone."""
    if "status" in changes:
        raise SopStudioError(
            Message("edit-status", "The status follows the life cycle. Send for review, approve or withdraw instead.")
        )
    return sop.but(control=sop.control.but(**changes))


def entries(sop: Sop, collection: str) -> tuple[Frozen, ...]:
    """The entries of a register."""
    model_of(collection)
    found: tuple[Frozen, ...] = getattr(sop, collection)
    return found


def _register_of(sop: Sop, id: str) -> str:
    collection = collection_of(sop, id)
    model_of(collection)
    return collection
