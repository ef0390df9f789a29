"""What was found in a BPMN file → a SOP."""

import hashlib
import uuid
from typing import Any

from sop_studio.errors import SopStudioError
from sop_studio.geometry.point import Point
from sop_studio.importers.bpmn.flows import Drawn, draw_flows
from sop_studio.importers.bpmn.found import FoundModel, FoundScope
from sop_studio.importers.bpmn.kinds import kind_and_fields
from sop_studio.importers.bpmn.names import Named, Names, name_everything
from sop_studio.importers.report import Loss, Report
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.register import LinkedSop
from sop_studio.model.roles import Role
from sop_studio.model.sop import Sop
from sop_studio.store.limits import NODES

SPACE = uuid.UUID("6f2a1d0e-8f57-4b7e-9a52-0d6f3c1b7a55")
"""The namespace of document ids of imported files and of targets that are not in them."""

MOST_LINES = 3 * NODES // 2


def build(model: FoundModel, content: bytes, stem: str) -> tuple[Sop, Report]:
    """The SOP of a model and the report of what it does not hold; the same bytes give the same SOP."""
    _check_size(model)
    names = name_everything(model)
    drawn = draw_flows(model, names)
    roles, role_of = _roles(names)
    stubs: dict[str, LinkedSop] = {}
    charts = {key: _flowchart(key, names, drawn, role_of, stubs) for key in names.scopes}
    ordered = _main_first(model, names, charts)
    coded = tuple(chart.but(code=f"A{number}") for number, chart in enumerate(ordered, start=1))
    sop = Sop(
        id=str(uuid.uuid5(SPACE, hashlib.sha256(content).hexdigest())),
        title=model.name.strip() or (coded[0].title if coded else "") or stem,
        purpose=coded[0].goal if coded else "",
        flowcharts=coded,
        main_flowchart=coded[0].id if coded else None,
        roles=roles,
        linked_sops=tuple(stubs.values()),
    )
    losses = (*model.losses, *names.losses, *drawn.losses, *_unattached(names))
    return sop, Report(losses, _centres(model, sop))


def _check_size(model: FoundModel) -> None:
    nodes = sum(process.size() for process in model.processes) + len(model.annotations)
    lines = len(model.flows) + len(model.associations)
    for many, most, what in ((nodes, NODES, "shapes"), (lines, MOST_LINES, "connections")):
        if many > most:
            text = "The model has {many} {what}, and at most {most} can be; split it into smaller files."
            raise SopStudioError(Message("bpmn-too-many", text, many=many, most=most, what=what))


def _centres(model: FoundModel, sop: Sop) -> dict[str, Point]:
    """Where each node is drawn; of nodes with one id the first."""
    found: dict[str, Point] = {}
    left = dict(model.centres)
    for node in (node for flowchart in sop.flowcharts for node in flowchart.nodes):
        if node.imported_id in left:
            found[node.id] = left.pop(node.imported_id)
    return found


def _flowchart(
    key: str, names: Names, drawn: Drawn, roles: dict[str, str], stubs: dict[str, LinkedSop]
) -> Flowchart:
    scope = names.scopes[key]
    nodes = [_node(named, names, drawn, roles, stubs) for named in names.members[key]]
    return Flowchart(
        id=names.flowcharts[key],
        title=scope.name.strip() or scope.id,
        goal=scope.documentation,
        nodes=(*nodes, *drawn.notes[key]),
        connections=tuple(drawn.connections[key]),
        is_ad_hoc=scope.tag == "adHocSubProcess",
        is_entered=scope.tag == "process" or scope.is_event,
        imported_id=scope.id or None,
    )


def _node(
    named: Named, names: Names, drawn: Drawn, roles: dict[str, str], stubs: dict[str, LinkedSop]
) -> Node:
    element = named.element
    kind, fields = kind_and_fields(element, drawn.entries[named.node], drawn.exits[named.node])
    if kind == "link":
        fields |= _target(named, names, stubs)
    if kind == "offpage":
        fields["letter"] = names.letter(named.scope, str(fields["name"]))
    return Node(
        id=named.node,
        kind=kind,
        text=element.name,
        detail=element.documentation,
        role=roles.get(named.node),
        attached_to=_attached_to(named, names),
        is_interrupting=element.attributes.get("cancelActivity", "true") not in ("false", "0"),
        fields=fields,
        imported_id=element.id or None,
    )


def _attached_to(named: Named, names: Names) -> str | None:
    """The node a boundary event sits on; an id that nothing has when its host is missing, so that it stays attached."""
    if named.element.tag != "boundaryEvent":
        return None
    host = _host(named, names)
    return host.node if host else names.counter.next("missing")


def _target(named: Named, names: Names, stubs: dict[str, LinkedSop]) -> dict[str, Any]:
    """Where a link leads: the body's flowchart, a process of the file, or a stub for what is not in the file."""
    element = named.element
    called = element.attributes.get("calledElement", "").strip()
    is_call = element.body is None
    inside = called.rpartition(":")[2] if is_call else names.bodies.get(named.node, "")
    if inside in names.flowcharts:
        return {"flowchart": names.flowcharts[inside]}
    title = called or element.name or element.id
    stub = LinkedSop(id=str(uuid.uuid5(SPACE, title)), title=title)
    stubs[stub.id] = stub
    return {"sop": stub.id, "called": title}


def _host(named: Named, names: Names) -> Named | None:
    """The element that a boundary event sits on, if it is in the same scope."""
    host = names.find(named.element.attributes.get("attachedToRef", ""), named.scope)
    return host if host and host.scope == named.scope else None


def _roles(names: Names) -> tuple[tuple[Role, ...], dict[str, str]]:
    """Lanes as roles, and the role of each node: that of its innermost lane."""
    roles: dict[str, Role] = {}
    role_of: dict[str, str] = {}
    for key, scope in names.scopes.items():
        for lane in scope.lanes:
            name = lane.name.strip() or scope.name.strip() or lane.id
            if name not in roles:
                roles[name] = Role(id=names.counter.next("r"), name=name, imported_id=lane.id or None)
            inside = (names.find(element, key) for element in lane.elements)
            role_of |= {named.node: roles[name].id for named in inside if named}
    return tuple(roles.values()), role_of


def _main_first(model: FoundModel, names: Names, charts: dict[str, Flowchart]) -> list[Flowchart]:
    """The process with most elements first, the others in file order."""

    def size(key: str) -> int:
        scope: FoundScope = names.scopes[key]
        return scope.size() if scope.tag == "process" else 0

    main = max(charts, key=size, default=None)
    return [charts[key] for key in sorted(charts, key=lambda key: key != main)]


def _unattached(names: Names) -> tuple[Loss, ...]:
    text = (
        "The boundary event “{name}” sits on an activity that is not in its process; it is kept without one."
    )
    alone = (
        one
        for members in names.members.values()
        for one in members
        if one.element.tag == "boundaryEvent" and not _host(one, names)
    )
    return tuple(
        Loss(one.element.id or None, Message("bpmn-no-host", text, name=one.element.name)) for one in alone
    )
