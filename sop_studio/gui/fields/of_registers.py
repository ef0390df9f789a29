"""The fields of a node's form that name entries of registers: tools, macros, policies, forms."""

from collections.abc import Iterator
from typing import Any

from sop_studio.editing.find import find_node
from sop_studio.editing.nodes import change_node
from sop_studio.gui.fields.field import Field
from sop_studio.gui.fields.labels import FIELDS
from sop_studio.gui.fields.several import line_for, with_entries
from sop_studio.model.flowchart import Node
from sop_studio.model.policy import PolicyRef
from sop_studio.model.sop import Sop

LISTS = ("tools", "macros", "forms")


def fields_of_registers(node: Node) -> Iterator[Field]:
    """One line of names for each register."""
    yield from (_list(node.id, name) for name in LISTS)
    label, level = FIELDS["policy_refs"]
    yield Field("policy_refs", label, level, lambda sop: _policies(sop, node.id),
                lambda sop, names: _with_policies(sop, node.id, names), line_for("policies"))  # fmt: skip


def _list(id: str, name: str) -> Field:
    label, level = FIELDS[name]

    def write(sop: Sop, names: Any) -> Sop:
        sop, ids = with_entries(sop, name, names)
        return change_node(sop, id, **{name: ids})

    return Field(name, label, level, lambda sop: getattr(find_node(sop, id), name), write, line_for(name))


def _policies(sop: Sop, id: str) -> tuple[str, ...]:
    return tuple(ref.policy for ref in find_node(sop, id).policy_refs)


def _with_policies(sop: Sop, id: str, names: Any) -> Sop:
    """The node refers to these policies; a clause that it names already stays, a new one is seen as it is now."""
    sop, ids = with_entries(sop, "policies", names)
    known = {ref.policy: ref for ref in find_node(sop, id).policy_refs}
    versions = {policy.id: policy.version for policy in sop.policies}
    refs = tuple(known.get(one) or PolicyRef(policy=one, version_seen=versions[one]) for one in ids)
    return change_node(sop, id, policy_refs=refs)
