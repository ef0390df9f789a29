"""The escalation paths of a SOP."""

import re
from typing import Any

from examples._make.library import Target
from examples._make.names import Names
from examples._make.quantities import duration
from sop_studio.model.escalation import EscalationPath, ReturnRule

CHANNELS = (
    ("page", "page"),
    ("phone", "phone"),
    ("incident channel", "chat"),
    ("chat", "chat"),
    ("email", "email"),
    ("legal intake form", "form"),
    ("case copy", "case_copy"),
    ("case approval task", "approval_task"),
    ("approval task", "approval_task"),
    ("case transfer", "case_transfer"),
    ("restricted case transfer", "case_transfer"),
)


def escalation_paths(
    source: dict[str, Any], names: Names, targets: dict[str, Target]
) -> tuple[EscalationPath, ...]:
    """The paths, each with its fallback, its receiver and how often a case may come back."""
    for path in source["paths"]:
        names.add("path", path["id"])
    return tuple(escalation_path(path, source, names, targets) for path in source["paths"])


def escalation_path(
    path: dict[str, Any], source: dict[str, Any], names: Names, targets: dict[str, Target]
) -> EscalationPath:
    """One path; whoever is the end of the line has no fallback."""
    receiving = targets.get(path["receivingFlow"] or "")
    calendar = names.of("calendar", path["hours"])
    return EscalationPath(
        id=names.of("path", path["id"]),
        code=path["id"],
        mode=path["mode"],
        track=path["track"],
        from_roles=tuple(names.of("role", role) for role in path["frm"].split(" / ")),
        to_role=names.of("role", path["to"]),
        trigger=path["trigger"],
        severity=path["sev"],
        contact_point=names.of("contact", path["queue"]),
        channel=channel(path["channel"]),
        channel_note=path["channel"],
        accept_within=duration(f"{path['sla']} min {path['clock']}", calendar),
        handover=tuple(re.split(r", |\. ", path["handover"])),
        return_rule=return_rule(path["id"], source),
        fallback=None if path["fallback"] == "-" else names.of("path", path["fallback"]),
        owner_after=names.of("role", path["owner"]),
        is_final=path["final"],
        receiving=receiving.part(source) if receiving else None,
        skip_tier_reason=path["skipReason"] or "",
    )


def channel(words: str) -> Any:
    """The channel that the words begin with."""
    return next((name for start, name in CHANNELS if words.lower().startswith(start)), "other")


def return_rule(path: str, source: dict[str, Any]) -> ReturnRule | None:
    """Whether and how often the flowcharts let the case come back from this path."""
    nodes = (node for flow in source["flows"] for node in flow["nodes"] if node.get("path") == path)
    returned = [way for node in nodes for way in node["next"] if is_return(way["label"])]
    if not returned:
        return None
    return ReturnRule(
        reasons=tuple(dict.fromkeys(way["label"] for way in returned)),
        max_times=max((way.get("max", 1) for way in returned), default=1),
    )


def is_return(label: str) -> bool:
    """Whether an answer sends the case back for more work."""
    return label.startswith(("Returned", "Changes requested"))
