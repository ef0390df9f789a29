"""Registers of two SOPs match by code, else by name: what is the same is used, what is not comes along."""

from collections.abc import Iterable
from dataclasses import dataclass

from sop_studio.editing.edited import Fresh
from sop_studio.editing.slots import leaves
from sop_studio.editing.uses import with_other_ids
from sop_studio.model.base import Frozen
from sop_studio.model.escalation import EscalationPath
from sop_studio.model.sop import Sop
from sop_studio.model.text import same_words

NAMES = ("code", "sha256", "name", "term", "title", "when", "scope", "action")
"""The fields by which an entry is known, the surest first."""


@dataclass(frozen=True, slots=True)
class Entries:
    """The lists of the SOP with what came along, and under which id every entry is known now."""

    lists: dict[str, tuple[Frozen, ...]]
    ids: dict[str, str]


def matched(sop: Sop, other: Sop, collections: Iterable[str], fresh: Fresh) -> Entries:
    """The registers of the SOP with the entries of the other one that it has not; its own stay as they are."""
    ids: dict[str, str] = {}
    coming: dict[str, list[Frozen]] = {}
    known_ids = set(sop.ids())
    for name in collections:
        known = {key: item.id for item in getattr(sop, name) for key in _keys(item)}
        for item in getattr(other, name):
            is_here = sop.id == other.id and any(item.id == one.id for one in getattr(sop, name))
            same = item.id if is_here else next((known[key] for key in _keys(item) if key in known), None)
            ids[item.id] = same or (item.id if item.id not in known_ids else fresh())
            if same is None:
                coming.setdefault(name, []).append(item)
    lists = {
        name: (*getattr(sop, name), *(_renamed(item, ids, sop, other) for item in items))
        for name, items in coming.items()
    }
    return Entries(lists, ids)


def _keys(item: Frozen) -> list[tuple[str, str]]:
    """The entry's code, or its name where it has no code."""
    words = ((name, getattr(item, name, "")) for name in NAMES)
    return [(name, same_words(word)) for name, word in words if isinstance(word, str) and word][:1]


def _renamed(item: Frozen, ids: dict[str, str], sop: Sop, other: Sop) -> Frozen:
    """The entry under its new id; what it refers to in the other SOP is named as such, or goes."""
    if sop.id != other.id and isinstance(item, EscalationPath) and item.receiving and not item.receiving.sop:
        item = item.but(receiving=item.receiving.but(sop=other.id))
    known = set(sop.ids()) if sop.id == other.id else set[str]()
    gone = {leaf for _, leaf in leaves(item, "id") if leaf not in ids and leaf not in known}
    return with_other_ids(item, {**ids, **dict.fromkeys(gone)}).but(id=ids[str(getattr(item, "id", ""))])
