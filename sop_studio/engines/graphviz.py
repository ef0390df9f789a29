"""The only door to Graphviz: boxes and arcs go in, positions come out; no words ever."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from threading import Lock
from types import MappingProxyType
from typing import Any, Literal

from sop_studio.engines.child import Limits, failure, run
from sop_studio.geometry.point import Point, Size

IN_PROCESS_ARCS = 120  # at most this many arcs take dot milliseconds; far above that it may never end
IN_PROCESS_BOXES = 240
MEMORY = 1 << 30
FIRST, LAST = "first", "last"

_POINTS_PER_INCH = 72
_ONE_AT_A_TIME = Lock()  # Graphviz keeps its state in C globals


@dataclass(frozen=True, slots=True)
class Box:
    """A node: boxes of one rank stand beside each other, those of one group in one column if they can.

    The ranks "first" and "last" stand alone before and after all others.
    """

    id: str
    width: float
    height: float
    rank: str | None = None
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Arc:
    """An arrow: short and straight by its weight, at least minlen ranks long when it constrains ranks."""

    id: str
    tail: str
    head: str
    weight: int = 1
    minlen: int = 1
    constraint: bool = True


@dataclass(frozen=True, slots=True)
class PlacementInput:
    """A graph to place, with distances in points; `ordering="out"` keeps the order of arcs that leave a box."""

    boxes: tuple[Box, ...]
    arcs: tuple[Arc, ...] = ()
    rankdir: Literal["TB", "LR"] = "TB"
    nodesep: float = 40
    ranksep: float = 48
    ordering: Literal["out"] | None = None


@dataclass(frozen=True, slots=True)
class PlacementOutput:
    """The centre of every box by its id, from the top left of the whole, and the size of the whole."""

    centers: MappingProxyType[str, Point]
    size: Size


def place(graph: PlacementInput, timeout: float = 2.0, *, in_process: bool | None = None) -> PlacementOutput:
    """Return where dot puts the boxes, the same for the same input.

    Small graphs are placed in this process, others in a child that is stopped after the time, in
    seconds. Raises EngineTimeout or EngineFailure; ValueError for an arc without its boxes.
    """
    _check(graph)
    if not graph.boxes:
        return PlacementOutput(MappingProxyType({}), Size(0, 0))
    if _is_small(graph) if in_process is None else in_process:
        with _ONE_AT_A_TIME:
            return _output(graph, _dot(graph))
    reply = run("graphviz", json.dumps(asdict(graph)).encode(), Limits(timeout, MEMORY))
    return _output(graph, json.loads(reply))


def answer(request: bytes) -> bytes:
    """Answer a request in the child process."""
    found = json.loads(request)
    boxes = tuple(Box(**box) for box in found.pop("boxes"))
    arcs = tuple(Arc(**arc) for arc in found.pop("arcs"))
    return json.dumps(_dot(PlacementInput(boxes, arcs, **found))).encode()


def _is_small(graph: PlacementInput) -> bool:
    return len(graph.arcs) <= IN_PROCESS_ARCS and len(graph.boxes) <= IN_PROCESS_BOXES


def _check(graph: PlacementInput) -> None:
    known = {box.id for box in graph.boxes}
    if len(known) != len(graph.boxes):
        raise ValueError("Two boxes have the same id.")
    for arc in graph.arcs:
        if not {arc.tail, arc.head} <= known:
            raise ValueError(f"The arc {arc.id!r} joins a box that is not there.")
    if not all(math.isfinite(box.width + box.height) for box in graph.boxes):
        raise ValueError("A box has no finite size.")


def _output(graph: PlacementInput, numbers: list[list[float]]) -> PlacementOutput:
    (width, height), *places = numbers
    centers = {box.id: Point(x, height - y) for box, (x, y) in zip(graph.boxes, places, strict=True)}
    return PlacementOutput(MappingProxyType(centers), Size(width, height))


def _library() -> Any:
    try:
        from pygraphviz import graphviz
    except ImportError as error:  # the wheel still needs a few libraries of the system
        raise failure("graphviz", "a library it needs is not installed") from error
    return graphviz


def _dot(graph: PlacementInput) -> list[list[float]]:
    """The size of the whole, then the place of each box, with y upwards."""
    gv = _library()
    built = gv.agraphnew(b"g", False, True)
    context = gv.gvContextWithBuiltins()
    try:
        nodes = _build(gv, built, graph)
        laid_out = gv.gvLayout(context, built, b"dot") == 0
        if not laid_out or gv.gvRenderData(context, built, b"dot")[0] != 0:
            raise failure("graphviz", "it found no placement")
        corners = _numbers(gv.agget(built, b"bb"))
        places = [corners[2:], *(_numbers(gv.agget(node, b"pos")) for node in nodes)]
        gv.gvFreeLayout(context, built)
    finally:
        gv.agclose(built)
        gv.gvFreeContext(context)
    return places


def _build(gv: Any, built: Any, graph: PlacementInput) -> list[Any]:
    for kind, defaults in (
        (gv.AGRAPH, _graph_attributes(graph)),
        (gv.AGNODE, _NODE_DEFAULTS),
        (gv.AGEDGE, _ARC_DEFAULTS),
    ):
        for name, value in defaults.items():
            gv.agattr(built, kind, name.encode(), value.encode())
    nodes = [gv.agnode(built, f"n{at}".encode(), 1) for at in range(len(graph.boxes))]
    groups = _indexes(box.group for box in graph.boxes)
    for node, box in zip(nodes, graph.boxes, strict=True):
        group = f"g{groups[box.group]}" if box.group is not None else ""
        _set(gv, node, width=_inches(box.width), height=_inches(box.height), group=group)
    _add_ranks(gv, built, graph, nodes)
    _add_arcs(gv, built, graph, nodes)
    return nodes


def _graph_attributes(graph: PlacementInput) -> dict[str, str]:
    return {
        "rankdir": graph.rankdir,
        "nodesep": _inches(graph.nodesep),
        "ranksep": _inches(graph.ranksep),
        "ordering": graph.ordering or "",
        "splines": "false",
        "rank": "",
        "bb": "",
    }


# An empty label keeps Graphviz from looking for fonts.
_NODE_DEFAULTS = {
    "label": "", "shape": "box", "fixedsize": "true", "width": "1", "height": "1", "group": "", "pos": "",
}  # fmt: skip
_ARC_DEFAULTS = {"weight": "1", "minlen": "1", "constraint": "true"}


def _add_ranks(gv: Any, built: Any, graph: PlacementInput, nodes: list[Any]) -> None:
    for rank, index in _indexes(box.rank for box in graph.boxes).items():
        row = gv.agsubg(built, f"r{index}".encode(), 1)
        _set(gv, row, rank={FIRST: "source", LAST: "sink"}.get(rank or "", "same"))
        for node, box in zip(nodes, graph.boxes, strict=True):
            if box.rank == rank:
                gv.agsubnode(row, node, 1)


def _add_arcs(gv: Any, built: Any, graph: PlacementInput, nodes: list[Any]) -> None:
    by_id = {box.id: node for box, node in zip(graph.boxes, nodes, strict=True)}
    for at, arc in enumerate(graph.arcs):
        edge = gv.agedge(built, by_id[arc.tail], by_id[arc.head], f"e{at}".encode(), 1)
        _set(gv, edge, weight=str(arc.weight), minlen=str(arc.minlen), constraint=str(arc.constraint).lower())


def _set(gv: Any, thing: Any, **values: str) -> None:
    for name, value in values.items():
        gv.agset(thing, name.encode(), value.encode())


def _indexes(names: Iterable[str | None]) -> dict[str | None, int]:
    return {name: at for at, name in enumerate(dict.fromkeys(n for n in names if n is not None))}


def _inches(points: float) -> str:
    return f"{points / _POINTS_PER_INCH:.6f}"


def _numbers(text: bytes) -> list[float]:
    return [float(part) for part in text.split(b",")]
