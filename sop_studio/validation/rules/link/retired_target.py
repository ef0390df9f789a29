"""A link opens a SOP that is no longer in force.

Reported for each link to a SOP that is retired or superseded.

**Why.** People follow rules that were abolished.

**Instead.** Link to the SOP that took its place, or remove the link.
"""

from collections.abc import Iterator

from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Node
from sop_studio.model.register import LinkedSop
from sop_studio.validation.finding import Finding
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View


def check(view: View) -> Iterator[Finding]:
    """A finding for each link to a SOP that is retired or superseded."""
    gone = {stub.id: stub for stub in view.sop.linked_sops if stub.status in ("retired", "superseded")}
    for graph, node in view.nodes("link"):
        stub = gone.get(str(node.fields.get("sop")))
        if stub is not None and stub.id != view.sop.id:
            yield RULE.found(_message(view, node, stub), graph.flowchart, (node,), fix=_fix(stub))


def _message(view: View, node: Node, stub: LinkedSop) -> Message:
    name = " ".join(part for part in (stub.number or stub.title, stub.version) if part)
    if stub.status == "retired":
        return Message(
            "retired-target", "{node} opens {sop}, which is retired.", node=view.name(node), sop=name
        )
    return Message(
        "superseded-target", "{node} opens {sop}, which is superseded.", node=view.name(node), sop=name
    )


def _fix(stub: LinkedSop) -> Message:
    if stub.superseded_by:
        return Message(
            "retired-target-successor",
            "Link to {successor}, which took its place.",
            successor=stub.superseded_by,
        )
    return Message("retired-target-fix", "Link to the SOP that took its place, or remove the link.")


RULE = Rule(
    "retired-target",
    "LNK003",
    "link",
    "error",
    Message("rule-retired-target", "Link to a retired SOP"),
    check,
    looks_at=frozenset({"id", "flowcharts", "linked_sops"}),
)
