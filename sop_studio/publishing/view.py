"""What the parts of a published SOP read: the SOP, its step numbers, and quick ways from ids to things."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from sop_studio.graph.order import step_numbers
from sop_studio.messages.catalogue import translation
from sop_studio.messages.message import Message
from sop_studio.model.escalation import EscalationPath
from sop_studio.model.flowchart import Connection, Flowchart, Node
from sop_studio.model.roles import Role
from sop_studio.model.sop import Sop
from sop_studio.publishing.blocks import Inline, Reference, Span
from sop_studio.publishing.language import is_right_to_left
from sop_studio.publishing.options import ExportOptions

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class View:
    """A SOP as its published parts see it; mappings are by id: `exits` and `notes` by that of a node, `callers` by that of a flowchart."""

    sop: Sop
    options: ExportOptions
    translate: Callable[[str], str]
    numbers: Mapping[str, str]
    nodes: Mapping[str, Node]
    homes: Mapping[str, Flowchart]
    roles: Mapping[str, Role]
    paths: Mapping[str, EscalationPath]
    exits: Mapping[str, tuple[Connection, ...]]
    callers: Mapping[str, tuple[Node, ...]]
    notes: Mapping[str, tuple[str, ...]]

    def say(self, message: Message) -> str:
        """The message in the language of the document."""
        return message.render(self.translate)

    @property
    def arrow(self) -> str:
        """The arrow that leads on, in reading direction."""
        return "←" if is_right_to_left(self.sop.language) else "→"

    def in_order(self) -> tuple[Node, ...]:
        """All shapes in the order of their numbers."""
        return tuple(self.nodes[node_id] for node_id in self.numbers if node_id in self.nodes)

    def calls(self, flowchart_id: str) -> tuple[Node, ...]:
        """The links that do a flowchart and come back, unlike those that go on there."""
        return tuple(
            link for link in self.callers.get(flowchart_id, ()) if link.fields.get("mode", "call") == "call"
        )

    def role(self, role_id: str | None) -> str:
        """The name of a role; nothing when there is none."""
        role = self.roles.get(role_id or "")
        return role.name if role else ""

    def upright(self, words: str) -> str:
        """Words such as "24×7" that keep their order even where text runs from right to left."""
        return f"\u2066{words}\u2069" if words and is_right_to_left(self.sop.language) else words

    def title(self, node_id: str) -> str:
        """The words of a shape on one line; nothing when there are none."""
        return " ".join(self.nodes[node_id].text.split()) if node_id in self.nodes else ""

    def number(self, node_id: str | None) -> str:
        """The step number of a node; nothing when it has none."""
        return self.numbers.get(node_id or "", "")

    def step(self, node_id: str, *, leads_on: bool = False, shows_page: bool = True) -> Inline:
        """A live way to a step: "A1.12 (p. 8)", or "→ A1.12 (p. 8)" when the case goes on there."""
        words = self.number(node_id) or self.title(node_id) or node_id
        text = f"{self.arrow} {words}" if leads_on else words
        return Reference(step_anchor(node_id), text, shows_page) if node_id in self.nodes else Span(text)

    def path(self, path_id: str, *, leads_on: bool = False, shows_page: bool = True) -> Inline:
        """A live way to an escalation path in the matrix."""
        path = self.paths.get(path_id)
        words = path.code if path else path_id
        text = f"{self.arrow} {words}" if leads_on else words
        return Reference(path_anchor(path_id), text, shows_page) if path else Span(text)


def view_of(sop: Sop, options: ExportOptions) -> View:
    """The view of a SOP; the first wins where an id is there twice."""
    pairs = [(node, flowchart) for flowchart in sop.flowcharts for node in flowchart.nodes]
    return View(
        sop=sop,
        options=options,
        translate=options.translate or translation(sop.language),
        numbers=step_numbers(sop),
        nodes=_first((node.id, node) for node, _ in pairs),
        homes=_first((node.id, flowchart) for node, flowchart in pairs),
        roles=_first((role.id, role) for role in sop.roles),
        paths=_first((path.id, path) for path in sop.escalation_paths),
        exits=_exits(sop),
        callers=_callers(sop, [node for node, _ in pairs]),
        notes=_notes(sop),
    )


def step_anchor(node_id: str) -> str:
    """The anchor of a step's row."""
    return f"step-{node_id}"


def path_anchor(path_id: str) -> str:
    """The anchor of an escalation path's row."""
    return f"path-{path_id}"


def _first(pairs: Iterable[tuple[str, T]]) -> dict[str, T]:
    found: dict[str, T] = {}
    for key, value in pairs:
        found.setdefault(key, value)
    return found


def _exits(sop: Sop) -> dict[str, tuple[Connection, ...]]:
    found: dict[str, tuple[Connection, ...]] = {}
    for flowchart in sop.flowcharts:
        for connection in sorted(flowchart.connections, key=lambda connection: connection.order):
            if connection.source and connection.kind == "sequence":
                found[connection.source] = (*found.get(connection.source, ()), connection)
    return found


def _notes(sop: Sop) -> dict[str, tuple[str, ...]]:
    """The ids of the notes that are tied to a shape, by the id of the first shape they are tied to."""
    found: dict[str, tuple[str, ...]] = {}
    for flowchart in sop.flowcharts:
        kinds = {node.id: node.kind for node in flowchart.nodes}
        tied: set[str] = set()
        for line in flowchart.connections:
            ends = sorted((line.source or "", line.target or ""), key=lambda end: kinds.get(end) != "note")
            note, shape = ends
            if kinds.get(note) == "note" and kinds.get(shape, "note") != "note" and note not in tied:
                tied.add(note)
                found[shape] = (*found.get(shape, ()), note)
    return found


def _callers(sop: Sop, nodes: list[Node]) -> dict[str, tuple[Node, ...]]:
    found: dict[str, tuple[Node, ...]] = {}
    for node in nodes:
        target = node.fields.get("flowchart")
        if node.kind == "link" and target and node.fields.get("sop") in (None, sop.id):
            found[target] = (*found.get(target, ()), node)
    return found
