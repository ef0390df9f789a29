"""A link opens a flowchart that is not there.

Reported for each link into the same SOP whose flowchart does not exist, or that names none.

**Why.** The next step is missing in the middle of a case.

**Instead.** Choose the flowchart again, create it, or replace the link by the steps that are meant.
"""

from collections.abc import Iterator

from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Node
from sop_studio.validation.finding import Finding
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View, shortened


def check(view: View) -> Iterator[Finding]:
    """A finding for each link into this SOP that opens nothing."""
    known = {flowchart.id for flowchart in view.sop.flowcharts}
    for graph, node in view.nodes("link"):
        is_own = node.fields.get("sop") in (None, view.sop.id)
        if is_own and node.fields.get("flowchart") not in known:
            yield RULE.found(
                _message(view, node),
                graph.flowchart,
                (node,),
                fix=Message("broken-link-fix", "Choose the flowchart that it opens, or replace it by steps."),
            )


def _message(view: View, node: Node) -> Message:
    called = shortened(str(node.fields.get("called", "")))
    if called:
        return Message(
            "broken-link-called",
            "{node} opens “{called}”, which is not in this SOP.",
            node=view.name(node),
            called=called,
        )
    if node.fields.get("flowchart"):
        return Message(
            "broken-link", "{node} opens a flowchart that is not there any more.", node=view.name(node)
        )
    return Message("broken-link-empty", "{node} does not say which flowchart it opens.", node=view.name(node))


RULE = Rule(
    "broken-link",
    "LNK001",
    "link",
    "error",
    Message("rule-broken-link", "Broken link"),
    check,
    looks_at=frozenset({"id", "flowcharts"}),
)
