"""A selection becomes a linked flowchart and comes back."""

import pytest

from sop_studio.editing.connections import change_connection, connect
from sop_studio.editing.cutting import may_extract
from sop_studio.editing.extract import extract
from sop_studio.editing.inline import inline
from sop_studio.editing.nodes import add_node, change_node
from sop_studio.errors import SopStudioError
from sop_studio.kinds.nodes.end import outcomes
from sop_studio.model.flowchart import Loop, Node, Phase
from sop_studio.model.placement import NodePlace, Placement
from tests.editing.chart import counted, ids, line, node, ways
from tests.notation import procedure

FLOW = "start > Weigh > Good? -yes-> Pack > end; Good? -no-> Mend > Weigh"


def taken_out(flow, *texts):
    sop = procedure(flow)
    return extract(sop, ids(sop, *texts), "Check it", fresh=counted())


def test_entries_lead_to_the_link_and_exits_are_outcomes():
    edited = taken_out(FLOW, "Weigh", "Good?")
    assert ways(edited.sop) == [
        "start --> Check it", "Pack --> end", "Mend --> Check it", "Check it -yes-> Pack", "Check it -no-> Mend",
    ]  # fmt: skip
    assert ways(edited.sop, 1) == ["Check it --> Weigh", "Weigh --> Good?", "Good? -yes-> yes", "Good? -no-> no"]
    inner = edited.sop.flowcharts[1]
    assert (inner.code, outcomes(inner), edited.ids[1]) == ("A2", ("yes", "no"), inner.id)
    link = edited.sop.flowcharts[0].node(edited.ids[0])
    assert dict(link.fields) == {"flowchart": inner.id, "mode": "call"}


def test_an_end_inside_is_an_outcome_and_the_case_still_ends():
    edited = taken_out(FLOW, "Good?", "Pack", "end")
    assert ways(edited.sop)[-2:] == ["Check it -end-> end", "Check it -no-> Mend"]
    assert outcomes(edited.sop.flowcharts[1]) == ("end", "no")


@pytest.mark.parametrize(
    ("flow", "texts", "names"),
    [
        ("start > Weigh > end", ("Weigh",), ["Done"]),
        ("start > Weigh > Pack > end; Weigh > Mend", ("Weigh",), ["Pack", "Mend"]),
        ("start > A? -no-> X; A? -yes-> B? -no-> Y; B? -yes-> end", ("A?", "B?"), ["A? no", "B? no", "yes"]),
        ("start > A? -no-> X; A? -yes-> B? -no-> X; B? -yes-> end", ("A?", "B?"), ["no", "yes"]),
        ("start > A? -Stop-> end Stop; A? -yes-> B? -Stop-> X; B? -yes-> end", ("A?", "B?", "end Stop"), ["end Stop", "Stop", "yes"]),
    ],
)
def test_how_outcomes_are_called(flow, texts, names):
    edited = taken_out(flow, *texts)
    exits = [one.label for one in edited.sop.flowcharts[0].connections if one.source == edited.ids[0]]
    assert sorted(exits) == sorted(names)
    assert sorted(outcomes(edited.sop.flowcharts[1])) == sorted(names)


def test_no_outcome_has_the_name_of_another():
    edited = taken_out("start > A? -no-> end no; A? -yes-> B? -end no-> X; B? -yes-> end", "A?", "B?", "end no")
    assert set(outcomes(edited.sop.flowcharts[1])) == {"end no", "end no 2", "yes"}


def test_the_limit_of_a_way_back_stays_on_the_way_back():
    sop = procedure("start > Weigh > Good? -no-> Weigh; Good? -yes-> end")
    sop = change_connection(sop, line(sop, "Good?", "Weigh"), loop=Loop(max=2, when_exceeded=ids(sop, "Good?")[0]))
    edited = extract(sop, ids(sop, "Good?"), "Check", fresh=counted())
    back = next(one for one in edited.sop.flowcharts[0].connections if one.label == "no")
    assert back.loop == Loop(max=2)
    assert all(one.loop is None for one in edited.sop.flowcharts[1].connections)


def test_notes_attached_shapes_phases_roles_and_places_follow():
    sop = procedure(FLOW + "; *Careful; *Both")
    weigh, good, pack, note, both = ids(sop, "Weigh", "Good?", "Pack", "Careful", "Both")
    sop = connect(sop, note, weigh, "a1", kind="association")
    sop = connect(connect(sop, both, weigh, "a2", kind="association"), both, pack, "a3", kind="association")
    sop = add_node(sop, "f1", Node(id="w1", kind="wait", attached_to=weigh))
    sop = change_node(change_node(sop, weigh, role="r1"), good, role="r1", number="A1.03")
    places = (NodePlace(node=weigh, x=100, y=50, width=160, height=60), NodePlace(node=pack, x=0, y=0, width=9, height=9))
    phase = Phase(id="p1", title="First", nodes=(weigh, good, pack))
    chart = sop.flowcharts[0].but(phases=(phase,))
    sop = sop.but(flowcharts=(chart,), placements=(Placement(flowchart="f1", nodes=places),))
    edited = extract(sop, (weigh, good), "Check it", fresh=counted())
    outer, inner = edited.sop.flowcharts
    link = edited.ids[0]
    assert {"Careful", "Weigh", "Good?", ""} <= {one.text for one in inner.nodes}
    assert "Both" in {one.text for one in outer.nodes}
    assert outer.phases[0].nodes == (link, pack)
    assert (outer.node(link).role, inner.node(good).number) == ("r1", None)
    assert [(one.node, one.x, one.y, one.width) for one in edited.sop.placements[0].nodes] == [(pack, 0, 0, 9), (link, 90, 50, 180)]
    assert all({one.source, one.target} <= {node.id for node in chart.nodes} for chart in (outer, inner) for one in chart.connections)


@pytest.mark.parametrize(
    ("flow", "texts", "reason"),
    [
        (FLOW, (), "No shape is selected"),
        (FLOW, ("start", "Weigh"), "A start stays"),
        (FLOW, ("Pack", "Mend"), "entered at 2 shapes"),
        ("start > Weigh; A; B", ("A", "B"), "entered at 2 shapes"),
    ],
)
def test_why_a_selection_stays(flow, texts, reason):
    sop = procedure(flow)
    assert reason in str(may_extract(sop, ids(sop, *texts)))
    with pytest.raises(SopStudioError, match=reason):
        extract(sop, ids(sop, *texts), "x")


def test_shapes_that_go_elsewhere_or_are_attached_elsewhere_stay():
    sop = procedure("start > Weigh > @Go on; Weigh > Pack", "start > Far")
    sop = change_node(sop, ids(sop, "Go on")[0], fields={"mode": "goto"})
    sop = add_node(sop, "f1", Node(id="w1", kind="wait", attached_to=ids(sop, "Weigh")[0]))
    assert "goes on elsewhere" in str(may_extract(sop, ids(sop, "Go on")))
    assert "to which the selection is attached" in str(may_extract(sop, ("w1",)))
    assert "several flowcharts" in str(may_extract(sop, (*ids(sop, "Pack"), *ids(sop, "Far", place=1))))


@pytest.mark.parametrize(
    ("flow", "texts"),
    [
        (FLOW, ("Weigh", "Good?")),
        (FLOW, ("Weigh", "Good?", "Mend")),
        (FLOW, ("Good?", "Pack", "end")),
        ("start > Weigh > Pack > end", ("Weigh", "Pack")),
        ("start > Weigh > Good? -no-> Weigh; Good? -yes-> end", ("Weigh", "Good?")),
        ("start > A? -no-> X > end; A? -yes-> B? -no-> Y > end; B? -yes-> end", ("A?", "B?")),
    ],
)
def test_what_was_extracted_comes_back_as_it_was(flow, texts):
    sop = procedure(flow)
    edited = extract(sop, ids(sop, *texts), "Check it", fresh=counted())
    back = inline(edited.sop, edited.ids[0], counted()).sop
    assert sorted(ways(back)) == sorted(ways(sop))
    assert sorted(one.id for one in back.flowcharts[0].nodes if one.kind != "end") == sorted(
        one.id for one in sop.flowcharts[0].nodes if one.kind != "end"
    )
    assert len(back.flowcharts) == 1


def test_a_flowchart_that_others_call_too_is_copied():
    sop = procedure("start > @One > @Two > end", "start > Weigh > end well")
    for text in ("One", "Two"):
        sop = change_node(sop, ids(sop, text)[0], fields={"flowchart": sop.flowcharts[1].id})
    edited = inline(sop, ids(sop, "One")[0], counted())
    assert ways(edited.sop) == ["start --> Weigh", "Two --> end", "Weigh --> Two"]
    assert edited.sop.flowcharts[1] == sop.flowcharts[1]
    assert len(set(edited.sop.ids())) == len(edited.sop.ids())


def test_an_outcome_that_leads_nowhere_keeps_its_end():
    sop = procedure("start > @One -well-> end; *Careful", "start > Good? -y-> well; Good? -n-> badly")
    sop = change_node(sop, ids(sop, "One")[0], fields={"flowchart": sop.flowcharts[1].id})
    well, badly = ids(sop, "well", "badly", place=1)
    for id in (well, badly):
        chart = sop.flowcharts[1]
        sop = sop.but(flowcharts=(sop.flowcharts[0], chart.but(nodes=tuple(one.but(kind="end") if one.id == id else one for one in chart.nodes))))
    sop = connect(sop, node(sop, "Careful").id, ids(sop, "One")[0], "a1", kind="association")
    edited = inline(sop, ids(sop, "One")[0], counted())
    assert ways(edited.sop) == ["start --> Good?", "Careful --> Good?", "Good? -y-> end", "Good? -n-> badly"]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({}, "Only a call"),
        ({"flowchart": "f2", "mode": "goto"}, "Only a call"),
        ({"flowchart": "f1"}, "calls itself"),
        ({"flowchart": "f3"}, "not one start"),
        ({"flowchart": "f2", "sop": "00000000-0000-4000-8000-000000000002"}, "Only a call"),
    ],
)
def test_why_a_link_stays(fields, reason):
    sop = procedure("start > @One > end", "start > end", "Weigh")
    sop = change_node(sop, ids(sop, "One")[0], fields=fields)
    with pytest.raises(SopStudioError, match=reason):
        inline(sop, ids(sop, "One")[0])
