"""A flowchart has more than one start.

Reported once for a flowchart, with all its starts.

**Why.** Two people begin at different shapes, and one of them misses a check.

**Instead.** Keep one Start. Ask in a decision after it what the others stood for, or give each its own flowchart.
"""

from collections.abc import Iterator

from sop_studio.graph import reach
from sop_studio.messages.message import Message
from sop_studio.validation.finding import Finding
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View


def check(view: View) -> Iterator[Finding]:
    """A finding for each flowchart that has more than one start."""
    for graph in view.graphs:
        starts = tuple(graph.nodes[key] for key in reach.start_nodes(graph))
        if len(starts) > 1:
            yield RULE.found(
                Message(
                    "several-starts",
                    "Flowchart {flowchart} has {count} starts: {nodes}.",
                    flowchart=view.title(graph.flowchart),
                    count=len(starts),
                    nodes=view.names(starts),
                ),
                graph.flowchart,
                starts,
                fix=Message(
                    "several-starts-fix",
                    "Keep one start. Turn the others into outcomes of a first decision, or into flowcharts of their own.",
                ),
            )


RULE = Rule(
    "several-starts", "STR002", "structure", "error", Message("rule-several-starts", "Several starts"), check
)
