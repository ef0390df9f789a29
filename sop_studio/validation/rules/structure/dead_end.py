"""A shape that is no end leads nowhere.

Reported for each shape that nothing leaves. All shapes from which a case can only come to such a dead end are listed
as affected. In a flowchart without any end the last shapes count as ends, and only the missing end is reported.

**Why.** The agent stops there while the customer waits.

**Instead.** Connect the shape to what comes next, add an End after it, or let it go on in another flowchart.
"""

from collections.abc import Iterator
from functools import partial
from itertools import islice

from sop_studio.editing.nodes import change_node
from sop_studio.graph import reach
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Node
from sop_studio.validation.finding import Finding
from sop_studio.validation.fix import Fix
from sop_studio.validation.mend import MOST_OFFERED, lead, lead_to_end
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View


def check(view: View) -> Iterator[Finding]:
    """A finding for each node that nothing leaves although it is no end."""
    for graph in view.graphs:
        for fault in reach.dead_ends(graph):
            nodes = tuple(graph.nodes[key] for key in fault.nodes)
            affected = tuple(graph.nodes[key] for key in fault.affected)
            yield RULE.found(
                _message(view.names(nodes), view.names(affected)),
                graph.flowchart,
                nodes,
                affected,
                fix=_fix(nodes[0]),
            )


def fixes(view: View, finding: Finding) -> Iterator[Fix]:
    """Connect it to shapes that nothing leads to, add an End after it, or let it go on elsewhere."""
    node = finding.nodes[0]
    graph = view.graph(finding.flowchart)
    lost = (fault.nodes[0] for fault in reach.unreachable(graph) if fault.nodes[0] != node.id)
    for key in islice(lost, MOST_OFFERED):
        yield Fix(
            Message("connect-behind", "Connect it to {node}", node=view.name(graph.nodes[key])),
            partial(lead, source_id=node.id, target_id=key),
        )
    yield Fix(Message("add-end-after", "Add an End after it"), partial(lead_to_end, source_id=node.id))
    if node.kind == "link":
        title = Message("go-on-there", "Let it go on in the other flowchart")
        yield Fix(title, partial(change_node, node_id=node.id, fields={**node.fields, "mode": "goto"}))


def _fix(node: Node) -> Message:
    if node.kind == "link":
        return Message(
            "dead-end-link-fix",
            "Connect it to the next shape, add an End after it, or let it go on in the other flowchart.",
        )
    return Message("dead-end-fix", "Connect it to the next shape, or add an End after it.")


def _message(cause: str | Message, before: str | Message) -> Message:
    if not before:
        return Message("dead-end", "{node} leads nowhere and is no end.", node=cause)
    return Message(
        "dead-end-affecting",
        "{node} leads nowhere and is no end, so no case can be closed from {before}.",
        node=cause,
        before=before,
    )


RULE = Rule(
    "dead-end",
    "STR006",
    "structure",
    "error",
    Message("rule-dead-end", "Dead end"),
    check,
    fixes=fixes,
)
