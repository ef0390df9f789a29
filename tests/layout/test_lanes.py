"""Lanes: exact, disjoint, in the order asked for."""

import random
from itertools import pairwise
from pathlib import Path

import pytest

from sop_studio.layout.arrange import place
from sop_studio.layout.lanes import lanes_of
from sop_studio.layout.measure import measure
from sop_studio.model.roles import Role
from sop_studio.store.files import load
from tests.layout.charts import like_a_procedure
from tests.notation import procedure

EXAMPLES = Path(__file__).parents[2] / "examples"
FAULTS = ("through_shapes", "overlapping_shapes", "labels_on_shapes", "labels_on_labels", "coinciding")


def with_roles(sop, count, seed=0):
    """The first flowchart in lanes by role, every shape with one of so many roles, all roles ordered."""
    chosen = random.Random(seed)
    chart = sop.flowcharts[0]
    roles = tuple(Role(id=f"r{at}", name=f"Role {at}", tier=at % 5) for at in range(count))
    nodes = tuple(
        node if node.kind == "note" else node.but(role=f"r{chosen.randrange(count)}") for node in chart.nodes
    )
    order = [role.id for role in roles]
    chosen.shuffle(order)
    return sop.but(
        roles=roles, flowcharts=(chart.but(nodes=nodes, lanes="role", lane_order=tuple(order)),)
    )


def placed(sop):
    return place(sop, sop.flowcharts[0], 10.0)


def lane_at(placement, node):
    box = next(one for one in placement.nodes if one.node == node)
    inside = [
        lane
        for lane in placement.lanes
        if lane.x <= box.x
        and box.x + box.width <= lane.x + lane.width
        and lane.y + 32 <= box.y
        and box.y + box.height <= lane.y + lane.height
    ]
    assert len(inside) == 1
    return inside[0].role


@pytest.mark.parametrize("seed", range(12))
def test_every_shape_stands_in_the_lane_of_its_role_and_lanes_stand_in_the_authors_order(seed):
    sop = with_roles(like_a_procedure(15 + seed, seed), 3 + seed % 5, seed)
    chart, placement = sop.flowcharts[0], placed(sop)
    roles = [lane.role for lane in placement.lanes]
    assert roles == [role for role in chart.lane_order if role in roles]
    for node in chart.nodes:
        if node.kind != "note" and node.attached_to is None:
            assert lane_at(placement, node.id) == node.role
    for left, right in pairwise(placement.lanes):
        assert (left.x + left.width, left.y, left.height) == (right.x, right.y, right.height)


@pytest.mark.parametrize("seed", range(6))
def test_lanes_have_no_faults(seed):
    sop = with_roles(like_a_procedure(20, seed), 4, seed)
    found = measure(sop.flowcharts[0], placed(sop))
    assert {name: getattr(found, name) for name in FAULTS if getattr(found, name)} == {}


def test_an_escalation_stands_in_the_lane_of_the_role_it_calls_in_the_row_of_who_asks():
    sop = load(next(EXAMPLES.glob("SOP-CS-001*.sop")))
    chart = next(one for one in sop.flowcharts if one.code == "A3").but(lanes="role")
    placement = place(sop, chart, 10.0)
    at = {node.number: next(one for one in placement.nodes if one.node == node.id) for node in chart.nodes if node.number}
    names = {role.id: role.name for role in sop.roles}
    ids = {node.number: node.id for node in chart.nodes}
    assert [names[lane.role] for lane in placement.lanes] == ["CS Agent", "CS Team Lead", "CS Duty Manager"]
    assert names[lane_at(placement, ids["A3.05"])] == "CS Team Lead"
    assert names[lane_at(placement, ids["A3.06"])] == "CS Duty Manager"
    assert at["A3.05"].y == at["A3.06"].y
    assert at["A3.05"].y + 16 + 30 == at["A3.03"].y + at["A3.03"].height // 2


def test_starts_and_ends_stand_with_the_shape_beside_them_and_steps_without_a_role_in_a_lane_of_their_own():
    sop = procedure("start > Weigh > Pack > end")
    chart = sop.flowcharts[0]
    weigh = next(node for node in chart.nodes if node.text == "Weigh")
    nodes = tuple(node.but(role="r1") if node is weigh else node for node in chart.nodes)
    chart = chart.but(nodes=nodes, lanes="role")
    sop = sop.but(roles=(Role(id="r1", name="Packer"),), flowcharts=(chart,))
    lanes = lanes_of(sop, chart)
    assert lanes.roles == ("r1", None)
    assert {node.text: lanes.of_node[node.id] for node in nodes} == {"start": 0, "Weigh": 0, "Pack": 1, "end": 1}


def test_without_lanes_there_are_none():
    sop = procedure("start > Weigh > end")
    assert lanes_of(sop, sop.flowcharts[0]).roles == ()
    assert placed(sop).lanes == ()


@pytest.mark.parametrize("orientation", ["left_right", "right_left"])
@pytest.mark.parametrize("seed", range(3))
def test_sideways_lanes_lie_below_each_other_each_below_its_header(seed, orientation):
    sop = with_roles(like_a_procedure(16, seed), 3, seed)
    sop = sop.but(flowcharts=(sop.flowcharts[0].but(orientation=orientation),))
    chart, placement = sop.flowcharts[0], placed(sop)
    for upper, lower in pairwise(placement.lanes):
        assert (upper.y + upper.height, upper.x, upper.width) == (lower.y, lower.x, lower.width)
    for node in chart.nodes:
        if node.kind != "note" and node.attached_to is None:
            assert lane_at(placement, node.id) == node.role


def test_lines_that_bend_above_a_row_keep_clear_of_the_shapes_in_it():
    sop = with_roles(like_a_procedure(17, 1032), 5, 32)
    assert measure(sop.flowcharts[0], placed(sop)).through_shapes == 0
