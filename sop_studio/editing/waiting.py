"""The exits that a shape still waits for: answers of a decision, endings of an escalation, outcomes of a link."""

# They are offered, not stored: a new decision has no half connections in the file, and the window shows the answers
# that wait as ports. Whoever leads one somewhere makes a real connection with that label.

from dataclasses import dataclass

from sop_studio.editing.find import flowchart_with_node
from sop_studio.kinds.nodes.end import outcomes
from sop_studio.kinds.nodes.escalation import path_of
from sop_studio.kinds.nodes.wait import Fields as WaitFields
from sop_studio.kinds.registry import fields_of
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection, Ending, Flowchart, Node
from sop_studio.model.sop import Sop
from sop_studio.model.text import same_words


@dataclass(frozen=True, slots=True)
class Exit:
    """A way out that is not led anywhere yet: the words it will bear, and its ending."""

    label: Message
    ending: Ending | None = None


YES = Exit(Message("answer-yes", "Yes"))
NO = Exit(Message("answer-no", "No"))
ACCEPTED = Exit(Message("ending-accepted", "Accepted"), "accepted")
RETURNED = Exit(Message("ending-returned", "Returned"), "returned")
NO_RESPONSE = Exit(Message("ending-no-response", "No response"), "no_response")
ARRIVED = Exit(Message("wait-arrived", "Arrived"))
TIME_OUT = Exit(Message("wait-time-out", "Time is up"), "timeout")


def missing_endings(sop: Sop, node: Node) -> tuple[Exit, ...]:
    """The exits that this node still waits for, in the order in which they are offered."""
    flowchart = flowchart_with_node(sop, node.id)
    exits = [one for one in flowchart.connections if one.source == node.id and one.kind == "sequence"]
    match node.kind:
        case "decision":
            return _answers(flowchart, node, exits)
        case "escalation":
            return _endings(sop, node, exits)
        case "wait":
            return _events(node, exits)
        case "link":
            return _outcomes(sop, node, exits)
        case _:
            return ()


def _answers(flowchart: Flowchart, node: Node, exits: list[Connection]) -> tuple[Exit, ...]:
    """Yes and No; a merge and a question with answers of its own wait for nothing."""
    entries = sum(one.target == node.id and one.kind == "sequence" for one in flowchart.connections)
    is_merge = entries > 1 and len(exits) == 1 and not exits[0].label
    if node.fields.get("question") not in (None, "yes_no") or is_merge or len(exits) > 1:
        return ()
    return _unused((YES, NO), exits)[-(2 - len(exits)) :]


def _endings(sop: Sop, node: Node, exits: list[Connection]) -> tuple[Exit, ...]:
    """By the mode of its path: who is only told gives no answer, who may not return the case does not."""
    path = path_of(sop, node)
    if path is not None and path.mode == "notify":
        return ()
    offered = [ACCEPTED]
    if path is None or path.return_rule is None or path.return_rule.is_allowed:
        offered.append(RETURNED)
    if path is None or not path.is_final:
        offered.append(NO_RESPONSE)
    led = {one.ending for one in exits}
    return tuple(one for one in _unused(tuple(offered), exits) if one.ending not in led)


def _events(node: Node, exits: list[Connection]) -> tuple[Exit, ...]:
    """One for each thing that is awaited, and the end of the time."""
    has_time_out = any(one.ending == "timeout" for one in exits)
    awaited = fields_of(node, WaitFields).awaited
    named = tuple(Exit(Message("wait-awaited", "{event}", event=event)) for event in awaited)
    room = max(len(named), 1) - (len(exits) - has_time_out)
    events = _unused(named or (ARRIVED,), exits)[: max(room, 0)]
    return events if has_time_out else (*events, *_unused((TIME_OUT,), exits))


def _outcomes(sop: Sop, node: Node, exits: list[Connection]) -> tuple[Exit, ...]:
    """The outcomes of what a call opens; one exit without words stands for any outcome."""
    if node.fields.get("mode", "call") != "call" or any(not one.label for one in exits):
        return ()
    document, target = node.fields.get("sop"), node.fields.get("flowchart")
    if document and document != sop.id:
        stubs = (part for stub in sop.linked_sops if stub.id == document for part in stub.flowcharts)
        names = next((stub.outcomes for stub in stubs if stub.id == target), ())
    else:
        names = next((outcomes(one) for one in sop.flowcharts if one.id == target), ())
    offered = tuple(Exit(Message("link-outcome", "{outcome}", outcome=name)) for name in names if name)
    return _unused(offered, exits)


def _unused(offered: tuple[Exit, ...], exits: list[Connection]) -> tuple[Exit, ...]:
    used = {same_words(one.label) for one in exits}
    return tuple(one for one in offered if same_words(str(one.label)) not in used)
