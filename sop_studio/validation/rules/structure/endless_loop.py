"""A loop has no way out.

Reported for each group of shapes that only lead to each other. All other shapes from which a case can only come into
the loop are listed as affected.

**Why.** The case goes round for ever: the same customer is asked the same question again and again.

**Instead.** Add an outcome to a decision in the loop that leads out of it.
"""

from collections.abc import Iterator

from sop_studio.graph import reach
from sop_studio.messages.message import Message
from sop_studio.validation.finding import Finding
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View


def check(view: View) -> Iterator[Finding]:
    """A finding for each loop without a way out."""
    for graph in view.graphs:
        for fault in reach.endless_loops(graph):
            nodes = tuple(graph.nodes[key] for key in fault.nodes)
            yield RULE.found(
                Message("endless-loop", "Nothing leads out of the loop of {nodes}.", nodes=view.names(nodes)),
                graph.flowchart,
                nodes,
                (graph.nodes[key] for key in fault.affected),
                fix=Message(
                    "endless-loop-fix", "Add an outcome to a decision in the loop that leads out of it."
                ),
            )


RULE = Rule(
    "endless-loop",
    "STR008",
    "structure",
    "error",
    Message("rule-endless-loop", "Loop without a way out"),
    check,
)
