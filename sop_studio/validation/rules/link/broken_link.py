"""A link opens a flowchart that is not there.

Reported for each link into the same SOP whose flowchart does not exist, or that names none.

**Why.** The next step is missing in the middle of a case.

**Instead.** Choose the flowchart again, create it, or replace the link by the steps that are meant.
"""

from collections.abc import Iterator
from functools import partial

from sop_studio.editing.find import find_node
from sop_studio.editing.flowcharts import add_flowchart, next_code
from sop_studio.editing.nodes import change_node
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.ids import new_id
from sop_studio.model.sop import Sop
from sop_studio.model.text import same_words
from sop_studio.validation.finding import Finding
from sop_studio.validation.fix import Fix
from sop_studio.validation.mend import (
    MOST_OFFERED,
    QUESTION,
    add_shape,
    exits_of,
    lead,
    lead_to_end,
    to_write,
    without_link,
)
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
                fix=Message(
                    "broken-link-fix",
                    "Choose the flowchart that it opens, create the flowchart, or replace the link by a step.",
                ),
            )


def fixes(view: View, finding: Finding) -> Iterator[Fix]:
    """A flowchart of this SOP, first those of the name that is called; a new one; or a step."""
    node = finding.nodes[0]
    called = same_words(str(node.fields.get("called") or node.text))
    others = [chart for chart in view.sop.flowcharts if chart is not finding.flowchart]
    others.sort(key=lambda chart: same_words(chart.title) != called)
    for chart in others[:MOST_OFFERED]:
        title = Message("choose-flowchart", "Choose {flowchart}", flowchart=view.title(chart))
        yield Fix(title, partial(_opening, node_id=node.id, flowchart_id=chart.id))
    title = Message("create-flowchart", "Create the flowchart")
    yield Fix(title, partial(_with_flowchart, node_id=node.id))
    title = Message("replace-by-step", "Replace the link by a step")
    yield Fix(title, partial(without_link, node_id=node.id))


def _opening(sop: Sop, node_id: str, flowchart_id: str) -> Sop:
    fields = {**find_node(sop, node_id).fields, "flowchart": flowchart_id}
    return change_node(sop, node_id, fields={name: fields[name] for name in fields if name != "called"})


def _with_flowchart(sop: Sop, node_id: str) -> Sop:
    """A new flowchart with a step to be written, and an End for each exit of the link that names its outcome."""
    node = find_node(sop, node_id)
    title = str(node.fields.get("called") or node.text) or to_write("title")
    new = Flowchart(id=new_id(set(sop.ids())), code=next_code(sop), title=title)
    sop, start = add_shape(add_flowchart(sop, new), new.id, "start", title)
    sop, last = add_shape(sop, new.id, "step", to_write("first step"))
    sop = lead(sop, start, last)
    names = tuple(dict.fromkeys(line.label.strip() for line in exits_of(sop, node_id) if line.ending is None))
    if len(names) > 1:
        sop, question = add_shape(sop, new.id, "decision", to_write(QUESTION) + "?")
        sop, last = lead(sop, last, question), question
    for name in names or ("",):
        sop = lead_to_end(sop, last, name if len(names) > 1 else "", outcome=name)
    return _opening(sop, node_id, new.id)


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
    fixes=fixes,
)
