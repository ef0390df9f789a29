"""The ids that a BPMN import gives, counted in file order, and where each element of the source went."""

from dataclasses import dataclass, field

from sop_studio.importers.bpmn.found import FoundElement, FoundModel, FoundScope
from sop_studio.importers.report import Loss
from sop_studio.messages.message import Message
from sop_studio.model.ids import Counter


@dataclass(frozen=True, slots=True)
class Named:
    """An element with its node id and the id of the scope it stands in."""

    element: FoundElement
    node: str
    scope: str


@dataclass(slots=True)
class Names:
    """Node ids by source id, scopes with their flowchart ids, in file order; `bodies` are scopes by node id."""

    nodes: dict[str, Named] = field(default_factory=dict)
    scopes: dict[str, FoundScope] = field(default_factory=dict)
    flowcharts: dict[str, str] = field(default_factory=dict)
    members: dict[str, list[Named]] = field(default_factory=dict)
    bodies: dict[str, str] = field(default_factory=dict)
    letters: dict[str, dict[str, str]] = field(default_factory=dict)
    losses: list[Loss] = field(default_factory=list)
    counter: Counter = field(default_factory=Counter)

    def letter(self, scope: str, name: str) -> str:
        """The letter that both ends of an off-page connector carry: A, B … Z, A1 … within a scope."""
        given = self.letters.setdefault(scope, {})
        if name not in given:
            given[name] = chr(ord("A") + len(given) % 26) + (
                str(len(given) // 26) if len(given) >= 26 else ""
            )
        return given[name]


def name_everything(model: FoundModel) -> Names:
    """Every process and body that holds something gets a flowchart id, every element a node id."""
    names = Names()
    for number, process in enumerate(model.processes, start=1):
        if process.elements:
            _take(process, process.id or f"process {number}", names)
        else:
            names.losses.append(_empty(process))
    return names


def _take(scope: FoundScope, key: str, names: Names) -> str:
    """The key that the scope got: its own, unless an earlier one has it."""
    while key in names.scopes:
        key = f"{key} ({len(names.scopes)})"
    names.scopes[key] = scope
    names.flowcharts[key] = names.counter.next("f")
    names.members[key] = []
    for element in scope.elements:
        node = names.counter.next("n")
        named = Named(element, node, key)
        names.members[key].append(named)
        if element.id and element.id not in names.nodes:
            names.nodes[element.id] = named
        else:
            names.losses.append(_no_identity(element))
        if element.body is not None and element.body.elements:
            names.bodies[node] = _take(element.body, element.id or node, names)
    return key


def _empty(process: FoundScope) -> Loss:
    text = Message(
        "bpmn-empty-process", "The process “{name}” holds nothing and is left out.", name=process.name
    )
    return Loss(process.id or None, text)


def _no_identity(element: FoundElement) -> Loss:
    text = Message(
        "bpmn-id-twice",
        "The {what} “{name}” has no id of its own, so that no flow can name it; it stands alone.",
        what=element.tag,
        name=element.name,
    )
    return Loss(element.id or None, text)
