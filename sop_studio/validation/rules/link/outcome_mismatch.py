"""The exits of a call do not fit the outcomes of the flowchart it calls.

Reported for each call with an exit for an outcome that the called flowchart does not have, or without an exit for one
that it has. One exit without label stands for every outcome. Exits for a timeout are left out, and so are flowcharts
whose ends name no outcome.

**Why.** After the linked flowchart the reader finds no line that matches its result.

**Instead.** Give the call one exit for each outcome, with the same words.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, islice, product

from sop_studio.editing.connections import disconnect, set_label
from sop_studio.graph.flowgraph import FlowGraph
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Node
from sop_studio.model.sop import Sop
from sop_studio.model.text import same_words
from sop_studio.validation.exits import has_any_outcome
from sop_studio.validation.finding import Finding
from sop_studio.validation.fix import Fix
from sop_studio.validation.mend import MOST_OFFERED, exits_of, lead_to_end, without_way
from sop_studio.validation.outcomes import called_outcomes
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View, in_a_row, shortened


def check(view: View) -> Iterator[Finding]:
    """A finding for each call whose exits and outcomes differ."""
    for graph, node in view.nodes("link"):
        missing, surplus = _mismatch(view, graph, node)
        if missing or surplus:
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
                    "outcome-mismatch-fix",
                    "Give the link one exit for each outcome, with the same words; delete any other exit and all behind it.",
                ),
            )


def fixes(view: View, finding: Finding) -> Iterator[Fix]:
    """The words of an outcome on an exit that fits none; or an exit for each outcome and no other."""
    node = finding.nodes[0]
    missing, surplus = _mismatch(view, view.graph(finding.flowchart), node)
    for label, name in islice(product(surplus, missing), 2 * MOST_OFFERED):
        title = Message(
            "give-words",
            "Give the exit “{label}” the words “{name}”",
            label=shortened(label),
            name=shortened(name),
        )
        yield Fix(title, partial(_renamed, node_id=node.id, label=label, name=name))
    title = Message("fit-exits", "Give the link one exit for each outcome")
    yield Fix(title, partial(_fitted, node_id=node.id, missing=missing, surplus=surplus))
    for label in surplus:
        title = Message("delete-exit", "Delete exit “{label}” and all behind it", label=shortened(label))
        yield Fix(title, partial(_without_exit, node_id=node.id, label=label, missing=missing))


def _without_exit(sop: Sop, node_id: str, label: str, missing: Iterable[str]) -> Sop:
    for line in exits_of(sop, node_id):
        if line.label == label:
            sop = without_way(sop, line.id)
    return _fitted(sop, node_id, missing, ())


def _renamed(sop: Sop, node_id: str, label: str, name: str) -> Sop:
    for line in exits_of(sop, node_id):
        if line.label == label:
            return set_label(sop, line.id, name)
    return sop


def _fitted(sop: Sop, node_id: str, missing: Iterable[str], surplus: Iterable[str]) -> Sop:
    needless = {same_words(label) for label in surplus}
    for name in missing:
        sop = lead_to_end(sop, node_id, name)
    for line in exits_of(sop, node_id):
        if line.ending is None and same_words(line.label) in needless:
            sop = disconnect(sop, line.id)
    return sop


def _mismatch(view: View, graph: FlowGraph, node: Node) -> tuple[list[str], list[str]]:
    """The outcomes without exit and the exits without outcome of a call."""
    if not _is_compared(graph, node):
        return [], []
    wanted = {same_words(name): name for name in called_outcomes(view, node) if name.strip()}
    there = _labels(graph, node)
    if not wanted:
        return [], []
    missing = [name for words, name in wanted.items() if words not in there]
    surplus = [label for words, label in there.items() if words not in wanted]
    return [] if _covers_the_rest(graph, node) else missing, surplus


def _is_compared(graph: FlowGraph, node: Node) -> bool:
    is_call = node.fields.get("mode", "call") == "call"
    return is_call and bool(graph.exits(node.id)) and not has_any_outcome(graph, node)


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
    fixes=fixes,
)
