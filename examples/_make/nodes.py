"""The nodes of a flowchart, with what only their kind knows."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from examples._make.library import Target
from examples._make.names import Names
from examples._make.quantities import condition, duration
from sop_studio.model.base import to_plain
from sop_studio.model.flowchart import Node
from sop_studio.model.policy import Policy, PolicyRef

FORM_CODE = re.compile(r"FRM-[A-Z]+-\d{3}")
DISPOSITION = re.compile(r"Disposition ([A-Z-]+)")
DOCUMENT_ACTIONS = {"Complete": "complete", "Add": "complete", "Submit": "send", "Request": "send"}
ENDINGS = ("Resolved", "Declined", "Transferred", "Closed", "Cancelled")


@dataclass(frozen=True)
class Surroundings:
    """What a node can refer to."""

    source: dict[str, Any]
    names: Names
    targets: dict[str, Target]
    policies: tuple[Policy, ...]


def node(entry: dict[str, Any], around: Surroundings) -> Node:
    """The node of one entry of the source; its id is known already."""
    names = around.names
    make = OWN_FIELDS.get(entry["kind"])
    fields = make(entry, around) if make else {}
    return Node.model_validate(
        {
            "id": names.of("n", entry["id"]),
            "kind": entry["kind"],
            "text": entry["text"],
            "number": entry["id"],
            "detail": entry.get("detail", ""),
            "caution": entry.get("caution", ""),
            "constraint": entry.get("rule", ""),
            "role": names.of("role", entry["role"]) if entry["role"] else None,
            "tools": ids("tool", [entry["tool"]] if "tool" in entry else [], names),
            "macros": ids("macro", [entry["macro"]] if "macro" in entry else [], names),
            "forms": ids("form", FORM_CODE.findall(entry.get("note", "")), names),
            "policy_refs": policy_refs(entry, around),
            "sla": sla(entry, around),
            "time_limit": duration(entry.get("sla", "")),
            "critical": entry.get("critical"),
            "fields": {name: value for name, value in fields.items() if value not in (None, "", False)},
        }
    )


def note(host: dict[str, Any], id: str) -> Node:
    """The remark beside a node."""
    return Node(id=id, kind="note", text=host["note"])


def ids(sort: str, used: list[str], names: Names) -> tuple[str, ...]:
    """The ids of things that a node uses."""
    return tuple(names.of(sort, name) for name in used)


def policy_refs(entry: dict[str, Any], around: Surroundings) -> tuple[PolicyRef, ...]:
    """The policy that a node applies, in the version of the register."""
    words = entry.get("policy")
    if words is None:
        return ()
    found = next(policy for policy in around.policies if words.startswith(policy.code))
    clause = words.removeprefix(found.code)
    return (PolicyRef(policy=found.id, clause=clause, version_seen=found.version),)


def sla(entry: dict[str, Any], around: Surroundings) -> str | None:
    """The time promise that names this node."""
    for name, _, _, scope in around.source["slas"]:
        if entry["id"] in scope.partition(";")[0].split(", "):
            return around.names.of("sla", name)
    return None


def start_fields(entry: dict[str, Any], around: Surroundings) -> dict[str, Any]:
    """What starts the flowchart, and what comes in with the case."""
    return {"trigger": entry.get("trigger"), "entry": entry.get("note", "").partition("entry data: ")[2]}


def end_fields(entry: dict[str, Any], around: Surroundings) -> dict[str, Any]:
    """The outcome, and the code under which the case is counted."""
    remark = entry.get("note", "")
    code = DISPOSITION.search(remark)
    kind = next((word.lower() for word in ENDINGS if entry["text"].startswith(word)), None)
    return {
        "outcome": entry["outcome"],
        "type": kind,
        "disposition": code[1] if code else "",
        "asks_survey": "survey on" in remark,
    }


def step_fields(entry: dict[str, Any], around: Surroundings) -> dict[str, Any]:
    """The authority a step needs, and who approves it."""
    approval = entry.get("approval", "")
    role = around.names.get("role", approval)
    action, most = entry.get("authority", ("", ""))
    return {
        "authority": {"action": action, "amount": most} if action else None,
        "approval_role": role,
        "approval": "" if role else approval,
    }


def decision_fields(entry: dict[str, Any], around: Surroundings) -> dict[str, Any]:
    """What sort of question it is; without a policy behind it, it asks for a fact of the day."""
    labels = [way["label"] for way in entry["next"]]
    question = "choice"
    if set(labels) == {"Yes", "No"}:
        question = "yes_no"
    elif any(condition(label) for label in labels):
        question = "amount"
    return {"question": question, "is_operational": "policy" not in entry}


def escalation_fields(entry: dict[str, Any], around: Surroundings) -> dict[str, Any]:
    """The path that is called."""
    return {"path": around.names.of("path", entry["path"])}


def link_fields(entry: dict[str, Any], around: Surroundings) -> dict[str, Any]:
    """The flowchart that opens, here or in another SOP."""
    target = around.targets[entry["target"]]
    return {
        "sop": target.document_if_other(around.source),
        "flowchart": target.flowchart,
        "mode": entry["mode"],
        "repeat": entry.get("repeat", ""),
    }


def wait_fields(entry: dict[str, Any], around: Surroundings) -> dict[str, Any]:
    """What is waited for, for how long, and whether the promise's clock stands still."""
    limit = duration(entry["wait"])
    return {
        "awaited": [way["label"] for way in entry["next"] if "timeout" not in way],
        "limit": to_plain(limit),
        "sla_clock": "pause" if "clock paused" in entry.get("note", "") else None,
    }


def document_fields(entry: dict[str, Any], around: Surroundings) -> dict[str, Any]:
    """The form and what is done with it."""
    codes = FORM_CODE.findall(entry.get("note", ""))
    record = next((form for form in around.source["forms"] if codes and form[0] == codes[0]), None)
    return {
        "form": around.names.of("form", codes[0]) if codes else None,
        "action": DOCUMENT_ACTIONS[entry["text"].split()[0]],
        "stored_in": record[2] if record else "",
        "retention": record[3] if record else "",
    }


def parallel_fields(entry: dict[str, Any], around: Surroundings) -> dict[str, Any]:
    """Split or join."""
    return {"gateway": entry["gateway"]}


OWN_FIELDS: dict[str, Callable[[dict[str, Any], Surroundings], dict[str, Any]]] = {
    "start": start_fields,
    "end": end_fields,
    "step": step_fields,
    "decision": decision_fields,
    "escalation": escalation_fields,
    "link": link_fields,
    "wait": wait_fields,
    "document": document_fields,
    "parallel": parallel_fields,
}
