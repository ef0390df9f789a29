"""The registers of a SOP: roles, limits, time promises, policies, macros, forms, terms, measures."""

import re
from typing import Any

from examples._make.names import Names
from examples._make.quantities import duration, limit
from sop_studio.model.policy import AuthorityLimit, Clause, Policy, Sla
from sop_studio.model.quantity import Duration
from sop_studio.model.register import Form, Kpi, Macro, Term, Tool
from sop_studio.model.roles import Role
from sop_studio.model.sections import Override, SeverityLevel

VERSION = re.compile(r"(.*) v([\d.]+)")
TARGET = re.compile(r"(.*?)[,:]? target (.*)")
HOURS_24X7: dict[str, Any] = {"clock": "24x7"}


def registers(source: dict[str, Any], names: Names) -> dict[str, object]:
    """Every register of the SOP, by the name of its field."""
    return {
        "roles": roles(source, names),
        "policies": policies(source, names),
        "macros": tuple(
            Macro(id=names.add("macro", code), code=code, title=title) for code, title in source["macros"]
        ),
        "forms": forms(source, names),
        "tools": tools(source, names),
        "slas": slas(source, names),
        "limits": limits(source, names),
        "glossary": glossary(source, names),
        "kpis": tuple(kpi(names.next("kpi"), name, formula) for name, formula in source["kpis"]),
        "overrides": tuple(
            Override(id=names.next("override"), scope=scope, text=text) for scope, text in source["overrides"]
        ),
        "severities": severities() if source["paths"] else (),
    }


def roles(source: dict[str, Any], names: Names) -> tuple[Role, ...]:
    """The roles in the order of the source; who ends an escalation is a final owner."""
    final = {path["to"] for path in source["paths"] if path["final"]}
    tracks = {path["to"]: path["track"] for path in source["paths"]}
    return tuple(
        Role(
            id=names.add("role", name),
            name=name,
            tier=int(tier[1:]),
            track="frontline" if tier == "T1" else tracks.get(name),
            responsibility=responsibility,
            is_final_owner=name in final,
        )
        for name, tier, responsibility in source["roles"]
    )


def policies(source: dict[str, Any], names: Names) -> tuple[Policy, ...]:
    """The policies with their versions and the clauses that steps refer to."""
    made = []
    for words, title, *clauses in source["policies"]:
        found = VERSION.fullmatch(words)
        code, version = (found[1], found[2]) if found else (words, "")
        numbers = tuple(Clause(number=number) for number in (clauses[0] if clauses else ()))
        made.append(
            Policy(id=names.add("policy", code), code=code, title=title, version=version, clauses=numbers)
        )
    return tuple(made)


def forms(source: dict[str, Any], names: Names) -> tuple[Form, ...]:
    """The forms that notes name by code."""
    return tuple(
        Form(
            id=names.add("form", code),
            code=code,
            title=title,
            stored_in=stored_in,
            retention=retention,
            fields=tuple(fields),
        )
        for code, title, stored_in, retention, fields in source["forms"]
    )


def tools(source: dict[str, Any], names: Names) -> tuple[Tool, ...]:
    """The programs that steps name."""
    used = [node["tool"] for flow in source["flows"] for node in flow["nodes"] if "tool" in node]
    return tuple(Tool(id=names.add("tool", name), name=name) for name in dict.fromkeys(used))


def slas(source: dict[str, Any], names: Names) -> tuple[Sla, ...]:
    """The time promises; a target that no number can say stays in words."""
    made = []
    for name, time, clock, scope in source["slas"]:
        applies_to, _, basis = scope.partition("; ")
        target = duration(f"{time} min {clock}" if clock else time)
        made.append(
            Sla(
                id=names.add("sla", name),
                name=name,
                metric="" if target else time,
                target=target,
                applies_to=applies_to,
                is_statutory=basis.startswith("statutory"),
                source=basis,
            )
        )
    return tuple(made)


def limits(source: dict[str, Any], names: Names) -> tuple[AuthorityLimit, ...]:
    """How far each role may go."""
    made = []
    for role, action, words, *conditions in source["limits"]:
        values = limit(words) | ({"condition": conditions[0]} if conditions else {})
        made.append(
            AuthorityLimit.model_validate(
                {"id": names.next("limit"), "role": names.of("role", role), "action": action} | values
            )
        )
    return tuple(made)


def glossary(source: dict[str, Any], names: Names) -> tuple[Term, ...]:
    """The words and abbreviations of the SOP, sorted as read."""
    return tuple(
        Term(id=names.next("term"), term=term, expansion=expansion, definition=definition)
        for term, expansion, definition in sorted(source["glossary"], key=lambda entry: entry[0].casefold())
    )


def kpi(id: str, name: str, formula: str) -> Kpi:
    """A measure; its target is what follows the word."""
    found = TARGET.fullmatch(formula)
    return Kpi(id=id, name=name, formula=found[1] if found else formula, target=found[2] if found else "")


def severities() -> tuple[SeverityLevel, ...]:
    """What the levels mean and how fast each is accepted."""
    day = Duration(amount=3, unit="business_day", first_day="next")
    return (
        SeverityLevel(
            severity="P0",
            meaning="Danger to a person; payments or login down in a market; large data exposure",
            accept_within=Duration(amount=15, **HOURS_24X7),
            updates="Every 30 min",
        ),
        SeverityLevel(
            severity="P1",
            meaning="Major function or market degraded; legal deadline today; injury suspected",
            accept_within=Duration(amount=30, **HOURS_24X7),
            updates="Every 60 min",
        ),
        SeverityLevel(
            severity="P2",
            meaning="Many customers or one large seller blocked, workaround exists",
            accept_within=Duration(amount=4, unit="h", **HOURS_24X7),
            updates="Every 4 h",
        ),
        SeverityLevel(
            severity="P3",
            meaning="One customer, seller or creator",
            accept_within=Duration(amount=8, unit="h", clock="business"),
            updates="On change",
        ),
        SeverityLevel(severity="P4", meaning="Question, improvement", accept_within=day, updates="None"),
    )
