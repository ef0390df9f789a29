"""A flowchart has no end.

Reported for a flowchart with neither an end nor a link that goes on elsewhere. The parts of an ad-hoc flowchart
need none.

**Why.** Nobody knows when the case is closed, and with which result.

**Instead.** Add an End after the last shape and name the outcome in it.
"""

from collections.abc import Iterator

from sop_studio.graph import reach
from sop_studio.messages.message import Message
from sop_studio.validation.finding import Finding
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View


def check(view: View) -> Iterator[Finding]:
    """A finding for each flowchart that has no end."""
    for graph in view.graphs:
        if reach.end_nodes(graph) or graph.flowchart.is_ad_hoc:
            continue
        last = tuple(graph.nodes[key] for key in reach.ends(graph))
        yield RULE.found(
            Message("no-end", "Flowchart {flowchart} has no end.", flowchart=view.title(graph.flowchart)),
            graph.flowchart,
            fix=Message("no-end-after", "Add an End with its outcome after {nodes}.", nodes=view.names(last))
            if last
            else Message("no-end-last", "Add an End with its outcome where the case is closed."),
        )


RULE = Rule("no-end", "STR004", "structure", "error", Message("rule-no-end", "No end"), check)
