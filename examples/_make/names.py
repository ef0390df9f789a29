"""Ids in counting order, and the names they stand for, for one SOP."""

from sop_studio.model.ids import Counter


class Names:
    """Gives every named thing the next id of its sort, once, and finds it again by its name."""

    def __init__(self) -> None:
        self._counter = Counter()
        self._ids: dict[tuple[str, str], str] = {}

    def add(self, sort: str, name: str) -> str:
        """The id of a thing that may be new."""
        if (sort, name) not in self._ids:
            self._ids[sort, name] = self._counter.next(sort)
        return self._ids[sort, name]

    def of(self, sort: str, name: str) -> str:
        """The id of a thing that is there; raises KeyError when the source names something it does not list."""
        return self._ids[sort, name]

    def get(self, sort: str, name: str) -> str | None:
        """The id of a thing, or nothing."""
        return self._ids.get((sort, name))

    def next(self, sort: str) -> str:
        """An id for a thing without a name."""
        return self._counter.next(sort)
