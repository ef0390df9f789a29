"""The exits of a call do not fit the outcomes of the flowchart it calls.

Reported for each call with an exit for an outcome that the called flowchart does not have, or without an exit for one
that it has. One exit without label stands for every outcome. Exits for a timeout are left out, and so are flowcharts
whose ends name no outcome.

**Why.** After the linked flowchart the reader finds no line that matches its result.

**Instead.** Give the call one exit for each outcome, with the same words.
"""

from collections.abc import Iterator
from itertools import chain

from sop_studio.graph.flowgraph import FlowGraph
from sop_studio.kinds.nodes.end import outcomes
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Node
from sop_studio.model.text import same_words
from sop_studio.validation.exits import has_any_outcome
from sop_studio.validation.finding import Finding
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View, in_a_row, shortened

Targets = dict[tuple[str, str | None], tuple[str, ...]]


def check(view: View) -> Iterator[Finding]:
    """A finding for each call whose exits and outcomes differ."""
    targets = _targets(view)
    for graph, node in view.nodes("link"):
        if (
            node.fields.get("mode", "call") != "call"
            or not graph.exits(node.id)
            or has_any_outcome(graph, node)
        ):
            continue
        place = (str(node.fields.get("sop") or view.sop.id), node.fields.get("flowchart"))
        wanted = {same_words(name): name for name in targets.get(place, ()) if name.strip()}
        there = _labels(graph, node)
        missing = [name for words, name in wanted.items() if words not in there]
        surplus = [label for words, label in there.items() if words not in wanted]
        if wanted and _covers_the_rest(graph, node):
            missing = []
        if wanted and (missing or surplus):
            yield RULE.found(
                Message(
                    "outcome-mismatch",
                    "The exits of {node} do not fit the flowchart it calls: {differences}.",
                    node=view.name(node),
                    differences=_differences(missing, surplus),
                ),
                graph.flowchart,
                (node,),
                fix=Message(
                    "outcome-mismatch-fix", "Give the link one exit for each outcome, with the same words."
                ),
            )


def _targets(view: View) -> Targets:
    """The outcomes of every flowchart a link may call, by SOP and flowchart; no flowchart means the first."""
    found: Targets = {(view.sop.id, chart.id): outcomes(chart) for chart in view.sop.flowcharts}
    for stub in view.sop.linked_sops:
        found |= {(stub.id, chart.id): chart.outcomes for chart in stub.flowcharts}
        if stub.flowcharts:
            found[stub.id, None] = stub.flowcharts[0].outcomes
    return found


def _labels(graph: FlowGraph, node: Node) -> dict[str, str]:
    lines = (line for line in graph.exits(node.id) if line.ending is None and line.label.strip())
    return {same_words(line.label): line.label for line in lines}


def _covers_the_rest(graph: FlowGraph, node: Node) -> bool:
    return any(line.is_default and not line.label.strip() for line in graph.exits(node.id))


def _differences(missing: list[str], surplus: list[str]) -> str | Message:
    lacking = (Message("outcome-missing", "no exit for “{name}”", name=shortened(name)) for name in missing)
    needless = (Message("outcome-surplus", "no outcome “{name}”", name=shortened(name)) for name in surplus)
    return in_a_row(list(chain(lacking, needless)))


RULE = Rule(
    "outcome-mismatch",
    "LNK007",
    "link",
    "error",
    Message("rule-outcome-mismatch", "Exits do not fit the outcomes"),
    check,
    looks_at=frozenset({"id", "flowcharts", "linked_sops"}),
)
