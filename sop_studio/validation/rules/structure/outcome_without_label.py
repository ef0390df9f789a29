"""An outcome has no label.

Reported for each connection without words that leaves a decision, a wait, a call of another flowchart, or an escalation
that asks or hands over. Not reported: the default outcome, which reads "otherwise"; the only exit of a call, which
stands for every outcome; the exit of a decision that only brings ways together; the only exit of an imported event,
which says itself what happened.

**Why.** People guess which way to go.

**Instead.** Write the answer on the connection, e.g. Yes, No, Approved, or "14 days passed".
"""

from collections.abc import Iterator

from sop_studio.graph.flowgraph import FlowGraph
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection
from sop_studio.validation.exits import has_outcomes
from sop_studio.validation.finding import Finding
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View


def check(view: View) -> Iterator[Finding]:
    """A finding for each outcome without words."""
    for graph, node in view.nodes():
        bare = [line for line in graph.exits(node.id) if not (line.label.strip() or line.is_default)]
        if bare and has_outcomes(view, graph, node):
            for line in bare:
                yield RULE.found(
                    Message(
                        "outcome-without-label",
                        "The outcome of {node} that leads to {target} has no label.",
                        node=view.name(node),
                        target=_target(view, graph, line),
                    ),
                    graph.flowchart,
                    (node,),
                    connection=line,
                    fix=Message(
                        "outcome-without-label-fix", "Write the answer on the connection, e.g. Yes or No."
                    ),
                )


def _target(view: View, graph: FlowGraph, line: Connection) -> str | Message:
    target = graph.nodes.get(line.target or "")
    return view.name(target) if target else Message("nothing", "nothing")


RULE = Rule(
    "outcome-without-label",
    "STR011",
    "structure",
    "error",
    Message("rule-outcome-without-label", "Outcome without label"),
    check,
    looks_at=frozenset({"escalation_paths"}),
)
