"""A flowchart has no start.

Reported for a flowchart without a start node, and for an SOP without any flowchart. A node that starts a case when its event comes counts as one; the
parts of an ad-hoc flowchart may begin in any order and need none.

**Why.** Nobody can tell when the flowchart applies, or which shape comes first.

**Instead.** Add a Start before the first shape, and say in it what triggers the work.
"""

from collections.abc import Iterator
from functools import partial

from sop_studio.graph import reach
from sop_studio.graph.flowgraph import FlowGraph
from sop_studio.kinds.registry import kind_of
from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop
from sop_studio.validation.finding import Finding
from sop_studio.validation.fix import Fix
from sop_studio.validation.mend import QUESTION, add_shape, lead, to_write
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View


def check(view: View) -> Iterator[Finding]:
    """A finding for each flowchart that has no start, and for an SOP that has no flowchart."""
    if not view.graphs:
        yield RULE.found(
            Message("no-start-no-flowchart", "The SOP has no flowchart, so nothing can start."),
            fix=Message("no-start-add-flowchart", "Add a flowchart with a Start."),
        )
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


def fixes(view: View, finding: Finding) -> Iterator[Fix]:
    """A Start before the shapes that nothing leads into, or else before the first shape."""
    if finding.flowchart:
        yield Fix(
            Message("add-start", "Add a Start"), partial(_with_start, flowchart_id=finding.flowchart.id)
        )


def _with_start(sop: Sop, flowchart_id: str) -> Sop:
    graph = FlowGraph(sop.flowchart(flowchart_id))
    first = [key for key in reach.starts(graph) if kind_of(graph.nodes[key]).entries.most]
    if not first:
        first = [fault.nodes[0] for fault in reach.unreachable(graph)]
    sop, start = add_shape(sop, flowchart_id, "start", to_write("what starts it"))
    source = start
    if len(first) > 1:
        sop, source = add_shape(sop, flowchart_id, "decision", to_write(QUESTION) + "?")
        sop = lead(sop, start, source)
    for place, key in enumerate(first, start=1):
        sop = lead(sop, source, key, is_default=1 < len(first) == place)
    return sop


RULE = Rule(
    "no-start",
    "STR001",
    "structure",
    "error",
    Message("rule-no-start", "No start"),
    check,
    fixes=fixes,
)
