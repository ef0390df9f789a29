"""Graphviz places boxes, always alike, without a system program, and in time."""

import os
import subprocess
import sys
import time
from itertools import pairwise

import pytest

from sop_studio.engines.child import EngineFailure, EngineTimeout
from sop_studio.engines.graphviz import IN_PROCESS_ARCS, Arc, Box, PlacementInput, place
from sop_studio.geometry.point import Point, Rect, Size


def graph(text: str, **options: str) -> PlacementInput:
    """Build a graph from "a>b b>c"."""
    pairs = [pair.split(">") for pair in text.split()]
    names = dict.fromkeys(name for pair in pairs for name in pair)
    boxes = tuple(Box(name, 180, 60) for name in names)
    arcs = tuple(Arc(f"{tail}-{head}", tail, head) for tail, head in pairs)
    return PlacementInput(boxes, arcs, **options)  # type: ignore[arg-type]


def complete(count: int) -> PlacementInput:
    names = [str(at) for at in range(count)]
    boxes = tuple(Box(name, 180, 60) for name in names)
    return PlacementInput(boxes, tuple(Arc(f"{a}-{b}", a, b) for a in names for b in names if a != b))


@pytest.mark.parametrize("in_process", [True, False])
def test_a_chain_runs_straight_down(in_process: bool) -> None:
    placed = place(graph("a>b b>c"), in_process=in_process)
    assert dict(placed.centers) == {"a": Point(90, 30), "b": Point(90, 138), "c": Point(90, 246)}
    assert placed.size == Size(180, 276)


def test_a_graph_may_run_to_the_right() -> None:
    centers = place(graph("a>b", rankdir="LR")).centers
    assert centers["a"].y == centers["b"].y
    assert centers["a"].x < centers["b"].x


def test_boxes_do_not_overlap() -> None:
    centers = place(graph("a>b a>c a>d b>e c>e d>f e>g f>g g>a")).centers
    rects = [Rect.around(center, Size(180, 60)) for center in centers.values()]
    assert not any(a.intersects(b) for at, a in enumerate(rects) for b in rects[at + 1 :])


def test_the_order_of_arcs_is_kept_when_asked() -> None:
    centers = place(graph("a>d a>c a>b b>e", ordering="out")).centers
    assert centers["d"].x < centers["c"].x < centers["b"].x


def test_boxes_of_one_rank_share_a_row() -> None:
    boxes = (Box("a", 10, 10), Box("b", 10, 10, rank="row"), Box("c", 10, 10, rank="row"))
    centers = place(PlacementInput(boxes, (Arc("1", "a", "b"),))).centers
    assert centers["b"].y == centers["c"].y > centers["a"].y


def test_the_first_and_last_rank_stand_outside_all_others() -> None:
    boxes = (Box("z", 10, 10, rank="last"), Box("m", 10, 10), Box("n", 10, 10), Box("a", 10, 10, rank="first"))
    centers = place(PlacementInput(boxes, (Arc("1", "m", "n"), Arc("2", "a", "m"), Arc("3", "m", "z")))).centers
    assert min(center.y for center in centers.values()) == centers["a"].y
    assert max(center.y for center in centers.values()) == centers["z"].y


def test_arcs_without_constraint_do_not_make_rows() -> None:
    boxes = (Box("a", 10, 10), Box("b", 10, 10))
    centers = place(PlacementInput(boxes, (Arc("1", "a", "b", constraint=False),))).centers
    assert centers["a"].y == centers["b"].y


def test_loops_double_arcs_and_lone_boxes_are_placed() -> None:
    boxes = (Box("a", 10, 10), Box("b", 0, 0), Box("lone", 28, 28))
    arcs = (Arc("1", "a", "a"), Arc("2", "a", "b"), Arc("3", "a", "b"), Arc("4", "b", "a", weight=0, minlen=0))
    assert set(place(PlacementInput(boxes, arcs)).centers) == {"a", "b", "lone"}


def test_nothing_takes_no_room() -> None:
    assert place(PlacementInput(())).size == Size(0, 0)


def test_hostile_ids_never_reach_graphviz() -> None:
    names = ['x" label="pwned', "<b>", "a\\N", "\x00", "n0", "n1", "%", "", "node [shape=x]", "é" * 20000]
    boxes = tuple(Box(name, 50, 20, rank=name, group=name) for name in names)
    arcs = tuple(Arc(a, a, b) for a, b in pairwise(names))
    plain = tuple(Box(str(at), 50, 20, rank=str(at), group=str(at)) for at in range(len(names)))
    plain_arcs = tuple(Arc(str(at), str(at), str(at + 1)) for at in range(len(names) - 1))
    hostile, harmless = place(PlacementInput(boxes, arcs)), place(PlacementInput(plain, plain_arcs))
    assert list(hostile.centers) == names
    assert list(hostile.centers.values()) == list(harmless.centers.values())


@pytest.mark.parametrize(
    "wrong",
    [
        PlacementInput((Box("a", 1, 1),), (Arc("1", "a", "b"),)),
        PlacementInput((Box("a", 1, 1), Box("a", 1, 1))),
        PlacementInput((Box("a", float("nan"), 1),)),
    ],
)
def test_an_impossible_graph_is_refused(wrong: PlacementInput) -> None:
    with pytest.raises(ValueError, match=r"same id|not there|finite"):
        place(wrong)


def test_the_same_graph_is_always_placed_alike() -> None:
    dense = complete(8)
    assert place(dense) == place(dense) == place(dense, in_process=False)


def test_a_graph_without_end_is_stopped_in_time() -> None:
    endless = complete(60)
    assert len(endless.arcs) > IN_PROCESS_ARCS
    began = time.monotonic()
    with pytest.raises(EngineTimeout, match=r"Graphviz was stopped after 0\.5 seconds\."):
        place(endless, timeout=0.5)
    assert time.monotonic() - began < 3


def test_no_system_program_is_needed_and_nothing_is_printed() -> None:
    code = (
        "from sop_studio.engines.graphviz import *\n"
        "g = PlacementInput((Box('a', 9, 9), Box('b', 9, 9)), (Arc('1', 'a', 'b'),))\n"
        "assert place(g, in_process=True) == place(g, 20, in_process=False)"
    )
    env = {name: value for name, value in os.environ.items() if name == "SYSTEMROOT"} | {"PATH": ""}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_a_missing_library_is_a_failure_that_can_be_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    with pytest.raises(EngineFailure, match="a library it needs is not installed"):
        place(graph("a>b"), in_process=True)
