"""A wait may last for ever.

Reported for each wait that has no longest time, or no exit for the case that time runs out. Not reported: an imported
timer, which ends by itself; an event attached to another shape; an event that starts the flowchart; an event that waits
together with a timer, behind one gateway or attached to it.

**Why.** Cases fall asleep, and nobody is reminded of them.

**Instead.** Set how long to wait at most, and add an exit for the timeout that says what to do then.
"""

from collections.abc import Iterator

from sop_studio.graph.flowgraph import FlowGraph
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Node
from sop_studio.validation.exits import is_timer
from sop_studio.validation.finding import Finding
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View


def check(view: View) -> Iterator[Finding]:
    """A finding for each wait without a limit or without an exit for it."""
    for graph in view.graphs:
        timed = _timed(graph)
        for node in graph.nodes.values():
            if node.kind != "wait" or _ends_by_itself(node) or _has_timer(graph, node, timed):
                continue
            has_limit = bool(node.fields.get("limit") or node.time_limit)
            has_exit = any(line.ending == "timeout" for line in graph.exits(node.id))
            if not (has_limit and has_exit):
                yield RULE.found(
                    _message(view.name(node), has_limit, has_exit), graph.flowchart, (node,), fix=FIX
                )


def _ends_by_itself(node: Node) -> bool:
    return bool(node.attached_to or node.fields.get("instantiates") or is_timer(node))


def _timed(graph: FlowGraph) -> set[str]:
    """The nodes to which a timer is attached, and the event gateways behind which one waits."""
    timers = (key for key, node in graph.nodes.items() if is_timer(node))
    return {
        arc.source
        for key in timers
        for arc in graph.into(key)
        if arc.connection is None or graph.nodes[arc.source].fields.get("gateway") == "event"
    }


def _has_timer(graph: FlowGraph, node: Node, timed: set[str]) -> bool:
    """Whether a timer ends the wait: one attached to it, or one that waits with it behind the same event gateways."""
    before = [arc.source for arc in graph.into(node.id)]
    return node.id in timed or (bool(before) and all(_is_timed_gateway(graph, key, timed) for key in before))


def _is_timed_gateway(graph: FlowGraph, key: str, timed: set[str]) -> bool:
    return key in timed and graph.nodes[key].kind == "decision"


def _message(node: str | Message, has_limit: bool, has_exit: bool) -> Message:
    if has_limit:
        return Message(
            "wait-without-timeout", "{node} does not say what happens when time runs out.", node=node
        )
    if has_exit:
        return Message("wait-without-duration", "{node} has a timeout but no time.", node=node)
    return Message(
        "wait-without-limit", "{node} may last for ever: it has no limit and no timeout.", node=node
    )


FIX = Message(
    "wait-without-limit-fix",
    "Set how long to wait at most, and add an exit of the type timeout that says what to do then.",
)
RULE = Rule(
    "wait-without-limit",
    "STR022",
    "structure",
    "error",
    Message("rule-wait-without-limit", "Wait without limit"),
    check,
)
