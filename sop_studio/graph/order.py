"""The order in which a flowchart is read, and the step numbers that follow from it."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence

from sop_studio.graph.flowgraph import FlowGraph, once
from sop_studio.graph.main_exits import main_exits
from sop_studio.graph.reach import starts
from sop_studio.graph.walk import Walk
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.sop import Sop


def main_path(flowchart: Flowchart) -> tuple[str, ...]:
    """The ids of the nodes that most cases pass, from the first start on; empty when nothing starts."""
    graph = FlowGraph(flowchart)
    node = next(iter(starts(graph)), None)
    onward = main_exits(graph)
    path: list[str] = []
    while node is not None:
        path.append(node)
        node = onward.get(node)
    return tuple(path)


def reading_order(flowchart: Flowchart) -> tuple[str, ...]:
    """The ids of all sequence nodes in the order of their numbers.

    Frozen numbers lead; a node without one follows the node that is read before it. Where nothing is frozen:
    the main path, then the other branches, then fallbacks, then ends, then what nothing leads to.
    """
    return _order(FlowGraph(flowchart))


@once
def _order(graph: FlowGraph) -> tuple[str, ...]:
    read = Walk(graph).order()
    frozen = [key for key in read if graph.nodes[key].number]
    if not frozen:
        return read
    behind: dict[str | None, list[str]] = {}
    last: str | None = None
    for key in read:
        if graph.nodes[key].number:
            last = key
        else:
            behind.setdefault(last, []).append(key)
    frozen.sort(key=lambda key: _natural(graph.nodes[key].number or ""))
    return tuple(key for known in (None, *frozen) for key in (known, *behind.get(known, ())) if key)


def step_numbers(sop: Sop) -> Mapping[str, str]:
    """The number of every node by id: "A1.03", or "A1.03a" behind a frozen number; notes have letters."""
    graphs = [FlowGraph(flowchart) for flowchart in sop.flowcharts]
    return {key: number for numbers in numbers_of(graphs) for key, number in numbers.items()}


def numbers_of(graphs: Sequence[FlowGraph]) -> tuple[Mapping[str, str], ...]:
    """The same for each flowchart of a SOP by itself, whose graphs are there already, in file order."""
    charts = [graph.flowchart for graph in graphs]
    taken = {node.number for flowchart in charts for node in flowchart.nodes if node.number}
    codes = {flowchart.code for flowchart in charts}
    numbers: list[Mapping[str, str]] = []
    for place, graph in enumerate(graphs, start=1):
        code = graph.flowchart.code or _free_code(place, codes)
        codes.add(code)
        numbers.append(_steps(graph, code, taken) | _notes(graph.flowchart))
    return tuple(numbers)


def _free_code(place: int, codes: Container[str]) -> str:
    candidates = (f"A{number}" for number in range(place, place + 100_000))
    return next(candidate for candidate in candidates if candidate not in codes)


def _steps(graph: FlowGraph, code: str, taken: set[str]) -> dict[str, str]:
    nodes = graph.nodes
    order = _order(graph)
    is_frozen = any(nodes[key].number for key in order)
    last, count, numbers = f"{code}.00", 0, dict[str, str]()
    for key in order:
        number = nodes[key].number
        if not number and is_frozen:
            number = next(one for one in _lettered(last) if one not in taken)
        elif not number:
            number, count = _next_free(code, count, taken)
        taken.add(number)
        last = numbers[key] = number
    return numbers


def _next_free(code: str, count: int, taken: Container[str]) -> tuple[str, int]:
    count += 1
    while f"{code}.{count:02}" in taken:
        count += 1
    return f"{code}.{count:02}", count


def _notes(flowchart: Flowchart) -> dict[str, str]:
    notes = [node for node in flowchart.nodes if node.kind == "note"]
    taken = {note.number for note in notes}
    letters, numbers = "", dict[str, str]()
    for note in notes:
        if not note.number:
            letters = _next_letters(letters)
            while letters in taken:
                letters = _next_letters(letters)
        numbers[note.id] = note.number or letters
    return numbers


def _lettered(number: str) -> Iterator[str]:
    """The numbers behind a number: A1.03a, A1.03b …, and behind A1.03b those from A1.03c on."""
    letters = re.findall(r"(?<=\d)[a-z]+$", number)
    stem = number.removesuffix(letters[0]) if letters else number
    behind = letters[0] if letters else ""
    while True:
        behind = _next_letters(behind)
        yield stem + behind


def _next_letters(letters: str) -> str:
    """a, b … z, aa, ab …"""
    kept = letters.rstrip("z")
    turned = "a" * (len(letters) - len(kept))
    return (kept[:-1] + chr(ord(kept[-1]) + 1) if kept else "a") + turned


def _natural(number: str) -> tuple[tuple[int, str], ...]:
    """A key that puts A1.9 before A1.10 and A1.10 before A1.10a."""
    parts: list[str] = re.findall(r"\d+|\D+", number)
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in parts)
