"""Several connections leave a shape that does not choose.

Reported for each start, step or document that two or more connections leave. Nodes attached to it are no exits.

**Why.** The reader cannot tell whether one way is meant or all of them.

**Instead.** Put a decision after the shape if one way is chosen, or a bar "do together" if all are taken.
"""

from collections.abc import Iterator

from sop_studio.messages.message import Message
from sop_studio.validation.finding import Finding
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View


def check(view: View) -> Iterator[Finding]:
    """A finding for each start, step or document with several exits."""
    for graph, node in view.nodes("start", "step", "document"):
        exits = graph.exits(node.id)
        if len(exits) > 1:
            targets = [found for line in exits if (found := graph.nodes.get(line.target or ""))]
            yield RULE.found(
                Message(
                    "implicit-split",
                    "{count} connections leave {node}, to {targets}: it is not clear whether one is meant or all.",
                    count=len(exits),
                    node=view.name(node),
                    targets=view.names(targets),
                )
                if targets
                else Message(
                    "implicit-loose-split",
                    "{count} connections leave {node}: it is not clear whether one is meant or all.",
                    count=len(exits),
                    node=view.name(node),
                ),
                graph.flowchart,
                (node,),
                fix=Message("implicit-split-fix", "Put a decision or a “do together” bar after it."),
            )


RULE = Rule(
    "implicit-split", "STR016", "structure", "error", Message("rule-implicit-split", "Implicit split"), check
)
