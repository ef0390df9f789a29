"""Flowcharts call each other in a ring.

Reported once for each group of flowcharts of this SOP that call each other, or for one that calls itself, with all links
of the ring. Links that go on elsewhere without coming back are no calls.

**Why.** The case never comes back: each flowchart waits for the other.

**Instead.** Let one of the links go on instead of calling, or put the common part into a flowchart of its own.
"""

from collections.abc import Iterator
from functools import partial

from sop_studio.editing.connections import disconnect
from sop_studio.editing.find import find_node, flowchart_with_node
from sop_studio.editing.nodes import change_node, remove_node
from sop_studio.graph.calls import rings
from sop_studio.graph.flowgraph import FlowGraph
from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop
from sop_studio.validation.finding import Finding
from sop_studio.validation.fix import Fix
from sop_studio.validation.mend import MOST_OFFERED, exits_of, without_link
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View, in_a_row


def check(view: View) -> Iterator[Finding]:
    """A finding for each ring of calls; links in the other flowcharts of the ring are listed as affected."""
    for ring in rings(view.sop):
        home = ring[0].flowchart
        charts = {opening.flowchart.id: opening.flowchart for opening in ring}
        yield RULE.found(
            Message(
                "recursive-link-itself", "Flowchart {flowchart} calls itself.", flowchart=view.title(home)
            )
            if len(charts) == 1
            else Message(
                "recursive-link",
                "The flowcharts {flowcharts} call each other in a ring.",
                flowcharts=in_a_row([view.title(chart) for chart in charts.values()]),
            ),
            home,
            tuple(opening.node for opening in ring if opening.flowchart is home),
            tuple(opening.node for opening in ring if opening.flowchart is not home),
            fix=Message(
                "recursive-link-fix",
                "Let one of the links go on instead of calling, or replace it by a step.",
            ),
        )


def fixes(view: View, finding: Finding) -> Iterator[Fix]:
    """One of the links that goes on instead of calling, or that is a step."""
    links = (*finding.nodes, *finding.affected)[:MOST_OFFERED]
    for node in links:
        title = Message("go-on-instead", "Let {node} go on instead of calling", node=view.name(node))
        yield Fix(title, partial(_going_on, node_id=node.id))
    for node in links:
        title = Message("replace-link-by-step", "Replace {node} by a step", node=view.name(node))
        yield Fix(title, partial(without_link, node_id=node.id))


def _going_on(sop: Sop, node_id: str) -> Sop:
    """A link that does not come back has no exits; Ends that only they led to are not needed either."""
    flowchart = flowchart_with_node(sop, node_id)
    sop = change_node(sop, node_id, fields={**find_node(sop, node_id).fields, "mode": "goto"})
    targets = [line.target or "" for line in exits_of(sop, node_id)]
    for line in exits_of(sop, node_id):
        sop = disconnect(sop, line.id)
    graph = FlowGraph(sop.flowchart(flowchart.id))
    for key in dict.fromkeys(targets):
        if key in graph.nodes and graph.nodes[key].kind == "end" and not graph.entries(key):
            sop = remove_node(sop, key)
    return sop


RULE = Rule(
    "recursive-link",
    "LNK005",
    "link",
    "error",
    Message("rule-recursive-link", "Flowcharts call themselves"),
    check,
    looks_at=frozenset({"id", "flowcharts"}),
    fixes=fixes,
)
