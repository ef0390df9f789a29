"""Who refers to what: where something is used, and what becomes of references when it goes or gets another id."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from sop_studio.editing.objects import all_objects, nested_in, with_objects
from sop_studio.editing.slots import leaves, with_leaves
from sop_studio.model.base import Frozen
from sop_studio.model.control import Approval
from sop_studio.model.sections import ChangeNotice, Comment, Waiver
from sop_studio.model.sop import Sop

T = TypeVar("T", bound=Frozen)

HISTORY = (Approval, ChangeNotice, Comment, Waiver)
"""What keeps its target even when that is gone."""


@dataclass(frozen=True, slots=True)
class Use:
    """Something refers to something else: its id, and in which field, e.g. "policy_refs.0.policy"."""

    id: str
    field: str


def used_by(sop: Sop, id: str) -> tuple[Use, ...]:
    """Everything that refers to an id, in model order; the SOP's own fields go by the document's id."""
    return tuple(
        Use(owner, ".".join(str(step) for step in path))
        for owner, item in all_objects(sop)
        for path, leaf in leaves(item, "id", nested_in(item))
        if leaf == id
    )


def without_uses(sop: Sop, ids: Collection[str]) -> Sop:
    """The SOP in which nothing refers to these ids; an entry that cannot do without one goes with it.

    Remarks, waivers, notices and signatures keep what they say, as history.
    """
    gone, wanted = set[str](), set(ids)
    while wanted:
        fallen = set[str]()
        sop = with_objects(sop, partial(_without, ids=frozenset(wanted), fallen=fallen))
        gone |= wanted
        wanted = fallen - gone
    return sop


def with_other_ids(item: T, others: Mapping[str, str | None]) -> T:
    """A value whose references, parts included, are exchanged; those that become nothing go."""
    return with_leaves(item, "id", lambda _, leaf: others.get(leaf, leaf))


def _without(item: Frozen, ids: frozenset[str], fallen: set[str]) -> Frozen | None:
    if isinstance(item, HISTORY):
        return item
    try:
        return with_leaves(item, "id", lambda _, leaf: None if leaf in ids else leaf, nested_in(item))
    except ValueError:
        fallen.add(str(getattr(item, "id", "")))
        return None
