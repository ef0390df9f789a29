"""Two outcomes of one shape have the same label.

Reported for each label that stands on two or more connections of one shape; capitals, blanks and forms of the same
character make no difference.

**Why.** Two answers with the same words lead different ways, and people choose by chance.

**Instead.** Rename one of them, or make one connection of the two.
"""

from collections.abc import Iterator
from functools import partial

from sop_studio.editing.connections import disconnect, set_label
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection
from sop_studio.model.text import same_words
from sop_studio.validation.finding import Finding
from sop_studio.validation.fix import Fix
from sop_studio.validation.mend import ANSWER, distinct, exits_of, to_write
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View, shortened


def check(view: View) -> Iterator[Finding]:
    """A finding for each label that a node has twice or more."""
    for graph, node in view.nodes():
        for lines in _alike(graph.exits(node.id)):
            yield RULE.found(
                Message(
                    "duplicate-outcome",
                    "{node} has {count} outcomes with the label “{label}”.",
                    node=view.name(node),
                    count=len(lines),
                    label=shortened(lines[0].label),
                ),
                graph.flowchart,
                (node,),
                connection=lines[1],
                fix=Message(
                    "duplicate-outcome-fix", "Rename one of them, or make one connection of the two."
                ),
            )


def fixes(view: View, finding: Finding) -> Iterator[Fix]:
    """One connection where both lead to the same shape; else other words for the second."""
    second, node = finding.connection, finding.nodes[0]
    if second is None:
        return
    exits = exits_of(view.sop, node.id)
    alike = [line for line in exits if same_words(line.label) == same_words(second.label)]
    if alike[0].target == second.target:
        title = Message("join-outcomes", "Make one connection of the two")
        yield Fix(title, partial(disconnect, connection_id=second.id))
    taken = {same_words(line.label) for line in exits}
    other = {"yes": "No", "no": "Yes"}.get(same_words(second.label), "")
    for label in (other, distinct(to_write(ANSWER), view.sop, node.id)):
        if label and same_words(label) not in taken:
            title = Message("rename-outcome", "Rename one of them: “{label}”", label=shortened(label))
            yield Fix(title, partial(set_label, connection_id=second.id, label=label))


def _alike(lines: tuple[Connection, ...]) -> list[list[Connection]]:
    groups: dict[str, list[Connection]] = {}
    for line in lines:
        if words := same_words(line.label):
            groups.setdefault(words, []).append(line)
    return [group for group in groups.values() if len(group) > 1]


RULE = Rule(
    "duplicate-outcome",
    "STR012",
    "structure",
    "error",
    Message("rule-duplicate-outcome", "Two outcomes with one label"),
    check,
    fixes=fixes,
)
