"""In which lane every node stands: that of its role, an escalation in that of the role it calls."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sop_studio.kinds.nodes.escalation import path_of
from sop_studio.kinds.registry import kind_of
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.sop import Sop

MOST_STEPS = 20  # from a shape without a role to one with a role
_LAST_TIER = 99


@dataclass(frozen=True, slots=True)
class Lanes:
    """The roles of all lanes from left to right, nothing for the lane of nodes without a role, and the lane of every node."""

    roles: tuple[str | None, ...]
    of_node: Mapping[str, int]


NO_LANES = Lanes((), MappingProxyType({}))


def lanes_of(sop: Sop, flowchart: Flowchart) -> Lanes:
    """The lanes of a flowchart: those the author ordered first, then by tier, then by first use; none when it has no lanes."""
    if flowchart.lanes == "none" or not flowchart.nodes:
        return NO_LANES
    known = {role.id for role in sop.roles}
    acting = {node.id: _role(sop, node) for node in flowchart.nodes}
    acting = {key: role if role in known else None for key, role in acting.items()}
    role_of = _with_neighbours(flowchart, acting)
    roles = _ordered(sop, flowchart, list(dict.fromkeys(role_of.values())))
    number = {role: at for at, role in enumerate(roles)}
    return Lanes(roles, {key: number[role] for key, role in role_of.items()})


def _role(sop: Sop, node: Node) -> str | None:
    path = path_of(sop, node) if node.kind == "escalation" else None
    return (path.to_role if path else None) or node.role


def _with_neighbours(flowchart: Flowchart, acting: Mapping[str, str | None]) -> dict[str, str | None]:
    """The roles, where shapes that nobody does (starts, ends, bars, notes) have that of a shape beside them."""
    before: dict[str, list[str]] = {key: [] for key in acting}
    behind: dict[str, list[str]] = {key: [] for key in acting}
    for line in flowchart.connections:
        if line.source and line.target and line.source in acting and line.target in acting:
            before[line.target].append(line.source)
            behind[line.source].append(line.target)
    found = dict(acting)
    idle = [node.id for node in flowchart.nodes if found[node.id] is None and not kind_of(node).needs_role]
    for _ in range(MOST_STEPS):
        settled = {key: role for key in idle if (role := _nearest(found, [*before[key], *behind[key]]))}
        found |= settled
        idle = [key for key in idle if key not in settled]
    return found


def _nearest(found: Mapping[str, str | None], beside: list[str]) -> str | None:
    return next((role for key in beside if (role := found[key])), None)


def _ordered(sop: Sop, flowchart: Flowchart, used: list[str | None]) -> tuple[str | None, ...]:
    first = [role for role in dict.fromkeys(flowchart.lane_order) if role in used]
    tier = {role.id: role.tier for role in sop.roles}

    def place(role: str | None) -> int:
        found = tier.get(role or "")
        return _LAST_TIER if found is None else found

    return (*first, *sorted((role for role in used if role not in first), key=place))
