"""BPMN flows, associations and annotations → connections and notes of each flowchart."""

from collections import defaultdict
from dataclasses import dataclass, field

from sop_studio.importers.bpmn.found import FoundFlow, FoundModel
from sop_studio.importers.bpmn.names import Named, Names
from sop_studio.importers.report import Loss
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Condition, Connection, Node


@dataclass(slots=True)
class Drawn:
    """Connections and notes by scope, how many flows enter and leave each node, and what was lost."""

    connections: dict[str, list[Connection]] = field(default_factory=lambda: defaultdict(list))
    notes: dict[str, list[Node]] = field(default_factory=lambda: defaultdict(list))
    entries: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    exits: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    losses: list[Loss] = field(default_factory=list)


def draw_flows(model: FoundModel, names: Names) -> Drawn:
    """Every sequence flow as a connection of its source's flowchart; notes and handlers by association."""
    drawn = Drawn()
    for flow in model.flows:
        _sequence(flow, names, drawn)
    notes = _notes(model, names, drawn)
    for association in model.associations:
        source, target = names.find(association.source), names.find(association.target)
        ends = (
            source.node if source else _note(association.source, notes),
            target.node if target else _note(association.target, notes),
        )
        if ends[0] is None or ends[1] is None:
            text = "An association with something that is no shape of the flowchart is not carried over."
            drawn.losses.append(Loss(association.id or None, Message("bpmn-association", text)))
            continue
        home = source or target
        scope = home.scope if home else next(iter(names.scopes))
        values = {"source": ends[0], "target": ends[1], "imported_id": association.id or None}
        drawn.connections[scope].append(_connection(names, kind="association", **values))
    return drawn


def _note(reference: str, notes: dict[str, str]) -> str | None:
    return next((notes[name] for name in _ids(reference) if name in notes), None)


def _ids(reference: str) -> tuple[str, str]:
    """The id as it is written, and without a namespace prefix."""
    return reference, reference.rpartition(":")[2]


def _sequence(flow: FoundFlow, names: Names, drawn: Drawn) -> None:
    source, target = names.find(flow.source, flow.scope), names.find(flow.target, flow.scope)
    scope = _scope(flow, source, target, names)
    if scope is None:
        drawn.losses.append(
            Loss(flow.id or None, Message("bpmn-flow-nowhere", "A flow joins nothing and is left out."))
        )
        return
    if source and target and source.scope != target.scope:
        drawn.losses.append(_crossing(flow))
        target = None
    elif source is None or target is None:
        drawn.losses.append(_dangling(flow))
    if source and target:
        drawn.exits[source.node] += 1
        drawn.entries[target.node] += 1
    drawn.connections[scope].append(
        _connection(
            names,
            source=source.node if source else None,
            target=target.node if target else None,
            label=flow.name,
            condition=Condition(text=flow.condition) if flow.condition else None,
            is_default=bool(
                source and flow.id and flow.id in _ids(source.element.attributes.get("default", ""))
            ),
            imported_id=flow.id or None,
        )
    )


def _scope(flow: FoundFlow, source: Named | None, target: Named | None, names: Names) -> str | None:
    home = source or target
    return home.scope if home else _known(flow.scope, names)


def _connection(names: Names, **values: object) -> Connection:
    return Connection.model_validate({"id": names.counter.next("c")} | values)


def _notes(model: FoundModel, names: Names, drawn: Drawn) -> dict[str, str]:
    """Annotations as notes, in the flowchart of what they remark on; returns note ids by source id."""
    ids: dict[str, str] = {}
    hosts = _hosts(model, names)
    for annotation in model.annotations:
        scope = hosts.get(annotation.id.rpartition(":")[2]) or _known(annotation.scope, names)
        if scope is None or not annotation.text.strip():
            text = Message("bpmn-annotation", "An empty annotation is left out.")
            drawn.losses.append(Loss(annotation.id or None, text))
            continue
        ids[annotation.id] = names.counter.next("n")
        note = Node(
            id=ids[annotation.id], kind="note", text=annotation.text, imported_id=annotation.id or None
        )
        drawn.notes[scope].append(note)
    return ids


def _hosts(model: FoundModel, names: Names) -> dict[str, str]:
    """The scope of the first element that each annotation is associated with."""
    hosts: dict[str, str] = {}
    for one in model.associations:
        for end, other in ((one.source, one.target), (one.target, one.source)):
            host = names.find(other)
            if host:
                hosts.setdefault(end.rpartition(":")[2], host.scope)
    return hosts


def _known(scope: str, names: Names) -> str | None:
    return scope if scope in names.scopes else next(iter(names.scopes), None)


def _crossing(flow: FoundFlow) -> Loss:
    text = "A flow leads from {source} in one process to {target} in another; its end is left open."
    return Loss(flow.id or None, Message("bpmn-flow-crosses", text, source=flow.source, target=flow.target))


def _dangling(flow: FoundFlow) -> Loss:
    text = "A flow names an end that is not in the file (from “{source}” to “{target}”); it is kept with an open end."
    return Loss(flow.id or None, Message("bpmn-flow-dangles", text, source=flow.source, target=flow.target))
