"""A loop has no way out.

Reported for each group of shapes that only lead to each other. All other shapes from which a case can only come into
the loop are listed as affected.

**Why.** The case goes round for ever: the same customer is asked the same question again and again.

**Instead.** Add an outcome to a decision in the loop that leads out of it.
"""

from collections.abc import Iterator
from functools import partial

from sop_studio.editing.find import find_connection, flowchart_with_connection
from sop_studio.graph import reach
from sop_studio.graph.loops import back_lines
from sop_studio.kinds.registry import kind_of
from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop
from sop_studio.validation.finding import Finding
from sop_studio.validation.fix import Fix
from sop_studio.validation.mend import QUESTION, add_shape, exits_of, lead, lead_into, lead_to_end, to_write
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View


def check(view: View) -> Iterator[Finding]:
    """A finding for each loop without a way out."""
    for graph in view.graphs:
        for fault in reach.endless_loops(graph):
            nodes = tuple(graph.nodes[key] for key in fault.nodes)
            yield RULE.found(
                Message("endless-loop", "Nothing leads out of the loop of {nodes}.", nodes=view.names(nodes)),
                graph.flowchart,
                nodes,
                (graph.nodes[key] for key in fault.affected),
                fix=Message(
                    "endless-loop-fix", "Add an outcome to a decision in the loop that leads out of it."
                ),
            )


def fixes(view: View, finding: Finding) -> Iterator[Fix]:
    """An outcome of a decision in the loop that leads to an End, or a decision with one where there is none."""
    loop = tuple(node.id for node in finding.nodes)
    decision = next((node for node in finding.nodes if node.kind == "decision"), None)
    if decision is not None:
        title = Message("add-way-out", "Add an outcome that leads out of it")
        yield Fix(title, partial(_with_way_out, decision_id=decision.id))
        return
    back = back_lines(view.graph(finding.flowchart))
    line = next((one for id in loop for one in exits_of(view.sop, id) if one.id in back), None)
    if line is not None:
        title = Message("add-decision-out", "Add a decision that leads out of it")
        yield Fix(title, partial(_with_decision, line_id=line.id))


def _with_way_out(sop: Sop, decision_id: str) -> Sop:
    there = exits_of(sop, decision_id)
    return lead_to_end(sop, decision_id, is_default=not any(line.is_default for line in there))


def _with_decision(sop: Sop, line_id: str) -> Sop:
    flowchart = flowchart_with_connection(sop, line_id)
    again = find_connection(sop, line_id).target or ""
    if not kind_of(flowchart.node(again)).entries.most:
        again = next((line.target or "" for line in exits_of(sop, again)), again)
    sop, decision = add_shape(sop, flowchart.id, "decision", to_write(QUESTION) + "?")
    sop = lead_into(sop, line_id, decision)
    return lead_to_end(lead(sop, decision, again), decision)


RULE = Rule(
    "endless-loop",
    "STR008",
    "structure",
    "error",
    Message("rule-endless-loop", "Loop without a way out"),
    check,
    fixes=fixes,
)
