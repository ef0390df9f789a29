"""A flowchart has no start.

Reported for a flowchart without a start node. A node that starts a case when its event comes counts as one; the
parts of an ad-hoc flowchart may begin in any order and need none.

**Why.** Nobody can tell when the flowchart applies, or which shape comes first.

**Instead.** Add a Start before the first shape, and say in it what triggers the work.
"""

from collections.abc import Iterator

from sop_studio.graph import reach
from sop_studio.messages.message import Message
from sop_studio.validation.finding import Finding
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View


def check(view: View) -> Iterator[Finding]:
    """A finding for each flowchart that has no start."""
    for graph in view.graphs:
        if reach.start_nodes(graph) or graph.flowchart.is_ad_hoc:
            continue
        first = tuple(graph.nodes[key] for key in reach.starts(graph))
        yield RULE.found(
            Message("no-start", "Flowchart {flowchart} has no start.", flowchart=view.title(graph.flowchart)),
            graph.flowchart,
            fix=Message("no-start-before", "Add a Start and connect it to {nodes}.", nodes=view.names(first))
            if first
            else Message("no-start-first", "Add a Start and connect it to the first shape."),
        )


RULE = Rule("no-start", "STR001", "structure", "error", Message("rule-no-start", "No start"), check)
