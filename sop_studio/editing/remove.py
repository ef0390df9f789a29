"""Edits that take things away: nodes and connections together, and the way closes over them."""

from collections.abc import Collection, Mapping

from sop_studio.editing.edited import Edited
from sop_studio.editing.heal import healed, unclear_exits
from sop_studio.editing.permit import may_delete
from sop_studio.editing.placements import without_places
from sop_studio.editing.references import without_references
from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection, Flowchart
from sop_studio.model.sop import Sop


def remove(sop: Sop, ids: Collection[str], ways_on: Mapping[str, str] | None = None) -> Edited:
    """The SOP without these nodes and connections and what is attached to them.

    The way closes over every node with one exit; `ids` of the answer are the connections that lead elsewhere now,
    the remarks say so. `ways_on` names the exit to follow where several leave a node (see `exits_to_choose`).
    """
    reason = may_delete(sop, ids)
    if reason is not None:
        raise SopStudioError(reason)
    wanted = set(ids)
    moved: list[str] = []
    flowcharts, gone = [], set[str]()
    for flowchart in sop.flowcharts:
        smaller, here, led = _without(flowchart, wanted, ways_on or {})
        flowcharts.append(smaller)
        gone |= here
        moved += led
    smaller_sop = sop.but(flowcharts=tuple(flowcharts))
    placed = without_places(without_references(smaller_sop, gone), gone | set(moved))
    return Edited(placed, tuple(moved), _remarks(moved))


def exits_to_choose(sop: Sop, ids: Collection[str]) -> tuple[Connection, ...]:
    """The exits of one of these nodes, of which a person must say which one to follow; empty when all is clear."""
    wanted = set(ids)
    for flowchart in sop.flowcharts:
        found = unclear_exits(_without_lines(flowchart, wanted), _nodes_of(flowchart, wanted))
        if found:
            return found
    return ()


def _without(
    flowchart: Flowchart, ids: set[str], ways_on: Mapping[str, str]
) -> tuple[Flowchart, set[str], tuple[str, ...]]:
    """The flowchart without them, every id that is gone from it, and the connections that lead elsewhere."""
    nodes = _nodes_of(flowchart, ids)
    bare = _without_lines(flowchart, ids)
    if bare is flowchart and not nodes:
        return flowchart, set(), ()
    rest = healed(bare, nodes, ways_on)
    lines = {one.id for one in flowchart.connections} - {one.id for one in rest.connections}
    smaller = flowchart.but(
        nodes=tuple(node for node in flowchart.nodes if node.id not in nodes), connections=rest.connections
    )
    return smaller, nodes | lines, rest.ids


def _nodes_of(flowchart: Flowchart, ids: set[str]) -> set[str]:
    chosen = {node.id for node in flowchart.nodes if node.id in ids}
    return chosen | {node.id for node in flowchart.nodes if node.attached_to in chosen}


def _without_lines(flowchart: Flowchart, ids: set[str]) -> Flowchart:
    kept = tuple(one for one in flowchart.connections if one.id not in ids)
    return flowchart if len(kept) == len(flowchart.connections) else flowchart.but(connections=kept)


def _remarks(moved: list[str]) -> tuple[Message, ...]:
    if not moved:
        return ()
    if len(moved) == 1:
        return (Message("removed-healed-one", "One connection now leads past what was removed."),)
    text = "{count} connections now lead past what was removed."
    return (Message("removed-healed", text, count=len(moved)),)
