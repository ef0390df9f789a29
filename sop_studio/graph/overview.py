"""The map of a SOP: its flowcharts as cards, the ways between them, and the ends of the main flowchart."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from sop_studio.graph.card import Card
from sop_studio.graph.flowgraph import FlowGraph
from sop_studio.graph.map_ways import Way, direct_ways, main_ways, other_flowchart
from sop_studio.graph.order import main_path, step_numbers
from sop_studio.kinds.nodes.end import outcomes
from sop_studio.kinds.registry import kind_of
from sop_studio.model.flowchart import Connection, Flowchart, Node
from sop_studio.model.sop import Sop

MOST_LINES = 150
"""Lines drawn at most, those of the main flowchart first; the cards themselves say by which steps they are opened."""
MOST_FROM_ONE = 12
WayKey = tuple[str, str, bool, bool]
"""Source, target, whether it comes back, whether it leaves by an outcome."""


@dataclass(frozen=True, slots=True)
class Overview:
    """The map as a flowchart whose links are the cards, so that it is placed and drawn like any other.

    `two_way` are the connections that come back, `outcomes` those that leave a card by an outcome.
    """

    flowchart: Flowchart
    cards: Mapping[str, Card]
    two_way: frozenset[str]
    outcomes: frozenset[str]


@dataclass(slots=True)
class _Map:
    """What is known so far: the steps that open each card and their kinds, and the ways with the words of their steps."""

    opened: dict[str, list[str]] = field(default_factory=dict)
    openers: dict[str, set[str]] = field(default_factory=dict)
    ways: dict[WayKey, list[str]] = field(default_factory=dict)

    def add(self, way: Way) -> None:
        words = self.ways.setdefault((way.source, way.target, way.comes_back, way.is_outcome), [])
        if way.words and way.words not in words:
            words.append(way.words)


def overview(sop: Sop) -> Overview:
    """The map of a SOP; without flowcharts it is empty."""
    main = sop.main()
    numbers = step_numbers(sop)
    found = _Map()
    if main is not None:
        for way in main_ways(sop, main, numbers):
            found.add(way)
    for flowchart in sop.flowcharts:
        for way in direct_ways(sop, flowchart, numbers, is_main=flowchart is main):
            found.add(way)
    foreign = _openings(sop, numbers, found)
    cards = {card.id: card for card in (*_own_cards(sop, main, found), *_foreign_cards(sop, foreign, found))}
    return _overview(main, cards, found)


def _openings(sop: Sop, numbers: Mapping[str, str], found: _Map) -> dict[str, Node]:
    """Notes which steps open which card; returns the first step that opens each flowchart of another SOP."""
    foreign: dict[str, Node] = {}
    nodes = [node for flowchart in sop.flowcharts for node in flowchart.nodes]
    for node, card in ((node, other_flowchart(sop, node)) for node in nodes):
        if card is not None:
            found.openers.setdefault(card.key, set()).add(node.kind)
            found.opened.setdefault(card.key, []).append(numbers.get(node.id, ""))
        if card is not None and card.document:
            foreign.setdefault(card.key, node)
    return foreign


def _own_cards(sop: Sop, main: Flowchart | None, found: _Map) -> Iterator[Card]:
    leaving = {source for source, _, _, is_outcome in found.ways if is_outcome}
    roles = {role.id: role.name for role in sop.roles}
    ordered = sorted(sop.flowcharts, key=lambda flowchart: flowchart is not main)
    for flowchart in ordered:
        used = dict.fromkeys(roles[node.role] for node in flowchart.nodes if node.role in roles)
        is_main = flowchart is main
        yield Card(
            flowchart.id,
            flowchart.code,
            flowchart.title or flowchart.code,
            sum(kind_of(node).is_sequence for node in flowchart.nodes),
            tuple(used),
            tuple(found.opened.get(flowchart.id, ())),
            is_main,
            found.openers.get(flowchart.id) == {"escalation"},
            None,
            () if is_main or flowchart.id in leaving else tuple(filter(None, outcomes(flowchart))),
        )


def _foreign_cards(sop: Sop, foreign: Mapping[str, Node], found: _Map) -> Iterator[Card]:
    for key, node in foreign.items():
        card = other_flowchart(sop, node)
        assert card is not None
        stub = next((linked for linked in sop.linked_sops if linked.id == card.sop), None)
        chart = next((one for one in stub.flowcharts if one.id == card.flowchart), None) if stub else None
        yield Card(
            key,
            chart.code if chart else "",
            (chart.title if chart else "") or (stub.title if stub else "") or node.text,
            opened_by=tuple(found.opened.get(key, ())),
            is_notified=found.openers[key] == {"escalation"},
            document=stub.number if stub else card.document,
        )


def _overview(main: Flowchart | None, cards: Mapping[str, Card], found: _Map) -> Overview:
    own = {node.id: node for node in main.nodes} if main else {}
    ways = list(_readable(cards, found).items())[:MOST_LINES]
    touched = {end for (source, target, _, _), _ in ways for end in (source, target)}
    ends = [node for node in own.values() if node.id in touched and node.id not in cards]
    nodes = (
        *_nodes(node for node in ends if node.kind == "start"),
        *_card_nodes(cards),
        *_nodes(node for node in ends if node.kind != "start"),
    )
    straight = _straight(main, cards, set(found.ways))
    lines = tuple(
        Connection(
            id=f"o{at}",
            source=source,
            target=target,
            label=_shortened(words),
            is_main=(source, target) in straight,
            order=at,
        )
        for at, ((source, target, _, _), words) in enumerate(ways)
    )
    flowchart = Flowchart(id="overview", title="Overview", nodes=nodes, connections=lines)
    return Overview(
        flowchart,
        cards,
        frozenset(line.id for line, (way, _) in zip(lines, ways, strict=True) if way[2]),
        frozenset(line.id for line, (way, _) in zip(lines, ways, strict=True) if way[3]),
    )


def _readable(cards: Mapping[str, Card], found: _Map) -> Mapping[WayKey, list[str]]:
    """The ways without a bundle from one card to many that nothing else leads to or from: those cards stand apart."""
    leaving = Counter(source for source, _, _, _ in found.ways)
    touching = Counter(end for source, target, _, _ in found.ways for end in (source, target))

    def is_spoke(way: WayKey) -> bool:
        return way[1] in cards and leaving[way[0]] > MOST_FROM_ONE and touching[way[1]] == 1

    return {way: words for way, words in found.ways.items() if not is_spoke(way)}


def _nodes(nodes: Iterator[Node]) -> Iterator[Node]:
    for node in nodes:
        yield Node(id=node.id, kind=node.kind, text=node.text, fields=node.fields)


def _card_nodes(cards: Mapping[str, Card]) -> Iterator[Node]:
    for card in cards.values():
        yield Node(id=card.id, kind="escalation" if card.is_notified else "link", text=card.title)


def _shortened(words: list[str]) -> str:
    return " · ".join(words) if len(words) <= 3 else " · ".join((*words[:2], f"{len(words) - 2} more"))


def _straight(main: Flowchart | None, cards: Mapping[str, Card], ways: set[WayKey]) -> set[tuple[str, str]]:
    """The ways that most cases take, from card to card."""
    if main is None:
        return set()
    graph = FlowGraph(main)
    known = {(source, target) for source, target, _, _ in ways}
    path = [main.id]
    for key in main_path(main):
        target = (
            str(graph.nodes[key].fields.get("flowchart") or "") if graph.nodes[key].kind == "link" else key
        )
        if (path[-1], target) in known and (target in cards or graph.nodes[key].kind == "end"):
            path.append(target)
    return set(pairwise(path))
