"""After any edit, what is drawn again is what would be drawn anew."""

import random

import pytest

from sop_studio.drawing.draw import draw_flowchart
from sop_studio.drawing.items import Group
from sop_studio.editing.connections import disconnect, set_label
from sop_studio.editing.insert import add_behind
from sop_studio.editing.moves import move_nodes
from sop_studio.editing.nodes import change_node, remove_node
from sop_studio.graph.order import step_numbers
from sop_studio.gui.canvas.redraw import Redraw
from sop_studio.gui.settle import settle
from sop_studio.layout.arrange import place_missing
from sop_studio.model.flowchart import Node
from sop_studio.model.roles import Role
from sop_studio.store.files import load
from tests.gui.conftest import EXAMPLE


def anew(sop, flowchart):
    """The groups of a whole new drawing."""
    drawing = draw_flowchart(sop, flowchart, sop.placement(flowchart.id), step_numbers(sop), heading=False)
    return [item for item in drawing.items if isinstance(item, Group)]


def edited(sop, flowchart, dice, number):
    """The SOP after an edit that the dice choose."""
    node = dice.choice(flowchart.nodes)
    line = dice.choice(flowchart.connections)
    choices = [
        lambda: change_node(sop, node.id, text=f"Words {number}"),
        lambda: move_nodes(sop, flowchart.id, {node.id}, dice.randrange(-9, 9) * 10, dice.randrange(-9, 9) * 10),
        lambda: set_label(sop, line.id, f"Label {number}"),
        lambda: remove_node(sop, node.id) if len(flowchart.nodes) > 6 else sop,
        lambda: disconnect(sop, line.id) if len(flowchart.connections) > 6 else sop,
        lambda: add_behind(sop, node.id, Node(id=f"new{number}", kind="step", text="New"), f"line{number}"),
        lambda: sop.but(roles=(*sop.roles, Role(id=f"role{number}", name="Packer"))),
        lambda: change_node(sop, node.id, role=sop.roles[-1].id),
    ]
    return dice.choice(choices)()


@pytest.mark.parametrize("seed", range(4))
def test_after_every_edit_the_groups_are_those_of_a_new_drawing(seed):
    dice, redraw = random.Random(seed), Redraw()
    sop, _ = place_missing(load(EXAMPLE))
    for number in range(25):
        flowchart = sop.flowcharts[2]
        groups = redraw.groups(sop, flowchart, sop.placement(flowchart.id), step_numbers(sop))
        assert list(groups) == anew(sop, flowchart)
        sop = settle(edited(sop, flowchart, dice, number), sop)
