"""Puts a called flowchart back where it is called: its entries and outcomes lead as the call's did."""

from sop_studio.editing.edited import Edited, Fresh, fresh_ids
from sop_studio.editing.find import find_node, flowchart_with_node
from sop_studio.editing.placements import without_places
from sop_studio.editing.renew import new_ids, renewed
from sop_studio.editing.uses import used_by, with_other_ids
from sop_studio.errors import SopStudioError
from sop_studio.kinds.nodes.end import outcome
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection, Flowchart, Node
from sop_studio.model.sop import Sop
from sop_studio.model.text import same_words


def may_inline(sop: Sop, node_id: str) -> Message | None:
    """Why a linked flowchart may not be put where it is called; nothing when it may."""
    node, outer = find_node(sop, node_id), flowchart_with_node(sop, node_id)
    inner = _target(sop, node)
    if inner is None or node.fields.get("mode", "call") != "call":
        return Message("inline-no-call", "Only a call of a flowchart of this SOP can be put in place.")
    if inner.id == outer.id:
        return Message("inline-itself", "A flowchart that calls itself cannot be put in its own place.")
    starts = [one.id for one in inner.nodes if one.kind == "start"]
    entries = [one for one in inner.connections if one.source in starts and one.target]
    if len(starts) != 1 or len(entries) != 1:
        return Message("inline-starts", "The linked flowchart has not one start with one way on. Mend it first.")
    return None


def inline(sop: Sop, node_id: str, fresh: Fresh | None = None) -> Edited:
    """The SOP with the steps of a linked flowchart in place of the link; `ids` are the nodes.

    A flowchart that nobody else refers to is gone afterwards and its nodes keep their ids, else they are copies. An
    outcome that the call leads nowhere keeps its end.
    """
    reason = may_inline(sop, node_id)
    if reason is not None:
        raise SopStudioError(reason)
    outer, link = flowchart_with_node(sop, node_id), find_node(sop, node_id)
    inner = _target(sop, link)
    assert inner is not None
    is_only = sop.main_flowchart != inner.id and all(use.id == node_id for use in used_by(sop, inner.id))
    source = inner if is_only else renewed(inner, new_ids(inner, fresh or fresh_ids(sop)))
    merged, nodes = _merged(outer, link, source)
    charts = tuple(
        merged if one is outer else one for one in sop.flowcharts if not (is_only and one is inner)
    )
    placements = tuple(one for one in sop.placements if any(one.flowchart == chart.id for chart in charts))
    gone = {item.id for items in (outer.connections, (link,)) for item in items} - {
        one.id for one in merged.connections if one in outer.connections
    }
    return Edited(without_places(sop.but(flowcharts=charts, placements=placements), gone), nodes)


def _target(sop: Sop, node: Node) -> Flowchart | None:
    if node.kind != "link" or node.fields.get("sop") not in (None, "", sop.id):
        return None
    return next((one for one in sop.flowcharts if one.id == node.fields.get("flowchart")), None)


def _merged(outer: Flowchart, link: Node, inner: Flowchart) -> tuple[Flowchart, tuple[str, ...]]:
    """The outer flowchart with the inner one in place of the link, and the ids of what came."""
    start = next(node for node in inner.nodes if node.kind == "start")
    first = next(one for one in inner.connections if one.source == start.id)
    exits = [one for one in outer.connections if one.source == link.id and one.kind == "sequence"]
    onward = {node.id: way for node in inner.nodes if node.kind == "end" and (way := _way(exits, node)) is not None}
    dropped = {start.id, *onward}
    coming = tuple(node.but(number=None) for node in inner.nodes if node.id not in dropped)
    inside = tuple(
        _led(one, onward.get(one.target or ""), link, first)
        for one in inner.connections
        if one is not first and dropped.isdisjoint((one.source,))
    )
    entries = tuple(
        one.but(target=first.target) if one.target == link.id else one
        for one in outer.connections
        if one.source != link.id
    )
    nodes: list[Node] = []
    for node in outer.nodes:
        nodes += coming if node is link else (node,)
    phases = tuple(
        phase.but(nodes=tuple(id for one in phase.nodes for id in _spread(one, link, coming)))
        for phase in outer.phases
    )
    merged = outer.but(nodes=tuple(nodes), connections=(*entries, *inside), phases=phases)
    return with_other_ids(merged, dict.fromkeys(dropped | {link.id})), tuple(node.id for node in coming)


def _way(exits: list[Connection], end: Node) -> Connection | None:
    """The exit of the call that its outcome takes: the one of its name, else the only one, when it bears no words."""
    named = next((one for one in exits if same_words(one.label) == same_words(outcome(end))), None)
    if named is None and len(exits) == 1 and not exits[0].label:
        named = exits[0]
    return named if named is not None and named.target is not None else None


def _led(line: Connection, way: Connection | None, link: Node, first: Connection) -> Connection:
    """The connection into an end, led to where the outcome goes on, with the limit of that way."""
    if way is None:
        return line
    target = first.target if way.target == link.id else way.target
    return line.but(target=target, loop=line.loop or way.loop)


def _spread(id: str, link: Node, coming: tuple[Node, ...]) -> tuple[str, ...]:
    return tuple(node.id for node in coming) if id == link.id else (id,)
