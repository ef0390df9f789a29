"""Small reads of a SOP."""

import pytest

from sop_studio.model.flowchart import Phase
from sop_studio.model.placement import Placement
from sop_studio.model.register import LinkedSop
from sop_studio.model.roles import Role
from sop_studio.model.sop import collections
from tests.notation import procedure

SOP = procedure("start > Weigh > end", "start > end")


def test_a_flowchart_and_a_node_are_found_by_id():
    assert SOP.flowchart("f2").code == "A2"
    assert SOP.flowchart("f1").node("n2").text == "Weigh"
    for find in (SOP.flowchart, SOP.flowchart("f1").node):
        with pytest.raises(KeyError):
            find("zz")


def test_the_main_flowchart_is_the_marked_one_else_the_first():
    assert SOP.but(main_flowchart="f2").main().id == "f2"
    assert SOP.but(main_flowchart=None).main().id == "f1"
    assert SOP.but(main_flowchart="gone").main().id == "f1"
    assert SOP.but(flowcharts=()).main() is None


def test_a_placement_is_found_by_its_flowchart():
    placed = SOP.but(placements=(Placement(flowchart="f2"),))
    assert placed.placement("f2").flowchart == "f2"
    assert placed.placement("f1") is None


def test_ids_of_everything_are_listed_and_a_repeated_one_twice():
    chart = SOP.flowcharts[0].but(phases=(Phase(id="n1", title="x"),))
    sop = SOP.but(flowcharts=(chart, SOP.flowcharts[1]), roles=(Role(id="r1", name="Packer"),))
    assert set(sop.ids()) == {"f1", "f2", "n1", "n2", "n3", "n4", "n5", "c1", "c2", "c3", "r1"}
    assert sop.ids().count("n1") == 2


def test_stubs_of_other_sops_do_not_take_ids():
    stub = LinkedSop(id="00000000-0000-4000-8000-000000000002")
    assert "linked_sops" not in dict(collections(SOP.but(linked_sops=(stub,))))
