"""A loop may be gone round without limit.

Reported for each group of shapes that can be repeated although every connection with a limit is left out.

**Why.** Three reminders become thirty, and the time promised to the customer runs out.

**Instead.** Set a limit on the connection that leads back ("at most 2 times"), and lead the case on elsewhere when it
is reached.
"""

from collections.abc import Iterable, Iterator
from functools import partial

from sop_studio.editing.connections import set_loop
from sop_studio.graph.flowgraph import FlowGraph
from sop_studio.graph.loops import back_lines, loops_without_limit
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection, Loop
from sop_studio.model.sop import Sop
from sop_studio.validation.finding import Finding
from sop_studio.validation.fix import Fix
from sop_studio.validation.mend import exits_of
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View

USUAL_LIMIT = 2
"""Times that a case goes back, unless somebody knows better."""


def check(view: View) -> Iterator[Finding]:
    """A finding for each loop that no limit breaks."""
    for graph in view.graphs:
        loops = loops_without_limit(graph)
        back = back_lines(graph) if loops else frozenset[str]()
        for loop in loops:
            nodes = tuple(graph.nodes[key] for key in loop)
            line = _way_back(graph, loop, back)
            yield RULE.found(
                Message(
                    "loop-without-limit",
                    "The loop of {nodes} may be gone round any number of times.",
                    nodes=view.names(nodes),
                ),
                graph.flowchart,
                nodes,
                connection=line,
                fix=_fix(view, graph, line),
            )


def fixes(view: View, finding: Finding) -> Iterator[Fix]:
    """A limit on every connection of the loop that leads back."""
    inside = {node.id for node in finding.nodes}
    back = back_lines(view.graph(finding.flowchart))
    lines = [
        line.id
        for node in finding.nodes
        for line in exits_of(view.sop, node.id)
        if line.id in back and line.target in inside and not line.loop
    ]
    if lines:
        title = Message("limit-way-back", "Limit the way back to {count} times", count=USUAL_LIMIT)
        yield Fix(title, partial(_limited, lines=tuple(lines)))


def _limited(sop: Sop, lines: Iterable[str]) -> Sop:
    for line in lines:
        sop = set_loop(sop, line, Loop(max=USUAL_LIMIT))
    return sop


def _way_back(graph: FlowGraph, loop: tuple[str, ...], back: frozenset[str]) -> Connection | None:
    inside = set(loop)
    lines = (line for key in loop for line in graph.exits(key) if line.target in inside and not line.loop)
    return next((line for line in lines if line.id in back), None)


def _fix(view: View, graph: FlowGraph, back: Connection | None) -> Message:
    if back is None or back.source is None or back.target is None:
        return Message(
            "loop-without-limit-somewhere", "Limit a connection that leads back, and say what comes then."
        )
    return Message(
        "loop-without-limit-fix",
        "Limit the way back from {source} to {target}, e.g. to 2 times, and say what comes then.",
        source=view.name(graph.nodes[back.source]),
        target=view.name(graph.nodes[back.target]),
    )


RULE = Rule(
    "loop-without-limit",
    "STR009",
    "structure",
    "warning",
    Message("rule-loop-without-limit", "Loop without limit"),
    check,
    fixes=fixes,
)
