"""Connections that lack an end: a tiny shape stands there while the flowchart is laid out."""

from collections.abc import Iterable, Iterator

from sop_studio.layout.size import Box
from sop_studio.model.flowchart import Connection, Flowchart, Node

TIP = Box("rectangle", 10, 10)
"""What stands at an open end, so that the line has a place to go and nothing else comes there."""


def with_tips(flowchart: Flowchart) -> tuple[Flowchart, frozenset[str]]:
    """The flowchart with a shape at every open end, and the ids of these shapes; itself when no end is open."""
    known = {node.id for node in flowchart.nodes}
    names = _names(known, len(flowchart.connections))
    tips: list[str] = []

    def end(node: str | None) -> str:
        if node in known and node is not None:
            return node
        tips.append(next(names))
        return tips[-1]

    lines = tuple(_with_ends(line, end(line.source), end(line.target)) for line in flowchart.connections)
    if not tips:
        return flowchart, frozenset()
    nodes = (*flowchart.nodes, *(Node(id=tip, kind="step") for tip in tips))
    return flowchart.but(nodes=nodes, connections=lines), frozenset(tips)


def _with_ends(line: Connection, source: str, target: str) -> Connection:
    return line if (line.source, line.target) == (source, target) else line.but(source=source, target=target)


def _names(taken: Iterable[str], count: int) -> Iterator[str]:
    """Ids that no shape has: two for each connection are enough, and as many again as there are shapes."""
    known = set(taken)
    return (name for at in range(2 * count + len(known)) if (name := f"tip-{at}") not in known)
