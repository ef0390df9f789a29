"""A link opens a SOP that is no longer in force.

Reported for each link to a SOP that is retired or superseded.

**Why.** People follow rules that were abolished.

**Instead.** Link to the SOP that took its place, or remove the link.
"""

from collections.abc import Iterator
from functools import partial

from sop_studio.editing.find import find_node
from sop_studio.editing.nodes import change_node
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Node
from sop_studio.model.register import LinkedSop
from sop_studio.model.sop import Sop
from sop_studio.validation.finding import Finding
from sop_studio.validation.fix import Fix
from sop_studio.validation.mend import without_link
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View


def check(view: View) -> Iterator[Finding]:
    """A finding for each link to a SOP that is retired or superseded."""
    gone = {stub.id: stub for stub in view.sop.linked_sops if stub.status in ("retired", "superseded")}
    for graph, node in view.nodes("link"):
        stub = gone.get(str(node.fields.get("sop")))
        if stub is not None and stub.id != view.sop.id:
            yield RULE.found(_message(view, node, stub), graph.flowchart, (node,), fix=_fix(stub))


def fixes(view: View, finding: Finding) -> Iterator[Fix]:
    """The SOP that took its place, where that is known; or a step."""
    node = finding.nodes[0]
    stubs = {stub.id: stub for stub in view.sop.linked_sops}
    number = stubs[str(node.fields["sop"])].superseded_by
    for stub in stubs.values():
        if number and number in (stub.number, stub.id):
            title = Message("link-to-successor", "Link to {successor}", successor=stub.number or stub.title)
            yield Fix(title, partial(_to_successor, node_id=node.id, successor=stub))
    title = Message("replace-by-step", "Replace the link by a step")
    yield Fix(title, partial(without_link, node_id=node.id))


def _to_successor(sop: Sop, node_id: str, successor: LinkedSop) -> Sop:
    """The link to the same flowchart of the successor, if it has it, else to its first."""
    fields = dict(find_node(sop, node_id).fields)
    has_it = any(chart.id == fields.get("flowchart") for chart in successor.flowcharts)
    kept = ("flowchart", "mode", "repeat") if has_it else ("mode", "repeat")
    changed = {name: fields[name] for name in kept if name in fields} | {"sop": successor.id}
    return change_node(sop, node_id, fields=changed)


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
            "Link to {successor}, which took its place, or replace the link by a step.",
            successor=stub.superseded_by,
        )
    return Message(
        "retired-target-fix", "Link to the SOP that took its place, or replace the link by a step."
    )


RULE = Rule(
    "retired-target",
    "LNK003",
    "link",
    "error",
    Message("rule-retired-target", "Link to a retired SOP"),
    check,
    looks_at=frozenset({"id", "flowcharts", "linked_sops"}),
    fixes=fixes,
)
