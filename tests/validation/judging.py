"""Ways to write a SOP down and to read what one rule says about it."""

from sop_studio.model.sop import Sop
from sop_studio.validation.engine import judge
from sop_studio.validation.finding import Finding
from sop_studio.validation.profiles import named
from sop_studio.validation.registry import RULES
from sop_studio.validation.view import View
from tests.notation import procedure

LINKED = "00000000-0000-4000-8000-000000000002"


def made(*texts: str, nodes=(), lines=(), charts=(), **sop_fields) -> Sop:
    """A SOP from notation. `nodes` and `lines` map a node's text or a line's label to changes, `charts` a code.

    A value of `attached_to`, and `flowchart` inside `fields`, is given by text or code.
    """
    sop = procedure(*texts)
    ids = {node.text: node.id for chart in sop.flowcharts for node in chart.nodes}
    codes = {chart.code: chart.id for chart in sop.flowcharts}
    changed = []
    for chart in sop.flowcharts:
        new_nodes = tuple(
            node.but(**_node(dict(nodes).get(node.text, {}), ids, codes)) for node in chart.nodes
        )
        new_lines = tuple(line.but(**dict(lines).get(line.label, {})) for line in chart.connections)
        changed.append(chart.but(nodes=new_nodes, connections=new_lines, **dict(charts).get(chart.code, {})))
    return sop.but(flowcharts=tuple(changed), **sop_fields)


def _node(change, ids, codes):
    change = dict(change)
    if "attached_to" in change:
        change["attached_to"] = ids[change["attached_to"]]
    fields = dict(change.get("fields", {}))
    if fields.get("flowchart") in codes:
        change["fields"] = fields | {"flowchart": codes[fields["flowchart"]]}
    return change


def opening(target, **fields):
    """The change that lets a link open a flowchart, given by code."""
    return {"fields": {"flowchart": target, **fields}}


def found(rule: str, sop: Sop) -> tuple[Finding, ...]:
    """What one rule finds, rendered and numbered as always."""
    rules = [one for one in RULES if one.name == rule]
    assert len(rules) == 1
    return judge(View(sop), named("draft"), rules).findings


def messages(rule: str, sop: Sop) -> list[str]:
    """The sentences of one rule's findings."""
    return [str(finding.message) for finding in found(rule, sop)]


def texts(finding: Finding) -> tuple[list[str], list[str]]:
    """The texts of a finding's causes, and of what else suffers."""
    return [node.text for node in finding.nodes], [node.text for node in finding.affected]
