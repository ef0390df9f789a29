"""Which flowchart of a SOP opens which, and the rings in which they call themselves."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sop_studio.graph.components import components
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.sop import Sop


@dataclass(frozen=True, slots=True)
class Opening:
    """A link of one flowchart that opens a flowchart of the same SOP."""

    flowchart: Flowchart
    node: Node
    target: str

    @property
    def is_call(self) -> bool:
        """Whether the case comes back."""
        return bool(self.node.fields.get("mode", "call") == "call")


def openings(sop: Sop) -> tuple[Opening, ...]:
    """Every link to a flowchart that this SOP has, in file order."""
    known = {flowchart.id for flowchart in sop.flowcharts}
    return tuple(opening for opening in _links(sop) if opening.target in known)


def callers(sop: Sop) -> Mapping[str, tuple[str, ...]]:
    """For each flowchart, the others that call it or go on in it, and escalation paths that are received there."""
    found: dict[str, dict[str, None]] = {flowchart.id: {} for flowchart in sop.flowcharts}
    for opening in openings(sop):
        if opening.flowchart.id != opening.target:
            found[opening.target][opening.flowchart.id] = None
    for path in sop.escalation_paths:
        place = path.receiving
        if place and place.flowchart in found and place.sop in (None, sop.id):
            found[place.flowchart][path.id] = None
    return {key: tuple(value) for key, value in found.items()}


def rings(sop: Sop) -> tuple[tuple[Opening, ...], ...]:
    """The calls of each group of flowcharts that call each other, or of one that calls itself; in file order."""
    calls = [opening for opening in openings(sop) if opening.is_call]
    targets: dict[str, list[str]] = {flowchart.id: [] for flowchart in sop.flowcharts}
    for call in calls:
        targets[call.flowchart.id].append(call.target)
    ranks = {flowchart.id: place for place, flowchart in enumerate(sop.flowcharts)}
    ring_of = {key: ring for ring in components(ranks, targets.__getitem__) for key in ring}
    found: dict[str, list[Opening]] = {}
    for call in calls:
        ring = ring_of[call.flowchart.id]
        if call.target in ring:
            found.setdefault(ring[0], []).append(call)
    return tuple(tuple(ring) for ring in found.values())


def _links(sop: Sop) -> Iterator[Opening]:
    for flowchart in sop.flowcharts:
        for node in flowchart.nodes:
            target = node.fields.get("flowchart") if node.kind == "link" else None
            if target is not None and node.fields.get("sop") in (None, sop.id):
                yield Opening(flowchart, node, str(target))
