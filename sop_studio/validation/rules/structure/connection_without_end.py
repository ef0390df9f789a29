"""An end of a connection is missing.

Reported for each connection of a flowchart whose source or target is not there, or is no shape of the flowchart.

**Why.** The drawing shows a way that the procedure does not have.

**Instead.** Attach the loose end to a shape of the same flowchart, or delete the connection. To go on in another
flowchart, use a link.
"""

from collections.abc import Iterator

from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection, Node
from sop_studio.validation.finding import Finding
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View, shortened


def check(view: View) -> Iterator[Finding]:
    """A finding for each connection that does not join two nodes of its flowchart."""
    for flowchart in (graph.flowchart for graph in view.graphs):
        nodes = {node.id: node for node in flowchart.nodes}
        for line in flowchart.connections:
            if line.kind != "sequence" or (line.source in nodes and line.target in nodes):
                continue
            source, target = nodes.get(line.source or ""), nodes.get(line.target or "")
            yield RULE.found(
                _message(view, line, source, target),
                flowchart,
                tuple(node for node in (source, target) if node),
                connection=line,
                fix=Message(
                    "connection-without-end-fix", "Attach the loose end to a shape, or delete the connection."
                ),
            )


def _message(view: View, line: Connection, source: Node | None, target: Node | None) -> Message:
    if source:
        return Message(
            "connection-without-target",
            "A connection leaves {node} and ends nowhere.",
            node=view.name(source),
        )
    if target:
        return Message(
            "connection-without-source",
            "A connection comes from nowhere and ends at {node}.",
            node=view.name(target),
        )
    name = shortened(line.label) or line.imported_id or line.id
    return Message("connection-without-ends", "The connection “{name}” joins no shapes.", name=name)


RULE = Rule(
    "connection-without-end",
    "STR027",
    "structure",
    "error",
    Message("rule-connection-without-end", "Connection without end"),
    check,
)
