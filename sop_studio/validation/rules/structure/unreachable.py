"""Nothing leads from the start to a shape.

Reported once for each group of shapes that nothing leads into. The finding names the first of them; the others and
everything that can only be reached through them are listed as affected.

**Why.** The shapes are dead text: people quote a step that never applies, or miss one that was meant to.

**Instead.** Connect the first shape of the group to the step that comes before it, or delete the group.
"""

from collections.abc import Iterator

from sop_studio.graph import reach
from sop_studio.messages.message import Message
from sop_studio.validation.finding import Finding
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
    "unreachable-fix", "Connect it to the shape that comes before it, or delete what is not needed."
)
RULE = Rule("unreachable", "STR005", "structure", "error", Message("rule-unreachable", "Unreachable"), check)
