"""A link opens a SOP that nobody knows.

Reported for each link to another SOP that is neither beside this file nor noted in it, and for each link to a flowchart
that the other SOP does not have.

**Why.** The next step is missing, and nobody notices before an audit.

**Instead.** Choose another SOP, or put the missing one into the library and save again.
"""

from collections.abc import Iterator
from functools import partial

from sop_studio.editing.nodes import change_node
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Node
from sop_studio.model.register import LinkedSop
from sop_studio.validation.finding import Finding
from sop_studio.validation.fix import Fix
from sop_studio.validation.mend import MOST_OFFERED, without_link
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View, shortened


def check(view: View) -> Iterator[Finding]:
    """A finding for each link to another SOP whose target is not known."""
    stubs = {stub.id: stub for stub in view.sop.linked_sops}
    for graph, node in view.nodes("link"):
        target = node.fields.get("sop")
        if target in (None, view.sop.id):
            continue
        message = _message(view, node, stubs.get(str(target)))
        if message is not None:
            fix = Message(
                "unknown-sop-fix",
                "Choose another SOP, put the missing one into the library, or replace the link by a step.",
            )
            yield RULE.found(message, graph.flowchart, (node,), fix=fix)


def fixes(view: View, finding: Finding) -> Iterator[Fix]:
    """A flowchart that the other SOP has, where that is known; or a step."""
    node = finding.nodes[0]
    stub = next((one for one in view.sop.linked_sops if one.id == node.fields.get("sop")), None)
    for chart in stub.flowcharts[:MOST_OFFERED] if stub else ():
        title = Message("choose-linked", "Choose {flowchart}", flowchart=shortened(chart.title) or chart.id)
        fields = {**node.fields, "flowchart": chart.id}
        yield Fix(title, partial(change_node, node_id=node.id, fields=fields))
    title = Message("replace-by-step", "Replace the link by a step")
    yield Fix(title, partial(without_link, node_id=node.id))


def _message(view: View, node: Node, stub: LinkedSop | None) -> Message | None:
    wanted = node.fields.get("flowchart")
    if stub is None:
        name = shortened(str(node.fields.get("called", ""))) or str(node.fields["sop"])
        return Message(
            "unknown-sop",
            "{node} opens the SOP “{sop}”, which is not known here.",
            node=view.name(node),
            sop=name,
        )
    if wanted is None or not stub.flowcharts or any(one.id == wanted for one in stub.flowcharts):
        return None
    return Message(
        "unknown-flowchart",
        "{node} opens a flowchart that {sop} does not have.",
        node=view.name(node),
        sop=stub.number or stub.title,
    )


RULE = Rule(
    "unknown-sop",
    "LNK002",
    "link",
    "error",
    Message("rule-unknown-sop", "Link to an unknown SOP"),
    check,
    looks_at=frozenset({"id", "flowcharts", "linked_sops"}),
    fixes=fixes,
)
