"""A decision does not say what happens otherwise.

Reported for each decision without a default outcome that has three or more outcomes, or outcomes by amount, or only one
of the answers Yes and No. It is an error where the shape is marked critical or the SOP is made for severity P0 or P1,
else a warning. A decision that waits for one of several events needs no default.

**Why.** The case that nobody listed is the one that goes wrong in public.

**Instead.** Add an outcome such as "Anything else" and mark it as the default, or mark the outcome that fits all
other cases.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from sop_studio.editing.connections import mark_default
from sop_studio.graph.flowgraph import FlowGraph
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection, Node
from sop_studio.model.text import same_words
from sop_studio.validation.finding import Finding
from sop_studio.validation.fix import Fix
from sop_studio.validation.mend import exits_of, lead_to_end
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View, shortened

URGENT = {"P0", "P1"}


def check(view: View) -> Iterator[Finding]:
    """A finding for each decision that leaves cases out."""
    is_urgent = not URGENT.isdisjoint(view.sop.severity_scope)
    for graph, node in view.nodes("decision"):
        reason = _reason(graph, node)
        if reason is not None:
            finding = RULE.found(
                Message(
                    "missing-default",
                    "{node} does not say what happens otherwise: it has {reason} and no default.",
                    node=view.name(node),
                    reason=reason,
                ),
                graph.flowchart,
                (node,),
                fix=Message(
                    "missing-default-fix",
                    "Add an outcome for anything else, or mark an outcome as the default.",
                ),
            )
            yield replace(finding, severity="error") if is_urgent or node.critical else finding


def fixes(view: View, finding: Finding) -> Iterator[Fix]:
    """The answer that is missing, an outcome for anything else, or one of the outcomes as the default."""
    node = finding.nodes[0]
    exits = exits_of(view.sop, node.id)
    answers = {same_words(line.label) for line in exits}
    for there, label in (("yes", "No"), ("no", "Yes")):
        if there in answers and same_words(label) not in answers and len(exits) < 2:
            title = Message("add-answer", "Add an outcome for “{label}”", label=label)
            yield Fix(title, partial(lead_to_end, source_id=node.id, label=label))
    yield Fix(
        Message("add-anything-else", "Add an outcome for anything else"),
        partial(lead_to_end, source_id=node.id, label="Anything else", is_default=True),
    )
    for line in exits:
        if len(exits) > 1 and line.label.strip():
            title = Message("mark-default", "Mark “{label}” as the default", label=shortened(line.label))
            yield Fix(title, partial(mark_default, connection_id=line.id))


def _reason(graph: FlowGraph, node: Node) -> Message | None:
    exits = graph.exits(node.id)
    if any(line.is_default for line in exits) or node.fields.get("gateway") == "event":
        return None
    if len(exits) > 2:
        return Message("missing-default-many", "{count} outcomes", count=len(exits))
    if any(_is_amount(line) for line in exits):
        return Message("missing-default-amounts", "outcomes by amount")
    answers = {same_words(line.label) for line in exits}
    if "yes" in answers and "no" not in answers:
        return Message("missing-default-no", "an outcome Yes, no outcome No")
    if "no" in answers and "yes" not in answers:
        return Message("missing-default-yes", "an outcome No, no outcome Yes")
    return None


def _is_amount(line: Connection) -> bool:
    return line.condition is not None and line.condition.comparator is not None


RULE = Rule(
    "missing-default",
    "STR014",
    "structure",
    "warning",
    Message("rule-missing-default", "Missing default"),
    check,
    looks_at=frozenset({"severity_scope"}),
    fixes=fixes,
)
