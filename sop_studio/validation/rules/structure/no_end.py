"""A flowchart has no end.

Reported for a flowchart with neither an end nor a link that goes on elsewhere. The parts of an ad-hoc flowchart
need none.

**Why.** Nobody knows when the case is closed, and with which result.

**Instead.** Add an End after the last shape and name the outcome in it.
"""

from collections.abc import Iterator
from functools import partial

from sop_studio.graph import reach
from sop_studio.graph.flowgraph import FlowGraph
from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop
from sop_studio.validation.finding import Finding
from sop_studio.validation.fix import Fix
from sop_studio.validation.mend import OUTCOME, add_shape, lead_on, to_write
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


def fixes(view: View, finding: Finding) -> Iterator[Fix]:
    """One End behind all shapes that nothing leaves."""
    if finding.flowchart:
        yield Fix(Message("add-end", "Add an End"), partial(_with_end, flowchart_id=finding.flowchart.id))


def _with_end(sop: Sop, flowchart_id: str) -> Sop:
    graph = FlowGraph(sop.flowchart(flowchart_id))
    sop, end = add_shape(sop, flowchart_id, "end", to_write(OUTCOME))
    for key in reach.ends(graph):
        sop = lead_on(sop, key, end)
    return sop


RULE = Rule(
    "no-end",
    "STR004",
    "structure",
    "error",
    Message("rule-no-end", "No end"),
    check,
    fixes=fixes,
)
