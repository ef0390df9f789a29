"""Nodes are added, changed, turned into another kind, and removed so that the way heals."""

import pytest

from sop_studio.editing.nodes import add_node, change_node, remove_node, replace_kind
from sop_studio.errors import SopStudioError
from sop_studio.model.flowchart import Connection, Loop, Node, Phase
from sop_studio.model.placement import ConnectionPlace, NodePlace, Placement
from sop_studio.model.register import Kpi
from tests.notation import procedure


def node(sop, text):
    return next(one for one in sop.flowcharts[0].nodes if one.text == text)


def ways(sop):
    texts = {one.id: one.text for one in sop.flowcharts[0].nodes}
    return [f"{texts[c.source]} -{c.label}-> {texts[c.target]}" for c in sop.flowcharts[0].connections]


def without(text, *flow):
    sop = procedure(*flow)
    return remove_node(sop, node(sop, text).id)


def test_a_new_node_stands_last():
    sop = add_node(procedure("start > end"), "f1", Node(id="n9", kind="step", text="Weigh"))
    assert sop.flowcharts[0].nodes[-1].text == "Weigh"


@pytest.mark.parametrize("id", ["n1", "c1", "f1"])
def test_an_id_that_anything_has_is_refused(id):
    with pytest.raises(SopStudioError, match="is taken"):
        add_node(procedure("start > end"), "f1", Node(id=id, kind="step"))


def test_a_flowchart_that_is_not_there_is_refused():
    with pytest.raises(SopStudioError, match='has the id "f7"'):
        add_node(procedure("start > end"), "f7", Node(id="n9", kind="step"))


def test_what_led_to_a_removed_step_leads_to_its_successor():
    assert ways(without("Weigh", "start > Weigh > Pack > end")) == ["start --> Pack", "Pack --> end"]


def test_labels_of_healed_ways_stay():
    sop = without("Mend", "start > Good? -yes-> end; Good? -no-> Mend > Weigh > end")
    assert "Good? -no-> Weigh" in ways(sop)


def test_a_removed_decision_with_several_exits_leaves_open_ends():
    assert ways(without("Good?", "start > Good? -yes-> end; Good? -no-> Mend > end")) == ["Mend --> end"]


def test_healing_makes_no_way_of_a_node_to_itself_and_no_second_equal_way():
    assert ways(without("Mend", "start > Good? -yes-> end; Good? -no-> Mend > Good?")) == [
        "start --> Good?",
        "Good? -yes-> end",
    ]
    assert ways(without("Weigh", "start > Weigh > end; start > end")) == ["start --> end"]


def test_a_removed_end_takes_its_ways_along():
    assert ways(without("end", "start > Weigh > end")) == ["start --> Weigh"]


def test_attached_nodes_go_with_their_host():
    sop = procedure("start > Weigh > end")
    host = node(sop, "Weigh").id
    sop = add_node(sop, "f1", Node(id="n9", kind="wait", text="Too long", attached_to=host))
    assert [one.text for one in remove_node(sop, host).flowcharts[0].nodes] == ["start", "end"]


def test_nothing_points_to_a_removed_node_any_more():
    sop = procedure("start > Weigh > Pack > end")
    gone, other = node(sop, "Weigh").id, node(sop, "Pack").id
    flowchart = change_node(sop, other, separation_of=(gone,)).flowcharts[0]
    loop = Connection(id="c9", source=other, target="n1", loop=Loop(max=2, when_exceeded=gone))
    phase = Phase(id="h1", title="First", nodes=(gone, other))
    flowchart = flowchart.but(connections=(*flowchart.connections, loop), phases=(phase,))
    sop = sop.but(flowcharts=(flowchart,), kpis=(Kpi(id="k1", name="Time", linked_nodes=(gone, other)),))
    places = tuple(NodePlace(node=id, x=0, y=0, width=9, height=9) for id in (gone, other))
    lines = tuple(ConnectionPlace(connection=id, waypoints=()) for id in ("c1", "c2", "c9"))
    sop = remove_node(sop.but(placements=(Placement(flowchart="f1", nodes=places, connections=lines),)), gone)
    assert f'"{gone}"' not in sop.model_dump_json()
    assert [place.node for place in sop.placements[0].nodes] == [other]
    assert [place.connection for place in sop.placements[0].connections] == ["c9"]


def test_the_other_flowcharts_stay_the_same_objects():
    sop = procedure("start > Weigh > end", "start > end")
    assert remove_node(sop, "n2").flowcharts[1] is sop.flowcharts[1]


def test_fields_change_and_must_fit_the_kind():
    sop = procedure("start > Weigh > end")
    assert node(change_node(sop, "n2", text="Weigh twice"), "Weigh twice").id == "n2"
    with pytest.raises(SopStudioError, match="fields of this Step do not fit"):
        change_node(sop, "n2", fields={"performed": "magic"})


def test_another_kind_keeps_the_fields_that_it_knows():
    sop = change_node(
        procedure("start > Weigh > end"), "n2", fields={"performed": "manual", "evidence": "Photo"}
    )
    document = replace_kind(sop, "n2", "document").flowcharts[0].node("n2")
    assert (document.kind, document.text, dict(document.fields)) == ("document", "Weigh", {})
    with_gateway = change_node(
        replace_kind(sop, "n2", "decision"), "n2", fields={"gateway": "event", "instantiates": True}
    )
    wait = replace_kind(with_gateway, "n2", "wait").flowcharts[0].node("n2")
    assert dict(wait.fields) == {"instantiates": True}
