"""Procedures in tests in a compact notation: `start > Weigh > In limits? -yes-> Pack > end; In limits? -no-> Weigh`."""

import re

from sop_studio.model.flowchart import Connection, Flowchart, Node
from sop_studio.model.ids import Counter
from sop_studio.model.sop import Sop

DOCUMENT_ID = "00000000-0000-4000-8000-000000000001"
ARROW = re.compile(r"\s*(?:-([^->]*)->|>)\s*")
PREFIXES = {
    "start": "start",
    "end": "end",
    "!": "escalation",
    "@": "link",
    "~": "wait",
    "=": "parallel",
    "#": "document",
    "*": "note",
}


def procedure(*texts: str, codes: str = "A") -> Sop:
    """A SOP with one flowchart a text, A1, A2 …; the first is the main one."""
    counter = Counter()
    charts = tuple(flowchart(text, f"{codes}{number}", counter) for number, text in enumerate(texts, start=1))
    return Sop(
        id=DOCUMENT_ID,
        number="SOP-OPS-001",
        title="A procedure",
        flowcharts=charts,
        main_flowchart=charts[0].id,
    )


def flowchart(text: str, code: str = "A1", counter: Counter | None = None) -> Flowchart:
    """One flowchart. Chains are split by `;`, the same words are the same node.

    `start…` and `end…` are starts and ends, words with `?` decisions; a first character marks other kinds:
    `!` escalation, `@` link, `~` wait, `=` parallel, `#` document, `*` note. A label may end in `/max 2`,
    and `else` as label marks the default.
    """
    ids = counter or Counter()
    nodes: dict[str, Node] = {}
    connections: list[Connection] = []
    flowchart_id = ids.next("f")
    for chain in filter(None, (part.strip() for part in text.split(";"))):
        words = ARROW.split(chain)
        names, labels = words[0::2], words[1::2]
        for name in names:
            if name not in nodes:
                nodes[name] = _node(name, ids)
        for source, label, target in zip(names, labels, names[1:], strict=False):
            connections.append(_connection(nodes[source], label or "", nodes[target], ids))
    return Flowchart(
        id=flowchart_id,
        code=code,
        title=f"Flowchart {code}",
        nodes=tuple(nodes.values()),
        connections=tuple(connections),
    )


def _node(name: str, ids: Counter) -> Node:
    kind = (
        "decision"
        if name.endswith("?")
        else next((k for p, k in PREFIXES.items() if name.startswith(p)), "step")
    )
    return Node(id=ids.next("n"), kind=kind, text=name.lstrip("!@~=#*"))


def _connection(source: Node, label: str, target: Node, ids: Counter) -> Connection:
    words, _, limit = label.strip().partition("/max ")
    values: dict[str, object] = {"label": words.strip()}
    if limit:
        values["loop"] = {"max": int(limit)}
    if words.strip() == "else":
        values["is_default"] = True
    if source.kind == "note":
        values["kind"] = "association"
    return Connection.model_validate({"id": ids.next("c"), "source": source.id, "target": target.id} | values)
