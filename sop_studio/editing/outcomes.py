"""The outcomes of a selection: the names of the ways out of it."""

from collections import Counter
from dataclasses import dataclass

from sop_studio.editing.cutting import Cut
from sop_studio.kinds.nodes.end import outcome
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection, Node
from sop_studio.model.text import same_words

DONE = Message("outcome-done", "Done")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One way out: its name, the connections that take it and where they lead, or the end that it was."""

    name: str
    lines: tuple[Connection, ...]
    target: str | None = None
    end: Node | None = None


def outcomes_of(cut: Cut) -> tuple[Outcome, ...]:
    """One outcome for every end inside, and for every different label and target of the connections out; no name twice."""
    found: list[Outcome] = []
    taken: set[str] = set()
    for node in cut.flowchart.nodes:
        if node.id in cut.inside and node.kind == "end" and same_words(outcome(node)) not in taken:
            found.append(Outcome(outcome(node), (), end=node))
            taken.add(same_words(outcome(node)))
    groups: dict[tuple[str, str | None], list[Connection]] = {}
    for line in cut.exits:
        groups.setdefault((same_words(line.label), line.target), []).append(line)
    common = Counter(label for label, _ in groups)
    for (label, target), lines in groups.items():
        name = _free(_name(cut, lines[0], is_alone=common[label] == 1), taken)
        found.append(Outcome(name, tuple(lines), target))
        taken.add(same_words(name))
    return tuple(found)


def _name(cut: Cut, line: Connection, is_alone: bool) -> str:
    """The words on the connection; where several bear the same, those of the shape that they leave or reach too."""
    texts = {node.id: node.text for node in cut.flowchart.nodes}
    if line.label:
        source = texts.get(line.source or "", "")
        return line.label if is_alone or not source else f"{source} {line.label}"
    return str(DONE) if is_alone else texts.get(line.target or "", "") or str(DONE)


def _free(name: str, taken: set[str]) -> str:
    """The name, with a number behind it when it is there already."""
    tried, number = name, 1
    while same_words(tried) in taken:
        number += 1
        tried = f"{name} {number}"
    return tried
