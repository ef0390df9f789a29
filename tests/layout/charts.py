"""Flowcharts to lay out: seeded ones that look like procedures, and any at all for properties."""

import random

from hypothesis import strategies as st

from sop_studio.model.flowchart import Connection, Flowchart, Loop, Node
from sop_studio.model.sop import Sop

DOCUMENT_ID = "00000000-0000-4000-8000-000000000001"
WORDS = ("check", "the", "order", "and", "record", "reason", "of", "customer", "request", "in", "case", "tool")
KINDS = ("step", "step", "step", "decision", "decision", "escalation", "wait", "link", "document", "parallel", "offpage")
LABELS = ("", "Yes", "No", "Not verified", "Payment not recognised by the customer", "Treat as a dispute")


def sop_of(nodes: list[Node], connections: list[Connection]) -> Sop:
    chart = Flowchart(id="f1", code="A1", title="Chart", nodes=tuple(nodes), connections=tuple(connections))
    return Sop(id=DOCUMENT_ID, title="SOP", flowcharts=(chart,), main_flowchart="f1")


def edges(count: int, pairs: list[tuple[int, int]]) -> Sop:
    """Steps and connections between them by number."""
    nodes = [Node(id=f"n{at}", kind="step", text=f"Step {at}") for at in range(count)]
    lines = [
        Connection(id=f"c{at}", source=f"n{a}", target=f"n{b}", order=at) for at, (a, b) in enumerate(pairs)
    ]
    return sop_of(nodes, lines)


class Procedure:
    """Makes a chart like those of real procedures: a spine, exceptions, loops, several ends, notes, attached events."""

    def __init__(self, count: int, seed: int) -> None:
        self.random = random.Random(seed)
        self.count = count
        self.first_end = count - max(1, count // 10)
        self.nodes = [self._node(at) for at in range(count)]
        self.lines: list[Connection] = []

    def sop(self) -> Sop:
        for at, node in enumerate(self.nodes[: self.first_end]):
            self._exits(at, node.kind)
        self._notes()
        self._attached()
        return sop_of(self.nodes, self.lines)

    def _words(self, most: int = 6) -> str:
        return " ".join(self.random.choice(WORDS) for _ in range(self.random.randint(2, most)))

    def _node(self, at: int) -> Node:
        if at == 0:
            return Node(id="n0", kind="start", text=self._words())
        kind = "end" if at >= self.first_end else self.random.choice(KINDS[:9])
        return Node(id=f"n{at}", kind=kind, text=self._words())

    def _line(self, source: str, target: str, **values: object) -> None:
        number = len(self.lines) + 1
        fields = {"id": f"c{number}", "source": source, "target": target, "order": number} | values
        self.lines.append(Connection.model_validate(fields))

    def _exits(self, at: int, kind: str) -> None:
        labels = {"decision": "Yes", "escalation": "Accepted"}
        self._line(f"n{at}", f"n{at + 1}", label=labels.get(kind, ""))
        if kind not in ("decision", "escalation", "wait"):
            return
        for number in range(self.random.choice((1, 1, 1, 2))):
            chance = self.random.random()
            if chance < 0.2 and at > 3:
                back = self.random.randint(max(1, at - 6), at - 1)
                self._line(f"n{at}", f"n{back}", label=f"Again {number}", loop=Loop(max=2))
            elif chance < 0.45:
                self._line(f"n{at}", f"n{self.random.randint(self.first_end, self.count - 1)}", label="Not verified")
            else:
                ending = "no_response" if kind == "escalation" and not number else None
                ahead = min(self.count - 1, at + self.random.randint(2, 6))
                self._line(f"n{at}", f"n{ahead}", label="Treat as a dispute", ending=ending)

    def _notes(self) -> None:
        for number in range(self.count // 8):
            self.nodes.append(Node(id=f"m{number}", kind="note", text=self._words(12)))
            self._line(f"m{number}", f"n{self.random.randrange(self.count)}", kind="association")

    def _attached(self) -> None:
        for number in range(self.count // 15):
            host = self.random.randrange(1, self.first_end)
            if self.nodes[host].kind == "step":
                self.nodes.append(Node(id=f"b{number}", kind="wait", text="Late", attached_to=f"n{host}"))
                self._line(f"b{number}", f"n{self.first_end}", label="Late")


def like_a_procedure(count: int, seed: int) -> Sop:
    """A seeded chart of so many nodes, notes and attached nodes not counted."""
    return Procedure(count, seed).sop()


@st.composite
def anything(draw: st.DrawFn) -> Sop:
    """Any small chart: any kinds, any connections, loops, twins, notes, attached nodes, loose parts."""
    count = draw(st.integers(1, 12))
    kinds = draw(st.lists(st.sampled_from((*KINDS, "start", "end", "note")), min_size=count, max_size=count))
    hosts = draw(st.lists(st.none() | st.integers(0, count - 1), min_size=count, max_size=count))
    nodes = [
        Node(id=f"n{at}", kind=kind, text=f"{kind} {'words ' * (at % 7)}", attached_to=_host(at, kind, host))
        for at, (kind, host) in enumerate(zip(kinds, hosts, strict=True))
    ]
    ends = st.integers(0, count - 1)
    lines = draw(st.lists(st.tuples(ends, ends, st.sampled_from(LABELS)), max_size=2 * count))
    return sop_of(nodes, [_connection(at, line, nodes) for at, line in enumerate(lines)])


def _host(at: int, kind: str, host: int | None) -> str | None:
    return f"n{host}" if kind in ("wait", "escalation") and host is not None and host != at else None


def _connection(at: int, line: tuple[int, int, str], nodes: list[Node]) -> Connection:
    source, target, label = line
    is_note = "note" in (nodes[source].kind, nodes[target].kind)
    return Connection(
        id=f"c{at}",
        source=f"n{source}",
        target=f"n{target}",
        label="" if is_note else label,
        kind="association" if is_note else "sequence",
        order=at,
    )
