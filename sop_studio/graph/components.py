"""Strongly connected components, and what can be reached from where."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping

Neighbours = Callable[[str], Iterable[str]]


def reached(starts: Iterable[str], neighbours: Neighbours, leave_out: Container[str] = ()) -> dict[str, None]:
    """Everything that can be reached from `starts`, which count as reached themselves."""
    found = {node: None for node in starts if node not in leave_out}
    waiting = list(found)
    while waiting:
        for node in neighbours(waiting.pop()):
            if node not in found and node not in leave_out:
                found[node] = None
                waiting.append(node)
    return found


def components(ranks: Mapping[str, int], neighbours: Neighbours) -> list[tuple[str, ...]]:
    """The strongly connected components among the keys of `ranks`, each and all sorted by rank."""
    search = _Tarjan(ranks, neighbours)
    for node in ranks:
        if node not in search.index:
            search.walk(node)
    found = (tuple(sorted(component, key=ranks.__getitem__)) for component in search.found)
    return sorted(found, key=lambda component: ranks[component[0]])


class _Tarjan:
    """Tarjan's search, with a stack of its own so that a long chain does no harm."""

    def __init__(self, among: Container[str], neighbours: Neighbours) -> None:
        self.among, self.neighbours = among, neighbours
        self.index: dict[str, int] = {}
        self.low: dict[str, int] = {}
        self.open: dict[str, None] = {}
        self.found: list[list[str]] = []

    def walk(self, root: str) -> None:
        """Visit everything that can be reached from `root` for the first time."""
        path: list[tuple[str, Iterator[str]]] = [(root, self._enter(root))]
        while path:
            node, others = path[-1]
            new = next((other for other in others if not self._seen(node, other)), None)
            if new is not None:
                path.append((new, self._enter(new)))
                continue
            path.pop()
            if path:
                above = path[-1][0]
                self.low[above] = min(self.low[above], self.low[node])
            if self.low[node] == self.index[node]:
                self._close(node)

    def _enter(self, node: str) -> Iterator[str]:
        self.index[node] = self.low[node] = len(self.index)
        self.open[node] = None
        return iter(self.neighbours(node))

    def _seen(self, node: str, other: str) -> bool:
        if other in self.open:
            self.low[node] = min(self.low[node], self.index[other])
        return other not in self.among or other in self.index

    def _close(self, root: str) -> None:
        component: list[str] = []
        while not component or component[-1] != root:
            component.append(self.open.popitem()[0])
        self.found.append(component)
