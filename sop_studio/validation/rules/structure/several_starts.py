"""A flowchart has more than one start.

Reported once for a flowchart, with all its starts.

**Why.** Two people begin at different shapes, and one of them misses a check.

**Instead.** Keep one Start. Ask in a decision after it what the others stood for, or give each its own flowchart.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from sop_studio.editing.find import find_node
from sop_studio.editing.nodes import remove_node
from sop_studio.graph import reach
from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop
from sop_studio.validation.finding import Finding
from sop_studio.validation.fix import Fix
from sop_studio.validation.mend import QUESTION, add_shape, exits_of, lead, move_exits, to_write
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View


def check(view: View) -> Iterator[Finding]:
    """A finding for each flowchart that has more than one start."""
    for graph in view.graphs:
        starts = tuple(graph.nodes[key] for key in reach.start_nodes(graph))
        if len(starts) > 1:
            yield RULE.found(
                Message(
                    "several-starts",
                    "Flowchart {flowchart} has {count} starts: {nodes}.",
                    flowchart=view.title(graph.flowchart),
                    count=len(starts),
                    nodes=view.names(starts),
                ),
                graph.flowchart,
                starts,
                fix=Message(
                    "several-starts-fix",
                    "Keep one start. Turn the others into outcomes of a first decision, or into flowcharts of their own.",
                ),
            )


def fixes(view: View, finding: Finding) -> Iterator[Fix]:
    """Keep the first start alone, where the others are not needed; or ask behind it which case it is."""
    if finding.flowchart is None:
        return
    ids = tuple(sorted((node.id for node in finding.nodes), key=lambda id: not _is_start(view.sop, id)))
    if all(_is_start(view.sop, id) for id in ids):
        yield Fix(Message("keep-one-start", "Keep one start"), partial(_with_one, ids=ids))
    yield Fix(
        Message("ask-for-start", "Turn the others into outcomes of a first decision"),
        partial(_with_question, flowchart_id=finding.flowchart.id, ids=ids),
    )


def _with_one(sop: Sop, ids: Sequence[str]) -> Sop:
    for id in ids[1:]:
        sop = remove_node(sop, id)
    return sop


def _with_question(sop: Sop, flowchart_id: str, ids: Sequence[str]) -> Sop:
    """Exits of the starts become outcomes; what starts by an event of its own becomes what an outcome leads to."""
    starts = [id for id in ids if _is_start(sop, id)]
    if not starts:
        sop, added = add_shape(sop, flowchart_id, "start", to_write("what starts it"))
        starts = [added]
    sop, question = add_shape(sop, flowchart_id, "decision", to_write(QUESTION) + "?")
    for id in ids:
        label = find_node(sop, id).text.strip()
        if id in starts:
            sop = move_exits(sop, exits_of(sop, id), question, label)
        else:
            sop = lead(sop, question, id, label)
    return _with_one(lead(sop, starts[0], question), starts)


def _is_start(sop: Sop, id: str) -> bool:
    return find_node(sop, id).kind == "start"


RULE = Rule(
    "several-starts",
    "STR002",
    "structure",
    "error",
    Message("rule-several-starts", "Several starts"),
    check,
    fixes=fixes,
)
