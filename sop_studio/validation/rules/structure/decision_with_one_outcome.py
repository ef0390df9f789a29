"""A decision has fewer than two outcomes.

Reported for each decision that fewer than two connections leave. A decision that two or more connections enter and one
leaves only brings ways together, and is not reported.

**Why.** A question without a choice makes people look for the answer that is missing.

**Instead.** Add the other outcome, or turn the decision into a step.
"""

from collections.abc import Iterator

from sop_studio.messages.message import Message
from sop_studio.validation.exits import is_merge
from sop_studio.validation.finding import Finding
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View


def check(view: View) -> Iterator[Finding]:
    """A finding for each decision with no outcome or one."""
    for graph, node in view.nodes("decision"):
        exits = graph.exits(node.id)
        if len(exits) < 2 and not is_merge(graph, node):
            yield RULE.found(
                Message(
                    "decision-with-one-outcome",
                    "The decision {node} has only one outcome.",
                    node=view.name(node),
                )
                if exits
                else Message(
                    "decision-without-outcome", "The decision {node} has no outcome.", node=view.name(node)
                ),
                graph.flowchart,
                (node,),
                fix=Message(
                    "decision-with-one-outcome-fix",
                    "Add the missing outcome, e.g. Yes or No, or turn it into a step.",
                ),
            )


RULE = Rule(
    "decision-with-one-outcome",
    "STR010",
    "structure",
    "error",
    Message("rule-decision-with-one-outcome", "Decision with fewer than two outcomes"),
    check,
)
