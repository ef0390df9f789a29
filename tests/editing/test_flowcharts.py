"""Flowcharts are added, renamed and removed."""

import pytest

from sop_studio.editing.arrange import clear_placement, set_placement
from sop_studio.editing.flowcharts import add_flowchart, next_code, remove_flowchart, rename_flowchart
from sop_studio.errors import SopStudioError
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.placement import Placement
from sop_studio.model.roles import RaciRow, Role
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
