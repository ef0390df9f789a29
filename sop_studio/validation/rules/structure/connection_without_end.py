"""An end of a connection is missing.

Reported for each connection of a flowchart whose source or target is not there, or is no shape of the flowchart.

**Why.** The drawing shows a way that the procedure does not have.

**Instead.** Attach the loose end to a shape of the same flowchart, or delete the connection. To go on in another
flowchart, use a link.
"""

from collections.abc import Iterator
from functools import partial
from itertools import islice

from sop_studio.editing.connections import disconnect
from sop_studio.editing.find import flowchart_with_connection
from sop_studio.graph import reach
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection, Node
from sop_studio.model.sop import Sop
from sop_studio.validation.finding import Finding
from sop_studio.validation.fix import Fix
from sop_studio.validation.mend import MOST_OFFERED, OUTCOME, add_shape, lead_into, to_write
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
                    "connection-without-end-fix",
                    "Attach the loose end to a shape or a new End, or delete the connection.",
                ),
            )


def fixes(view: View, finding: Finding) -> Iterator[Fix]:
    """Attach a loose end to shapes that nothing leads to or to a new End; or delete the connection."""
    line = finding.connection
    if line is None:
        return
    graph = view.graph(finding.flowchart)
    if line.source in graph.nodes:
        for key in islice((fault.nodes[0] for fault in reach.unreachable(graph)), MOST_OFFERED):
            title = Message("attach-end", "Attach the loose end to {node}", node=view.name(graph.nodes[key]))
            yield Fix(title, partial(lead_into, line_id=line.id, target_id=key))
        yield Fix(
            Message("attach-new-end", "Attach the loose end to a new End"), partial(_to_end, line_id=line.id)
        )
    yield Fix(
        Message("delete-connection", "Delete the connection"), partial(disconnect, connection_id=line.id)
    )


def _to_end(sop: Sop, line_id: str) -> Sop:
    flowchart = flowchart_with_connection(sop, line_id)
    sop, end = add_shape(sop, flowchart.id, "end", to_write(OUTCOME))
    return lead_into(sop, line_id, end)


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
    fixes=fixes,
)
