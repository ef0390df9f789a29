"""A connection leads into a start.

Reported for each start that a connection enters, even its own.

**Why.** A case that comes back to the start begins again: clocks restart and the first steps are done twice.

**Instead.** Lead the connection to the first shape after the start, or to the step that is really repeated.
"""

from collections.abc import Iterator
from functools import partial

from sop_studio.editing.find import flowchart_with_node
from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop
from sop_studio.validation.finding import Finding
from sop_studio.validation.fix import Fix
from sop_studio.validation.mend import exits_of, lead_into
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View


def check(view: View) -> Iterator[Finding]:
    """A finding for each start that is entered."""
    for graph, node in view.nodes("start"):
        entries = graph.entries(node.id)
        if entries:
            sources = [found for line in entries if (found := graph.nodes.get(line.source or ""))]
            yield RULE.found(
                Message(
                    "start-has-entry",
                    "A connection leads back into the start {node}, from {sources}.",
                    node=view.name(node),
                    sources=view.names(sources),
                )
                if sources
                else Message(
                    "start-has-loose-entry", "A connection leads into the start {node}.", node=view.name(node)
                ),
                graph.flowchart,
                (node,),
                connection=entries[0],
                fix=Message("start-has-entry-fix", "Lead it to the first shape after the start instead."),
            )


def fixes(view: View, finding: Finding) -> Iterator[Fix]:
    """All connections into the start lead to the one shape behind it."""
    start = finding.nodes[0]
    behind = {line.target for line in exits_of(view.sop, start.id)}
    target = behind.pop() if len(behind) == 1 else None
    if target is not None:
        yield Fix(
            Message("lead-behind-start", "Lead it to the first shape after the start"),
            partial(_behind, start_id=start.id, target_id=target),
        )


def _behind(sop: Sop, start_id: str, target_id: str) -> Sop:
    for line in flowchart_with_node(sop, start_id).connections:
        if line.kind == "sequence" and line.target == start_id:
            sop = lead_into(sop, line.id, target_id)
    return sop


RULE = Rule(
    "start-has-entry",
    "STR003",
    "structure",
    "error",
    Message("rule-start-has-entry", "Start is entered"),
    check,
    fixes=fixes,
)
