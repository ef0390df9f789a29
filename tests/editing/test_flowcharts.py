"""Flowcharts are added, renamed and removed."""

import pytest

from sop_studio.editing.arrange import clear_placement, set_placement
from sop_studio.editing.flowcharts import (
    add_flowchart,
    duplicate_flowchart,
    move_flowchart,
    next_code,
    remove_flowchart,
    rename_flowchart,
    set_main,
)
from sop_studio.editing.nodes import change_node
from sop_studio.editing.numbers import free_numbers, freeze_numbers
from sop_studio.errors import SopStudioError
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.placement import NodePlace, Placement
from sop_studio.model.roles import RaciRow, Role
from tests.editing.chart import counted, ways
from tests.notation import procedure

TWO = procedure("start > end", "start > end")


def test_a_new_flowchart_stands_last_and_the_first_is_the_main_one():
    sop = add_flowchart(TWO, Flowchart(id="f9", code="A3"))
    assert [one.id for one in sop.flowcharts] == ["f1", "f2", "f9"]
    assert (
        add_flowchart(TWO.but(flowcharts=(), main_flowchart=None), Flowchart(id="f9")).main_flowchart == "f9"
    )


@pytest.mark.parametrize(
    "flowchart",
    [
        Flowchart(id="f1"),
        Flowchart(id="f9", nodes=(Node(id="n1", kind="step"),)),
        Flowchart(id="f9", nodes=(Node(id="n9", kind="step"), Node(id="n9", kind="step"))),
    ],
)
def test_taken_ids_are_refused(flowchart):
    with pytest.raises(SopStudioError, match="is taken"):
        add_flowchart(TWO, flowchart)


def test_title_and_code_change():
    assert rename_flowchart(TWO, "f2", "Pack it").flowcharts[1].title == "Pack it"
    assert rename_flowchart(TWO, "f2", "Pack it").flowcharts[1].code == "A2"
    assert rename_flowchart(TWO, "f2", "Pack it", "B1").flowcharts[1].code == "B1"


def test_a_removed_flowchart_takes_its_places_and_letters_along():
    sop = TWO.but(
        roles=(Role(id="r1", name="Packer"),),
        raci=(RaciRow(id="x1", flowchart="f1", role="r1", letter="R"),),
        placements=(Placement(flowchart="f1"), Placement(flowchart="f2")),
    )
    left = remove_flowchart(sop, "f1")
    assert ([one.id for one in left.flowcharts], left.main_flowchart) == (["f2"], "f2")
    assert ([one.flowchart for one in left.placements], left.raci) == (["f2"], ())


def test_the_last_flowchart_stays():
    with pytest.raises(SopStudioError, match="at least one flowchart"):
        remove_flowchart(procedure("start > end"), "f1")


@pytest.mark.parametrize(
    ("codes", "expected"), [((), "A1"), (("B1", "B7"), "B8"), (("Main",), "A1"), (("C2", "A9"), "C3")]
)
def test_the_next_code_goes_on_counting(codes, expected):
    charts = tuple(Flowchart(id=f"f{number}", code=code) for number, code in enumerate(codes))
    assert next_code(TWO.but(flowcharts=charts)) == expected


def test_a_placement_takes_the_place_of_the_old_one():
    sop = set_placement(set_placement(TWO, Placement(flowchart="f2")), Placement(flowchart="f1"))
    assert [one.flowchart for one in sop.placements] == ["f1", "f2"]
    again = set_placement(sop, Placement(flowchart="f2", engine="hand"))
    assert [one.engine for one in again.placements] == ["graphviz", "hand"]
    assert [one.flowchart for one in clear_placement(again, "f1").placements] == ["f2"]
    with pytest.raises(SopStudioError, match="f9"):
        set_placement(TWO, Placement(flowchart="f9"))


def test_frozen_numbers_follow_the_code():
    sop = change_node(procedure("start > Weigh > end"), "n2", number="A1.02")
    assert rename_flowchart(sop, "f1", "Weighing", "B1").flowcharts[0].node("n2").number == "B1.02"
    assert rename_flowchart(sop, "f1", "Weighing").flowcharts[0].node("n2").number == "A1.02"


def test_flowcharts_are_reordered_with_their_places():
    sop = procedure("start > end", "start > end", "start > end")
    sop = sop.but(placements=(Placement(flowchart="f1"), Placement(flowchart="f3")))
    moved = move_flowchart(sop, "f3", 0)
    assert [one.id for one in moved.flowcharts] == ["f3", "f1", "f2"]
    assert [one.flowchart for one in moved.placements] == ["f3", "f1"]
    assert moved.main().id == "f1"
    assert [one.id for one in move_flowchart(sop, "f1", 99).flowcharts] == ["f2", "f3", "f1"]


def test_a_duplicate_stands_behind_its_original_and_refers_to_itself():
    sop = change_node(procedure("start > Weigh > end", "start > end"), "n3", separation_of=("n2",), number="A1.03")
    places = tuple(NodePlace(node=id, x=1, y=2, width=3, height=4) for id in ("n1", "n2"))
    sop = sop.but(placements=(Placement(flowchart="f1", nodes=places),))
    edited = duplicate_flowchart(sop, "f1", "Again", counted())
    new = edited.sop.flowcharts[1]
    assert (new.id, new.code, new.title, edited.ids) == ("x1", "A3", "Again", ("x1",))
    assert (new.nodes[2].separation_of, new.nodes[2].number) == ((new.nodes[1].id,), None)
    assert ways(edited.sop, 1) == ways(sop)
    assert [place.node for place in edited.sop.placement("x1").nodes] == [node.id for node in new.nodes[:2]]
    assert len(set(edited.sop.ids())) == len(edited.sop.ids())


def test_another_flowchart_becomes_the_main_one():
    assert set_main(procedure("start > end", "start > end"), "f2").main().id == "f2"
    with pytest.raises(SopStudioError):
        set_main(procedure("start > end"), "f9")


def test_numbers_are_frozen_and_freed():
    sop = procedure("start > Weigh > end; *Careful")
    frozen = freeze_numbers(sop)
    assert [node.number for node in frozen.flowcharts[0].nodes] == ["A1.01", "A1.02", "A1.03", None]
    assert free_numbers(frozen) == sop
