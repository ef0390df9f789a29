"""Nothing leads from the start to a shape.

Reported once for each group of shapes that nothing leads into. The finding names the first of them; the others and
everything that can only be reached through them are listed as affected.

**Why.** The shapes are dead text: people quote a step that never applies, or miss one that was meant to.

**Instead.** Connect the first shape of the group to the step that comes before it, or delete the group.
"""

from collections.abc import Iterator
from functools import partial

from sop_studio.graph import reach
from sop_studio.graph.components import reached
from sop_studio.graph.flowgraph import FlowGraph
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection
from sop_studio.validation.finding import Finding
from sop_studio.validation.fix import Fix
from sop_studio.validation.mend import MOST_OFFERED, lead, lead_into, without_shapes
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View


def check(view: View) -> Iterator[Finding]:
    """A finding for each group of nodes that nothing leads into."""
    for graph in view.graphs:
        for fault in reach.unreachable(graph):
            nodes = tuple(graph.nodes[key] for key in fault.nodes)
            affected = tuple(graph.nodes[key] for key in fault.affected)
            yield RULE.found(
                _message(view.names(nodes), view.names(affected)), graph.flowchart, nodes, affected, fix=FIX
            )


def fixes(view: View, finding: Finding) -> Iterator[Fix]:
    """Connect to it what comes before it, as far as can be seen; or delete it with what lies behind it."""
    node = finding.nodes[0]
    graph = view.graph(finding.flowchart)
    lost = _lost_by(graph, node.id)
    broken_off = (fault.nodes[0] for fault in reach.dead_ends(graph) if fault.nodes[0] not in lost)
    ways = [(key, partial(lead, source_id=key, target_id=node.id)) for key in broken_off]
    ways += [
        (line.source or "", partial(lead_into, line_id=line.id, target_id=node.id))
        for line in _passing(graph, lost)
    ]
    for key, edit in ways[:MOST_OFFERED]:
        yield Fix(Message("connect-before", "Connect it to {node}", node=view.name(graph.nodes[key])), edit)
    title = Message("delete-node", "Delete {node}", node=view.name(node))
    if len(lost) > 1:
        title = Message("delete-group", "Delete {node} and all behind it", node=view.name(node))
    yield Fix(
        title,
        partial(without_shapes, flowchart_id=graph.flowchart.id, ids=tuple(sorted(lost, key=graph.rank))),
    )


def _passing(graph: FlowGraph, lost: set[str]) -> list[Connection]:
    """The connections that pass the group by: they lead from elsewhere to where it leads."""
    entered = reached(reach.starts(graph), graph.after)
    ahead = dict.fromkeys(key for one in sorted(lost, key=graph.rank) for key in graph.after(one))
    targets = [key for key in ahead if key in entered]
    lines = (arc.connection for key in targets for arc in graph.into(key) if arc.source in entered)
    return [line for line in lines if line is not None]


def _lost_by(graph: FlowGraph, cause: str) -> set[str]:
    """The group of a cause and what lies behind it, but not what lies behind other causes too."""
    faults = {fault.nodes[0]: {*fault.nodes, *fault.affected} for fault in reach.unreachable(graph)}
    others = (lost for key, lost in faults.items() if key != cause)
    return faults.get(cause, {cause}).difference(*others)


def _message(cause: str | Message, behind: str | Message) -> Message:
    if not behind:
        return Message("unreachable", "Nothing leads from the start to {node}.", node=cause)
    return Message(
        "unreachable-group",
        "Nothing leads from the start to {node}, nor through it to {behind}.",
        node=cause,
        behind=behind,
    )


FIX = Message(
    "unreachable-fix",
    "Connect it to the shape that comes before it, or delete what is not needed: it and all behind it.",
)


RULE = Rule(
    "unreachable",
    "STR005",
    "structure",
    "error",
    Message("rule-unreachable", "Unreachable"),
    check,
    fixes=fixes,
)
