"""Where a finding is mended: its flowchart, what is selected there, and the field of the form."""

from sop_studio.gui.action import Context
from sop_studio.kinds.registry import kind_of
from sop_studio.validation.finding import Finding

OF_NODE = {"link": "flowchart", "wait": "limit"}
BY_RULE = {
    "wait-without-limit": "limit",
    "loop-without-limit": "loop",
    "missing-default": "is_default",
    "outcome-mismatch": "outcome",
}


def ids_of(finding: Finding) -> tuple[str, ...]:
    """The ids of its causes: nodes, else its connection."""
    nodes = tuple(node.id for node in finding.nodes)
    return nodes or ((finding.connection.id,) if finding.connection else ())


def field_of(finding: Finding) -> str:
    """The field that says what is wrong, as far as a form has one."""
    if finding.rule in BY_RULE:
        return BY_RULE[finding.rule]
    if not finding.nodes:
        return "label" if finding.connection else "title"
    kind = kind_of(finding.nodes[0]).name
    return OF_NODE.get(kind, "text") if "link" in finding.rule or "target" in finding.rule else "text"


def go_there(context: Context, finding: Finding, *, opens_field: bool) -> None:
    """Show the causes, and with the cursor in the field when wanted."""
    flowchart, session = finding.flowchart or context.flowchart, context.session
    if flowchart is None or session is None:
        return
    session.finding = finding
    ids = ids_of(finding)
    if opens_field and len(ids) > 1:
        ids = ids[:1]
    context.go_to(flowchart.id, *ids, field=field_of(finding) if opens_field else "")
