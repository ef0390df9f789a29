"""A shape that is no end leads nowhere.

Reported for each shape that nothing leaves. All shapes from which a case can only come to such a dead end are listed
as affected. In a flowchart without any end the last shapes count as ends, and only the missing end is reported.

**Why.** The agent stops there while the customer waits.

**Instead.** Connect the shape to what comes next, add an End after it, or let it go on in another flowchart.
"""

from collections.abc import Iterator

from sop_studio.graph import reach
from sop_studio.messages.message import Message
from sop_studio.validation.finding import Finding
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View


def check(view: View) -> Iterator[Finding]:
    """A finding for each node that nothing leaves although it is no end."""
    for graph in view.graphs:
        for fault in reach.dead_ends(graph):
            nodes = tuple(graph.nodes[key] for key in fault.nodes)
            affected = tuple(graph.nodes[key] for key in fault.affected)
            yield RULE.found(
                _message(view.names(nodes), view.names(affected)), graph.flowchart, nodes, affected, fix=FIX
            )


def _message(cause: str | Message, before: str | Message) -> Message:
    if not before:
        return Message("dead-end", "{node} leads nowhere and is no end.", node=cause)
    return Message(
        "dead-end-affecting",
        "{node} leads nowhere and is no end, so no case can be closed from {before}.",
        node=cause,
        before=before,
    )


FIX = Message("dead-end-fix", "Connect it to the next shape, or add an End after it.")
RULE = Rule("dead-end", "STR006", "structure", "error", Message("rule-dead-end", "Dead end"), check)
