"""An outcome has no label.

Reported for each connection without words that leaves a decision, a wait, a call of another flowchart, or an escalation
that asks or hands over. Not reported: the default outcome, which reads "otherwise"; the only exit of a call, which
stands for every outcome; the exit of a decision that only brings ways together; the only exit of an imported event,
which says itself what happened.

**Why.** People guess which way to go.

**Instead.** Write the answer on the connection, e.g. Yes, No, Approved, or "14 days passed".
"""

from collections.abc import Iterator
from functools import partial

from sop_studio.editing.connections import set_label
from sop_studio.graph.flowgraph import FlowGraph
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection, Node
from sop_studio.model.text import same_words
from sop_studio.validation.exits import needs_labels
from sop_studio.validation.finding import Finding
from sop_studio.validation.fix import Fix
from sop_studio.validation.mend import ANSWER, MOST_OFFERED, distinct, exits_of, to_write
from sop_studio.validation.outcomes import called_outcomes
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View, shortened


def check(view: View) -> Iterator[Finding]:
    """A finding for each outcome without words."""
    for graph, node in view.nodes():
        bare = [line for line in graph.exits(node.id) if not (line.label.strip() or line.is_default)]
        if bare and needs_labels(view.sop, graph, node):
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


def fixes(view: View, finding: Finding) -> Iterator[Fix]:
    """The answers that the shape may have and does not show yet, or a placeholder."""
    line, node = finding.connection, finding.nodes[0]
    if line is not None:
        taken = {same_words(other.label) for other in exits_of(view.sop, node.id)}
        free = [label for label in _answers(view, node) if label.strip() and same_words(label) not in taken]
        for label in (*free[:MOST_OFFERED], distinct(to_write(ANSWER), view.sop, node.id)):
            title = Message("write-label", "Write “{label}”", label=shortened(label))
            yield Fix(title, partial(set_label, connection_id=line.id, label=label))


def _answers(view: View, node: Node) -> tuple[str, ...]:
    if node.kind == "decision":
        return ("Yes", "No") if len(exits_of(view.sop, node.id)) == 2 else ()
    return called_outcomes(view, node) if node.kind == "link" else ()


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
    fixes=fixes,
)
