"""Who is responsible, accountable, consulted and informed in each flowchart: as written, else derived."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sop_studio.kinds.nodes.escalation import path_of
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.sop import Sop

Letter = Literal["R", "A", "C", "I"]
OWNER = "owner"
"""Stands for the owner of the SOP where no role of the register owns it."""


@dataclass(frozen=True, slots=True)
class Responsibility:
    """One row: a flowchart, or part of one, and the letters of its roles; a role may have two."""

    flowchart: Flowchart
    activity: str
    letters: Mapping[str, tuple[Letter, ...]]


def responsibilities(sop: Sop) -> tuple[Responsibility, ...]:
    """The rows in the order of the flowcharts."""
    return tuple(
        row for flowchart in sop.flowcharts for row in _written(sop, flowchart) or _derived(sop, flowchart)
    )


def _written(sop: Sop, flowchart: Flowchart) -> tuple[Responsibility, ...]:
    rows: dict[str, dict[str, tuple[Letter, ...]]] = {}
    for entry in sop.raci:
        if entry.flowchart == flowchart.id:
            letters = rows.setdefault(entry.activity, {})
            letters[entry.role] = (*letters.get(entry.role, ()), entry.letter)
    return tuple(Responsibility(flowchart, activity, letters) for activity, letters in rows.items())


def _derived(sop: Sop, flowchart: Flowchart) -> tuple[Responsibility, ...]:
    """R works or takes over, A answers for it, C is asked, I is told; the first letter that fits counts."""
    owner = sop.control.owner
    accountable = flowchart.accountable or ((owner.role or OWNER) if owner else None)
    letters: dict[str, tuple[Letter, ...]] = {}
    called = _called(sop, flowchart)
    for role in (*(node.role for node in flowchart.nodes), *called["handover"]):
        if role:
            letters[role] = ("R",)
    if accountable:
        letters[accountable] = (*letters.get(accountable, ()), "A")
    for role in called["consult"]:
        letters.setdefault(role, ("C",))
    for role in called["notify"]:
        letters.setdefault(role, ("I",))
    return (Responsibility(flowchart, "", letters),) if letters else ()


def _called(sop: Sop, flowchart: Flowchart) -> dict[str, tuple[str, ...]]:
    """The roles that the flowchart's escalations call, by mode."""
    found: dict[str, tuple[str, ...]] = {"handover": (), "consult": (), "notify": ()}
    for node in flowchart.nodes:
        path = path_of(sop, node) if node.kind == "escalation" else None
        if path and path.mode and path.to_role:
            found[path.mode] = (*found[path.mode], path.to_role)
        if path:
            found["notify"] = (*found["notify"], *path.also_notify)
    return found
