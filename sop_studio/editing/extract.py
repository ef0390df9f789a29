"""Extracts a selection to a linked flowchart: its entries lead to the link, its exits become outcomes."""

from collections.abc import Collection

from sop_studio.editing.cutting import Cut, cut_of, may_extract
from sop_studio.editing.edited import Edited, Fresh, fresh_ids
from sop_studio.editing.flowcharts import next_code
from sop_studio.editing.outcomes import Outcome, outcomes_of
from sop_studio.editing.placements import without_places
from sop_studio.errors import SopStudioError
from sop_studio.model.flowchart import Connection, Flowchart, Node, Phase
from sop_studio.model.placement import NodePlace, Placement
from sop_studio.model.sop import Sop

LINK_WIDTH, LINK_HEIGHT = 180, 60


def extract(
    sop: Sop, ids: Collection[str], title: str, code: str | None = None, fresh: Fresh | None = None
) -> Edited:
    """The SOP whose selection stands in a flowchart of its own, called where it stood.

    `ids` are the link and the new flowchart. Connections keep their ids and labels; an end in the selection is an
    outcome too. Raises SopStudioError with the reason when the selection cannot stand alone (`may_extract`).
    """
    reason = may_extract(sop, ids)
    if reason is not None:
        raise SopStudioError(reason)
    fresh = fresh or fresh_ids(sop)
    flowchart = next(one for one in sop.flowcharts if any(node.id in ids for node in one.nodes))
    cut = cut_of(flowchart, ids)
    outcomes, entry = outcomes_of(cut), cut.entered()[0]
    link = _link(cut, fresh(), title, fresh())
    inner = _inner(cut, outcomes, link, code or next_code(sop), fresh)
    outer = _outer(cut, outcomes, link, fresh)
    charts = [outer if one is flowchart else one for one in sop.flowcharts]
    place = charts.index(outer) + 1
    larger = sop.but(flowcharts=(*charts[:place], inner, *charts[place:]))
    kept = {one.id for one in cut.outside}
    moved = {one.id for one in flowchart.connections if one.id not in kept}
    placed = without_places(larger, cut.inside | moved)
    placements = tuple(_with_link(one, sop.placement(one.flowchart), flowchart.id, entry, link.id) for one in placed.placements)
    return Edited(placed.but(placements=placements), (link.id, inner.id))


def _link(cut: Cut, id: str, title: str, flowchart_id: str) -> Node:
    """The call, by the role of the selection when all its steps have the same."""
    roles = {node.role for node in cut.flowchart.nodes if node.id in cut.inside and node.role}
    fields = {"flowchart": flowchart_id, "mode": "call"}
    return Node(id=id, kind="link", text=title, role=roles.pop() if len(roles) == 1 else None, fields=fields)


def _inner(cut: Cut, outcomes: tuple[Outcome, ...], link: Node, code: str, fresh: Fresh) -> Flowchart:
    """The selection from a start to the ends that name its outcomes."""
    start = Node(id=fresh(), kind="start", text=link.text)
    ends, led = [], dict[str, Connection]()
    for one in outcomes:
        if one.end is None:
            ends.append(Node(id=fresh(), kind="end", text=one.name))
            led |= {line.id: line.but(target=ends[-1].id, loop=None) for line in one.lines}
    lines = [led.get(one.id, one) for one in cut.flowchart.connections if one in cut.within or one.id in led]
    nodes = [node for node in cut.flowchart.nodes if node.id in cut.inside]
    return cut.flowchart.but(
        id=str(link.fields["flowchart"]),
        code=code,
        title=link.text,
        goal="",
        nodes=(start, *(node.but(number=None) for node in nodes), *ends),
        connections=(
            Connection(id=fresh(), source=start.id, target=cut.entered()[0]),
            *(_limited(one, cut.inside) for one in lines),
        ),
        phases=(),
        is_entered=False,
        imported_id=None,
    )


def _outer(cut: Cut, outcomes: tuple[Outcome, ...], link: Node, fresh: Fresh) -> Flowchart:
    """The flowchart with the link where the selection stood."""
    entry = cut.entered()[0]
    stay = [link if node.id == entry else node for node in cut.flowchart.nodes if node.id not in cut.inside - {entry}]
    there = frozenset(node.id for node in stay)
    entries = {one.id: one.but(target=link.id) for one in cut.entries}
    kept = entries.keys() | {one.id for one in cut.outside}
    lines = [_limited(entries.get(one.id, one), there) for one in cut.flowchart.connections if one.id in kept]
    for order, one in enumerate(outcomes):
        target = one.target
        if one.end is not None:
            stay.append(one.end.but(id=fresh(), number=None, imported_id=None))
            target = stay[-1].id
        loop = next((line.loop for line in one.lines if line.loop), None)
        line = Connection(id=fresh(), source=link.id, target=target, label=one.name, order=order, loop=loop)
        lines.append(_limited(line, there))
    phases = tuple(_phase(one, cut.inside, entry, link.id) for one in cut.flowchart.phases)
    return cut.flowchart.but(nodes=tuple(stay), connections=tuple(lines), phases=phases)


def _limited(line: Connection, there: frozenset[str]) -> Connection:
    """The connection; what happens beyond its limit must be in the same flowchart."""
    if line.loop is None or line.loop.when_exceeded is None or line.loop.when_exceeded in there:
        return line
    return line.but(loop=line.loop.but(when_exceeded=None))


def _phase(phase: Phase, inside: frozenset[str], entry: str, link: str) -> Phase:
    nodes = (link if id == entry else id for id in phase.nodes if id not in inside - {entry})
    return phase.but(nodes=tuple(nodes))


def _with_link(placement: Placement, before: Placement | None, flowchart: str, entry: str, link: str) -> Placement:
    """The placement with the link where the selection was entered."""
    old = next((one for one in before.nodes if one.node == entry), None) if before else None
    if placement.flowchart != flowchart or old is None:
        return placement
    width, height = max(old.width, LINK_WIDTH), max(old.height, LINK_HEIGHT)
    left = old.x - (width - old.width) // 2
    return placement.but(nodes=(*placement.nodes, NodePlace(node=link, x=left, y=old.y, width=width, height=height)))
