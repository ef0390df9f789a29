"""The walk that reads a flowchart: main path first, then branch by branch; fallbacks and ends last."""

from collections.abc import Iterable, Iterator

from sop_studio.graph.flowgraph import FlowGraph
from sop_studio.graph.loops import back_arcs
from sop_studio.graph.main_exits import is_silence, main_exits
from sop_studio.graph.reach import starts


class Walk:
    """One reading of a flowchart, from its starts along everything that leads forward."""

    def __init__(self, graph: FlowGraph) -> None:
        self.graph = graph
        self.onward = main_exits(graph)
        back = back_arcs(graph)
        self.out = {key: [arc for arc in graph.out(key) if arc not in back] for key in graph.nodes}
        self.into = {key: [arc for arc in graph.into(key) if arc not in back] for key in graph.nodes}
        self.read: dict[str, None] = {}
        self.held: list[str] = []

    def order(self) -> tuple[str, ...]:
        """The ids of all sequence nodes; those that nothing leads to come last, in file order."""
        self._read_from(starts(self.graph))
        for key in self.held:  # grows while it is walked
            if not self._is_end(key) and key not in self.read:
                self.read[key] = None
                self._read_from(self._targets(key))
        return tuple(dict.fromkeys((*self.read, *self.held, *self.graph.nodes)))

    def _read_from(self, roots: Iterable[str]) -> None:
        agenda: list[Iterator[str]] = [iter(roots)]
        while agenda:
            key = next(agenda[-1], None)
            if key is None:
                agenda.pop()
            elif path := self._read_along(key):
                agenda.append(other for node in path for other in self._targets(node))

    def _read_along(self, key: str) -> list[str]:
        """Read the main path from `key` on; at a split one branch after the other, as far as the join."""
        path: list[str] = []
        branches: list[Iterator[str]] = []
        node: str | None = key
        while node is not None:
            if self._take(node):
                path.append(node)
                if self._is_bar(node):
                    branches.append(self._targets(node))
                node = self.onward.get(node) or _next_branch(branches)
            else:
                node = _next_branch(branches)
        return path

    def _take(self, key: str) -> bool:
        if key in self.read:
            return False
        if self._is_end(key) or self._is_fallback(key) or self._is_early(key):
            self.held.append(key)
            return False
        self.read[key] = None
        return True

    def _targets(self, key: str) -> Iterator[str]:
        return (arc.target for arc in self.out[key])

    def _is_end(self, key: str) -> bool:
        return self.graph.nodes[key].kind == "end"

    def _is_fallback(self, key: str) -> bool:
        return self.graph.nodes[key].kind == "escalation" and is_silence(self.into[key])

    def _is_early(self, key: str) -> bool:
        """Whether the node is a join that other branches have yet to reach."""
        return self._is_bar(key) and any(arc.source not in self.read for arc in self.into[key])

    def _is_bar(self, key: str) -> bool:
        return self.graph.nodes[key].kind == "parallel"


def _next_branch(branches: list[Iterator[str]]) -> str | None:
    while branches:
        if (branch := next(branches[-1], None)) is not None:
            return branch
        branches.pop()
    return None
