"""A decision has fewer than two outcomes.

Reported for each decision that fewer than two connections leave. A decision that two or more connections enter and one
leaves only brings ways together, and is not reported.

**Why.** A question without a choice makes people look for the answer that is missing.

**Instead.** Add the other outcome, or turn the decision into a step.
"""

from collections.abc import Iterable, Iterator
from functools import partial

from sop_studio.editing.nodes import replace_kind
from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop
from sop_studio.model.text import same_words
from sop_studio.validation.exits import is_merge
from sop_studio.validation.finding import Finding
from sop_studio.validation.fix import Fix
from sop_studio.validation.mend import ANSWER, exits_of, lead_to_end, to_write
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View


def check(view: View) -> Iterator[Finding]:
    """A finding for each decision with no outcome or one."""
    for graph, node in view.nodes("decision"):
        exits = graph.exits(node.id)
        if len(exits) < 2 and not is_merge(graph, node):
            yield RULE.found(
                Message(
                    "decision-with-one-outcome",
                    "The decision {node} has only one outcome.",
                    node=view.name(node),
                )
                if exits
                else Message(
                    "decision-without-outcome", "The decision {node} has no outcome.", node=view.name(node)
                ),
                graph.flowchart,
                (node,),
                fix=_fix(bool(exits)),
            )


def fixes(view: View, finding: Finding) -> Iterator[Fix]:
    """The outcomes that are missing, each with an End; or a step instead of the decision."""
    node = finding.nodes[0]
    there = [same_words(line.label) for line in exits_of(view.sop, node.id)]
    if there:
        label = {"yes": "No", "no": "Yes"}.get(there[0], to_write(ANSWER))
        title = Message("add-missing-outcome", "Add the missing outcome")
        yield Fix(title, partial(_with_outcomes, node_id=node.id, labels=(label,)))
    else:
        title = Message("add-both-outcomes", "Add the outcomes Yes and No")
        yield Fix(title, partial(_with_outcomes, node_id=node.id, labels=("Yes", "No")))
    title = Message("turn-into-step", "Turn it into a step")
    yield Fix(title, partial(replace_kind, node_id=node.id, kind="step"))


def _with_outcomes(sop: Sop, node_id: str, labels: Iterable[str]) -> Sop:
    for label in labels:
        sop = lead_to_end(sop, node_id, label)
    return sop


def _fix(has_one: bool) -> Message:
    if has_one:
        return Message(
            "decision-with-one-outcome-fix",
            "Add the missing outcome, e.g. Yes or No, or turn it into a step.",
        )
    return Message("decision-without-outcome-fix", "Add the outcomes Yes and No, or turn it into a step.")


RULE = Rule(
    "decision-with-one-outcome",
    "STR010",
    "structure",
    "error",
    Message("rule-decision-with-one-outcome", "Decision with fewer than two outcomes"),
    check,
    fixes=fixes,
)
