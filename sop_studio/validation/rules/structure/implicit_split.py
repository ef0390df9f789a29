"""Several connections leave a shape that does not choose.

Reported for each start, step or document that two or more connections leave. Nodes attached to it are no exits.

**Why.** The reader cannot tell whether one way is meant or all of them.

**Instead.** Put a decision after the shape if one way is chosen, or a bar "do together" if all are taken.
"""

from collections.abc import Iterator
from functools import partial

from sop_studio.messages.message import Message
from sop_studio.validation.finding import Finding
from sop_studio.validation.fix import Fix
from sop_studio.validation.mend import put_behind
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


def fixes(view: View, finding: Finding) -> Iterator[Fix]:
    """A decision after it if one way is meant, a bar if all are."""
    node = finding.nodes[0]
    choice = Message("put-decision", "Put a decision after it")
    yield Fix(choice, partial(put_behind, node_id=node.id, kind="decision"))
    together = Message("put-bar", "Put a “do together” bar after it")
    yield Fix(together, partial(put_behind, node_id=node.id, kind="parallel"))


RULE = Rule(
    "implicit-split",
    "STR016",
    "structure",
    "error",
    Message("rule-implicit-split", "Implicit split"),
    check,
    fixes=fixes,
)
