"""Shapes come into line, with equal gaps, and lines follow."""

import pytest

from sop_studio.editing.align import align, bend, distribute, move_each, pin, unbend
from sop_studio.editing.arrange import set_placement
from sop_studio.editing.nodes import add_node
from sop_studio.errors import SopStudioError
from sop_studio.model.flowchart import Node
from sop_studio.model.placement import NodePlace, Placement
from tests.notation import procedure

BOXES = {"n1": (0, 0, 100, 40), "n2": (30, 100, 60, 60), "n3": (50, 300, 20, 20)}


def placed():
    nodes = tuple(NodePlace(node=id, x=x, y=y, width=w, height=h) for id, (x, y, w, h) in BOXES.items())
    return set_placement(procedure("start > Weigh > end"), Placement(flowchart="f1", nodes=nodes))


def boxes(sop):
    return {one.node: (one.x, one.y) for one in sop.placements[0].nodes}


@pytest.mark.parametrize(
    ("edge", "expected"),
    [
        ("left", {"n1": (0, 0), "n2": (0, 100), "n3": (0, 300)}),
        ("center", {"n1": (0, 0), "n2": (20, 100), "n3": (40, 300)}),
        ("right", {"n1": (0, 0), "n2": (40, 100), "n3": (80, 300)}),
        ("top", {"n1": (0, 0), "n2": (30, 0), "n3": (50, 0)}),
        ("middle", {"n1": (0, 140), "n2": (30, 130), "n3": (50, 150)}),
        ("bottom", {"n1": (0, 280), "n2": (30, 260), "n3": (50, 300)}),
    ],
)
def test_six_ways_to_align(edge, expected):
    sop = align(placed(), "f1", ("n1", "n2", "n3"), edge)
    assert boxes(sop) == expected
    assert align(sop, "f1", ("n1", "n2", "n3"), edge) == sop


def test_equal_gaps_down_and_across():
    down = distribute(placed(), "f1", ("n3", "n2", "n1"), "down")
    assert boxes(down)["n2"] == (30, 140)
    spread = move_each(placed(), "f1", {"n3": (250, 0)})
    assert boxes(distribute(spread, "f1", BOXES, "across"))["n2"] == (170, 100)


def test_lines_follow_what_moved_and_stay_where_nothing_did():
    sop = move_each(placed(), "f1", {"n1": (10, 0)})
    lines = {one.connection: one for one in sop.placements[0].connections}
    again = move_each(sop, "f1", {"n3": (40, 0)})
    after = {one.connection: one for one in again.placements[0].connections}
    assert after["c1"] == lines["c1"]
    assert after["c2"] != lines["c2"]
    assert move_each(sop, "f1", {"n1": (0, 0)}) is sop


def test_attached_shapes_move_with_their_host():
    sop = add_node(placed(), "f1", Node(id="w1", kind="wait", attached_to="n2"))
    placement = sop.placements[0]
    sop = set_placement(sop, placement.but(nodes=(*placement.nodes, NodePlace(node="w1", x=90, y=100, width=9, height=9))))
    assert boxes(move_each(sop, "f1", {"n2": (5, 6)}))["w1"] == (95, 106)


@pytest.mark.parametrize(("edit", "chosen"), [(align, ("n1",)), (distribute, ("n1", "n2")), (align, ())])
def test_too_few_shapes_are_refused(edit, chosen):
    with pytest.raises(SopStudioError, match="Select at least"):
        edit(placed(), "f1", chosen, "left" if edit is align else "down")


def test_shapes_and_lines_are_pinned_and_freed():
    sop = bend(placed(), "c1", ((50, 40), (200, 40), (200, 130), (90, 130)))
    assert [(one.connection, one.is_pinned, len(one.waypoints)) for one in sop.placements[0].connections] == [("c1", True, 4)]
    pinned = pin(sop, ("n1", "c1"))
    assert [one.is_pinned for one in pinned.placements[0].nodes] == [True, False, False]
    free = pin(pinned, ("n1", "c1"), False)
    assert not any(one.is_pinned for one in (*free.placements[0].nodes, *free.placements[0].connections))
    assert pin(free, ("n1",), False) is free
    led = unbend(sop, ("c1",)).placements[0].connections
    assert [(one.connection, one.is_pinned) for one in led] == [("c1", False), ("c2", False)]
    with pytest.raises(SopStudioError, match="two ends"):
        bend(sop, "c1", ((0, 0),))
