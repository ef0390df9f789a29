"""A wait may last for ever.

Reported for each wait that has no longest time, or no exit for the case that time runs out. Not reported: an imported
timer, which ends by itself; an event attached to another shape; an event that starts the flowchart; an event that waits
together with a timer, behind one gateway or attached to it.

**Why.** Cases fall asleep, and nobody is reminded of them.

**Instead.** Set how long to wait at most, and add an exit for the timeout that says what to do then.
"""

from collections.abc import Iterator
from functools import partial

from sop_studio.editing.find import find_node
from sop_studio.editing.nodes import change_node
from sop_studio.graph.flowgraph import FlowGraph
from sop_studio.messages.message import Message
from sop_studio.model.base import to_plain
from sop_studio.model.flowchart import Node
from sop_studio.model.quantity import Duration
from sop_studio.model.sop import Sop
from sop_studio.validation.exits import is_timer
from sop_studio.validation.finding import Finding
from sop_studio.validation.fix import Fix
from sop_studio.validation.mend import lead_to_end
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View

USUAL = Duration(amount=24, unit="h")
"""How long to wait, unless somebody knows better."""


def check(view: View) -> Iterator[Finding]:
    """A finding for each wait without a limit or without an exit for it."""
    for graph in view.graphs:
        timed = _timed(graph)
        for node in graph.nodes.values():
            if node.kind != "wait" or _ends_by_itself(node) or _has_timer(graph, node, timed):
                continue
            has_limit = _has_limit(node)
            has_exit = _has_timeout(graph, node)
            if not (has_limit and has_exit):
                yield RULE.found(
                    _message(view.name(node), has_limit, has_exit),
                    graph.flowchart,
                    (node,),
                    fix=_fix(has_limit, has_exit),
                )


def fixes(view: View, finding: Finding) -> Iterator[Fix]:
    """The longest time and the exit for it, whichever is missing."""
    node = finding.nodes[0]
    has_limit, has_exit = _has_limit(node), _has_timeout(view.graph(finding.flowchart), node)
    if not has_limit and not has_exit:
        title = Message(
            "set-limit-and-exit", "Set at most {time} and add an exit for the timeout", time=USUAL.words()
        )
    elif not has_limit:
        title = Message("set-limit", "Set at most {time}", time=USUAL.words())
    else:
        title = Message("add-timeout", "Add an exit for the timeout")
    yield Fix(title, partial(_limited, node_id=node.id, sets_time=not has_limit, adds_exit=not has_exit))


def _limited(sop: Sop, node_id: str, sets_time: bool, adds_exit: bool) -> Sop:
    if sets_time:
        sop = change_node(sop, node_id, fields={**find_node(sop, node_id).fields, "limit": to_plain(USUAL)})
    return lead_to_end(sop, node_id, "Time is up", ending="timeout") if adds_exit else sop


def _has_limit(node: Node) -> bool:
    return bool(node.fields.get("limit") or node.time_limit)


def _has_timeout(graph: FlowGraph, node: Node) -> bool:
    return any(line.ending == "timeout" for line in graph.exits(node.id))


def _fix(has_limit: bool, has_exit: bool) -> Message:
    if has_limit:
        return Message("wait-without-timeout-fix", "Add an exit for the timeout that says what to do then.")
    if has_exit:
        return Message("wait-without-duration-fix", "Set how long to wait at most, e.g. 24 h.")
    return Message(
        "wait-without-limit-fix",
        "Set how long to wait at most, e.g. 24 h, and add an exit for the timeout that says what to do then.",
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


RULE = Rule(
    "wait-without-limit",
    "STR022",
    "structure",
    "error",
    Message("rule-wait-without-limit", "Wait without limit"),
    check,
    fixes=fixes,
)
