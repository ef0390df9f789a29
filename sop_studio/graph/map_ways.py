"""The ways on the map of a SOP: from flowchart to flowchart, and from the main flowchart's parts to its ends."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from sop_studio.graph.flowgraph import Arc, FlowGraph
from sop_studio.graph.reach import starts
from sop_studio.kinds.label import label_words
from sop_studio.kinds.nodes.escalation import path_of
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.sop import Sop


@dataclass(frozen=True, slots=True)
class Opened:
    """The flowchart that a step opens; `document` is the other SOP it belongs to, if it is another."""

    key: str
    flowchart: str
    sop: str
    document: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """A way on the map, between ids of flowcharts or of the main flowchart's starts and ends."""

    source: str
    target: str
    words: str = ""
    comes_back: bool = False
    is_outcome: bool = False


def other_flowchart(sop: Sop, node: Node) -> Opened | None:
    """What a link opens or an escalation notifies; nothing when that is no flowchart that is known by its id."""
    sop_id, flowchart = node.fields.get("sop"), node.fields.get("flowchart")
    if node.kind == "escalation":
        path = path_of(sop, node)
        place = path.receiving if path else None
        sop_id, flowchart = (place.sop, place.flowchart) if place else (None, None)
    elif node.kind != "link":
        return None
    if sop_id in (None, sop.id):
        known = any(one.id == flowchart for one in sop.flowcharts)
        return Opened(str(flowchart), str(flowchart), sop.id) if known else None
    number = next((linked.number for linked in sop.linked_sops if linked.id == sop_id), "")
    return Opened(f"{sop_id}-{flowchart or 0}"[:64], str(flowchart or ""), str(sop_id), number or "?")


def direct_ways(
    sop: Sop, flowchart: Flowchart, numbers: Mapping[str, str], *, is_main: bool
) -> Iterator[Way]:
    """The ways from a flowchart to those that its steps open; those of the main flowchart to its own are left out."""
    for node in flowchart.nodes:
        card = other_flowchart(sop, node)
        is_part = is_main and node.kind == "link" and card is not None and not card.document
        if card is not None and card.key != flowchart.id and not is_part:
            comes_back = node.kind == "link" and node.fields.get("mode", "call") == "call"
            yield Way(flowchart.id, card.key, numbers.get(node.id, ""), comes_back)


def main_ways(sop: Sop, main: Flowchart, numbers: Mapping[str, str]) -> Iterator[Way]:
    """The main flowchart with everything between its links and ends left out.

    A decision that one outcome of a link comes to, and that parts the ways, stays.
    """
    graph = FlowGraph(main)
    walk = _Walk(sop, main, graph, numbers)
    first = starts(graph)
    yield from (Way(key, main.id) for key in first if graph.nodes[key].kind == "start")
    yield from walk.ways(main.id, [arc for key in first for arc in graph.out(key)])
    for key, node in graph.nodes.items():
        card = walk.station(node)
        if card is not None and node.kind == "link":
            for arc in graph.out(key):
                yield from _outcome(walk, card, arc)


def _outcome(walk: "_Walk", card: str, arc: Arc) -> Iterator[Way]:
    """The ways on from a card by one outcome."""
    words, target = _words(arc), walk.graph.nodes[arc.target]
    parted = tuple(walk.ways(target.id, walk.graph.out(target.id))) if target.kind == "decision" else ()
    if len({way.target for way in parted}) > 1:
        yield Way(card, target.id, words, is_outcome=bool(words))
        yield from parted
        return
    for way in walk.ways(card, [arc]):
        yield replace(way, words=words, is_outcome=bool(words))


def _words(arc: Arc) -> str:
    return label_words(arc.connection) if arc.connection else ""


@dataclass(frozen=True, slots=True)
class _Walk:
    """Goes on from a step to the next links and ends of the main flowchart."""

    sop: Sop
    main: Flowchart
    graph: FlowGraph
    numbers: Mapping[str, str]

    def station(self, node: Node) -> str | None:
        """What stands on the map for a step: the flowchart it opens, itself when it is an end."""
        if node.kind == "end":
            return node.id
        card = other_flowchart(self.sop, node) if node.kind == "link" else None
        return card.key if card and not card.document and card.key != self.main.id else None

    def ways(self, source: str, arcs: Iterable[Arc]) -> Iterator[Way]:
        """The ways from a place on the map by some arcs, each with the last outcome that was passed."""
        waiting = [(arc, "") for arc in arcs]
        seen: set[str] = set()
        for arc, passed in waiting:
            target, words = self.graph.nodes[arc.target], _words(arc) or passed
            card = self.station(target)
            if card is not None:
                is_opened = source == self.main.id and target.kind == "link"
                yield Way(source, card, self.numbers.get(target.id, "") if is_opened else words)
            elif target.id not in seen:
                seen.add(target.id)
                waiting.extend((after, words) for after in self.graph.out(target.id))
