"""A connection leads into a start.

Reported for each start that a connection enters, even its own.

**Why.** A case that comes back to the start begins again: clocks restart and the first steps are done twice.

**Instead.** Lead the connection to the first shape after the start, or to the step that is really repeated.
"""

from collections.abc import Iterator

from sop_studio.messages.message import Message
from sop_studio.validation.finding import Finding
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


RULE = Rule(
    "start-has-entry",
    "STR003",
    "structure",
    "error",
    Message("rule-start-has-entry", "Start is entered"),
    check,
)
