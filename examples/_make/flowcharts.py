"""The flowcharts of a SOP: nodes, notes and connections."""

from typing import Any

from examples._make.nodes import Surroundings, node, note
from examples._make.paths import is_return
from examples._make.quantities import condition
from sop_studio.model.flowchart import Connection, Flowchart, Loop


def flowcharts(around: Surroundings) -> tuple[Flowchart, ...]:
    """The flowcharts in file order; ids are counted through the whole SOP."""
    for flow in around.source["flows"]:
        around.names.add("f", flow["code"])
        for entry in flow["nodes"]:
            around.names.add("n", entry["id"])
            if "note" in entry:
                around.names.add("n", f"note {entry['id']}")
    return tuple(flowchart(flow, around) for flow in around.source["flows"])


def flowchart(flow: dict[str, Any], around: Surroundings) -> Flowchart:
    """One flowchart; a note follows the node it belongs to."""
    nodes, connections = [], []
    for entry in flow["nodes"]:
        nodes.append(node(entry, around))
        connections.extend(exits(entry, around))
        if "note" in entry:
            remark = note(entry, around.names.of("n", f"note {entry['id']}"))
            nodes.append(remark)
            line = Connection(
                id=around.names.next("c"), source=remark.id, target=nodes[-2].id, kind="association"
            )
            connections.append(line)
    return Flowchart(
        id=around.names.of("f", flow["code"]),
        code=flow["code"],
        title=flow["title"],
        goal=flow["goal"],
        nodes=tuple(nodes),
        connections=tuple(connections),
        runs_per=flow.get("runsPer"),
        audience=tuple(around.names.of("role", role) for role in flow.get("audience", ())),
    )


def exits(entry: dict[str, Any], around: Surroundings) -> list[Connection]:
    """The connections that leave a node, in the order of its outcomes."""
    modes = {path["id"]: path["mode"] for path in around.source["paths"]}
    mode = modes.get(entry.get("path", ""))
    return [
        Connection.model_validate(
            {
                "id": around.names.next("c"),
                "source": around.names.of("n", entry["id"]),
                "target": around.names.of("n", way["to"]),
                "label": way["label"],
                "condition": condition(way["label"]) if entry["kind"] == "decision" else None,
                "ending": ending(entry["kind"], mode, way),
                "is_default": way.get("default", False),
                "is_main": way.get("main", False),
                "loop": Loop(max=way["max"]) if "max" in way else None,
                "order": order,
            }
        )
        for order, way in enumerate(entry["next"])
    ]


def ending(kind: str, mode: str | None, way: dict[str, Any]) -> str | None:
    """How a wait or an escalation ends by this exit; a notification waits for nobody."""
    if kind == "wait":
        return "timeout" if "timeout" in way else None
    if kind != "escalation" or mode == "notify":
        return None
    if "timeout" in way:
        return "no_response"
    return "returned" if is_return(way["label"]) else "accepted"
