"""The words of a shape that several kinds share: role, time and reference in one muted line."""

from sop_studio.kinds.spec import Caption
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.sop import Sop

SEPARATOR = " · "


def usual_caption(sop: Sop, flowchart: Flowchart, node: Node) -> Caption:
    """Title, and below it role · time limit · first macro, policy or tool; in lanes the role is left out."""
    return Caption(
        node.text, joined(role_words(sop, flowchart, node), time_words(sop, node), reference(sop, node))
    )


def title_only(sop: Sop, flowchart: Flowchart, node: Node) -> Caption:
    """The node's text and nothing else."""
    return Caption(node.text)


def joined(*parts: str) -> str:
    """The parts that are not empty, with a middle dot between them."""
    return SEPARATOR.join(part for part in parts if part)


def role_words(sop: Sop, flowchart: Flowchart, node: Node) -> str:
    """The name of the node's role; nothing in lanes, whose headers say it."""
    return "" if flowchart.lanes != "none" else role_name(sop, node.role)


def role_name(sop: Sop, role_id: str | None) -> str:
    """The name of a role; nothing when the SOP does not list it."""
    return next((role.name for role in sop.roles if role.id == role_id), "")


def time_words(sop: Sop, node: Node) -> str:
    """The node's time limit in words, its own or that of its service level."""
    if node.time_limit:
        return node.time_limit.words()
    target = next((sla.target for sla in sop.slas if sla.id == node.sla), None)
    return target.words() if target else ""


def reference(sop: Sop, node: Node) -> str:
    """The first thing the node refers to: macro, policy or tool."""
    macros = (macro.code for macro in sop.macros if macro.id in node.macros)
    used = {ref.policy for ref in node.policy_refs}
    policies = (policy.code for policy in sop.policies if policy.id in used)
    tools = (tool.name for tool in sop.tools if tool.id in node.tools)
    return next(iter((*macros, *policies, *tools)), "")
