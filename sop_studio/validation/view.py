"""What rules look at: the SOP, each flowchart as a graph, step numbers, and names of nodes for messages."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from sop_studio.graph.flowgraph import FlowGraph
from sop_studio.graph.order import numbers_of
from sop_studio.kinds.registry import kind_of
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.sop import Sop

MOST_NAMED = 5
"""Nodes that a message lists before it says "and 7 more"."""
LONGEST_TEXT = 60
"""Characters of a node's text that a message repeats."""


class View:
    """An SOP as the rules see it; what is costly is worked out once, when first asked for.

    `known` are graphs from before an edit: those of flowcharts that are still the same objects are taken over.
    """

    def __init__(self, sop: Sop, today: dt.date | None = None, known: Iterable[FlowGraph] = ()) -> None:
        self.sop = sop
        self.today = today
        there = {id(graph.flowchart): graph for graph in known}
        self.graphs: Sequence[FlowGraph] = tuple(
            there.get(id(flowchart)) or FlowGraph(flowchart) for flowchart in sop.flowcharts
        )

    @cached_property
    def numbers(self) -> Mapping[str, str]:
        """The step number of every node by id."""
        return {key: number for numbers in self._numbers for key, number in numbers.items()}

    @cached_property
    def parts(self) -> tuple["View", ...]:
        """Views of one flowchart each, in file order; of an SOP without flowcharts one that shows nothing."""
        if not self.graphs:
            return (self,)
        return tuple(
            Part(self, graph, numbers) for graph, numbers in zip(self.graphs, self._numbers, strict=True)
        )

    @cached_property
    def _numbers(self) -> tuple[Mapping[str, str], ...]:
        return numbers_of(self.graphs)

    @cached_property
    def _read(self) -> Mapping[str, int]:
        return {node_id: place for place, node_id in enumerate(self.numbers)}

    def graph(self, flowchart: Flowchart | None) -> FlowGraph:
        """The graph of a flowchart; raises KeyError when it is not looked at."""
        for graph in self.graphs:
            if flowchart is not None and graph.flowchart.id == flowchart.id:
                return graph
        raise KeyError(flowchart.id if flowchart else "")

    def nodes(self, *kinds: str) -> Iterator[tuple[FlowGraph, Node]]:
        """The sequence nodes of some kinds (of all, if none is named), each with its graph, in file order."""
        for graph in self.graphs:
            for node in graph.nodes.values():
                if not kinds or node.kind in kinds:
                    yield graph, node

    def name(self, node: Node) -> str | Message:
        """A node as messages call it, by number and text: A1.03 “Weigh”."""
        number = self.numbers.get(node.id, "")
        text = shortened(node.text)
        if text:
            return f"{number} “{text}”"
        return Message("node-without-text", "{number} ({kind})", number=number, kind=kind_of(node).title)

    def names(self, nodes: Sequence[Node]) -> str | Message:
        """Some nodes in a row as they are read: the first five by name, and how many more there are."""
        read = sorted(nodes, key=lambda node: self._read.get(node.id, 0))
        listed = [self.name(node) for node in read[:MOST_NAMED]]
        more = len(nodes) - len(listed)
        if more:
            listed.append(Message("and-more", "and {count} more", count=more))
        return in_a_row(listed)

    def title(self, flowchart: Flowchart) -> str:
        """A flowchart as messages call it, by code and title: A1 “Receive the request”."""
        text = shortened(flowchart.title)
        return (
            " ".join(part for part in (flowchart.code, f"“{text}”" if text else "") if part) or flowchart.id
        )


class Part(View):
    """One flowchart of an SOP, as if it were the only one."""

    def __init__(self, whole: View, graph: FlowGraph, numbers: Mapping[str, str]) -> None:
        self.sop = whole.sop
        self.today = whole.today
        self.graphs = (graph,)
        self.numbers = numbers


def in_a_row(parts: Sequence[str | Message]) -> str | Message:
    """The parts with commas between them, still to be translated."""
    if not parts:
        return ""
    row = parts[-1]
    for part in reversed(parts[:-1]):
        row = Message("in-a-row", "{first}, {rest}", first=part, rest=row)
    return row


def shortened(text: str) -> str:
    """A text on one line, cut where it is too long to be repeated in a message."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_TEXT else line[: LONGEST_TEXT - 1].rstrip() + "…"
