"""The ids that a BPMN import gives, counted in file order, and where each element of the source went."""

from dataclasses import dataclass, field

from sop_studio.importers.bpmn.found import FoundElement, FoundModel, FoundScope
from sop_studio.importers.report import Loss
from sop_studio.messages.message import Message
from sop_studio.model.ids import Counter
from sop_studio.model.text import same_words


@dataclass(frozen=True, slots=True)
class Named:
    """An element with its node id and the id of the scope it stands in."""

    element: FoundElement
    node: str
    scope: str


@dataclass(slots=True)
class Names:
    """Elements by source id, over the file and within each scope; scopes with their flowchart ids, in file order.

    `bodies` are scopes by node id.
    """

    nodes: dict[str, Named] = field(default_factory=dict)
    local: dict[tuple[str, str], Named] = field(default_factory=dict)
    scopes: dict[str, FoundScope] = field(default_factory=dict)
    flowcharts: dict[str, str] = field(default_factory=dict)
    members: dict[str, list[Named]] = field(default_factory=dict)
    bodies: dict[str, str] = field(default_factory=dict)
    letters: dict[str, dict[str, str]] = field(default_factory=dict)
    losses: list[Loss] = field(default_factory=list)
    counter: Counter = field(default_factory=Counter)

    def find(self, reference: str, scope: str = "") -> Named | None:
        """What an id refers to: in the scope if it is there, else anywhere; a namespace prefix does not count."""
        for name in dict.fromkeys((reference, reference.rpartition(":")[2])):
            found = self.local.get((scope, name)) or self.nodes.get(name)
            if found:
                return found
        return None

    def letter(self, scope: str, name: str) -> str:
        """The letter that both ends of an off-page connector carry: A, B … Z, A1 … within a scope."""
        given = self.letters.setdefault(scope, {})
        words = same_words(name)
        if words not in given:
            turn, place = divmod(len(given), 26)
            given[words] = chr(ord("A") + place) + (str(min(turn, 99)) if turn else "")
        return given[words]


def name_everything(model: FoundModel) -> Names:
    """Every process and body that holds something gets a flowchart id, every element a node id."""
    names = Names()
    for number, process in enumerate(model.processes, start=1):
        if process.elements:
            _take(process, process.id or f"process {number}", names)
        else:
            names.losses.append(_empty(process))
    if not names.scopes:
        text = Message("bpmn-no-process", "The model has no process with shapes; the SOP has no flowchart.")
        names.losses.append(Loss(None, text))
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
        if not element.id or (key, element.id) in names.local:
            names.losses.append(_no_identity(element))
        else:
            names.local[key, element.id] = named
            names.nodes.setdefault(element.id, named)
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
        "The {what} “{name}” has no id, or that of another shape, so that no flow can name it; it stands alone.",
        what=element.tag,
        name=element.name,
    )
    return Loss(element.id or None, text)
