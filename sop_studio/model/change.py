"""What differs between two SOPs: the one word that redraw, live validation, journal and comparison read."""

from collections.abc import Iterable
from dataclasses import dataclass

from sop_studio.model.sop import Identified, Sop, collections


@dataclass(frozen=True, slots=True)
class Difference:
    """Ids added, changed and removed in one collection."""

    added: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


@dataclass(frozen=True, slots=True)
class Change:
    """What differs between two SOPs, per collection, and which plain fields of the SOP do."""

    differences: tuple[tuple[str, Difference], ...]
    fields: frozenset[str]

    def of(self, collection: str) -> Difference:
        """What differs in one collection, e.g. "nodes"."""
        return dict(self.differences).get(collection, Difference())

    def __bool__(self) -> bool:
        return bool(self.differences or self.fields)

    @classmethod
    def between(cls, old: Sop, new: Sop) -> "Change":
        """The change that leads from `old` to `new`; identity is looked at first, equality where it differs."""
        before, after = dict(collections(old)), dict(collections(new))
        names = list(dict.fromkeys([*before, *after]))
        found = ((name, _difference(before.get(name, ()), after.get(name, ()))) for name in names)
        listed = {name for name in names if name in Sop.model_fields}
        plain = (name for name in Sop.model_fields if name not in listed)
        fields = frozenset(name for name in plain if not _same(getattr(old, name), getattr(new, name)))
        return cls(tuple((name, difference) for name, difference in found if difference), fields)


def _difference(old: Iterable[Identified], new: Iterable[Identified]) -> Difference:
    before = {item.id: item for item in old}
    after = {item.id: item for item in new}
    changed = (key for key in before.keys() & after.keys() if not _same(before[key], after[key]))
    return Difference(
        frozenset(after.keys() - before.keys()), frozenset(changed), frozenset(before.keys() - after.keys())
    )


def _same(old: object, new: object) -> bool:
    return old is new or old == new
