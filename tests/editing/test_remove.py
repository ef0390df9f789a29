"""What is removed together leaves a way behind where it is clear which."""

import time

import pytest

from sop_studio.editing.remove import exits_to_choose, remove
from sop_studio.errors import SopStudioError
from sop_studio.model.flowchart import Connection, Flowchart, Node
from sop_studio.model.placement import ConnectionPlace, NodePlace, Placement
from tests.editing.chart import ids, line, ways
from tests.notation import DOCUMENT_ID, procedure


def without(flow, *texts):
    sop = procedure(flow)
    return remove(sop, ids(sop, *texts))


def test_a_chain_that_goes_closes_over_the_gap():
    edited = without("start > Weigh > Pack > Seal > end", "Pack", "Weigh", "Seal")
    assert ways(edited.sop) == ["start --> end"]
    assert edited.ids == ("c1",)
    assert str(edited.remarks[0]) == "One connection now leads past what was removed."


def test_the_answers_of_a_removed_decision_go_to_the_decision_before_it():
    flow = "start > Small? -yes-> end; Small? -no-> Light? -yes-> Carry > end; Light? -no-> Push > end"
    edited = without(flow, "Light?")
    assert ways(edited.sop) == [
        "start --> Small?", "Small? -yes-> end", "Small? -yes-> Carry", "Carry --> end", "Small? -no-> Push", "Push --> end",
    ]  # fmt: skip
    orders = [one.order for one in edited.sop.flowcharts[0].connections if one.source == "n2"]
    assert sorted(orders) == [0, 1, 2]
    assert len(edited.remarks) == 1


def test_given_answers_stand_where_the_question_was():
    flow = "start > Small? -yes-> Light? -yes-> A > end; Light? -no-> B > end; Small? -no-> end"
    sop = procedure(flow)
    lines = {"yes": 0, "no": 1}
    chart = sop.flowcharts[0]
    ordered = tuple(one.but(order=lines.get(one.label, 0)) for one in chart.connections)
    sop = sop.but(flowcharts=(chart.but(connections=ordered),))
    left = remove(sop, ids(sop, "Light?")).sop.flowcharts[0].connections
    texts = {node.id: node.text for node in chart.nodes}
    exits = sorted((one for one in left if one.source == "n2"), key=lambda one: one.order)
    assert [texts[one.target] for one in exits] == ["A", "B", "end"]


def test_too_many_answers_are_not_given():
    flow = "start > Small? -yes-> end; Small? -a-> A; Small? -b-> B; Small? -c-> C; Small? -no-> Light?"
    sop = procedure(flow + "; Light? -x-> X; Light? -y-> Y; Light? -z-> Z")
    chosen = exits_to_choose(sop, ids(sop, "Light?"))
    assert [one.label for one in chosen] == ["x", "y", "z"]
    edited = remove(sop, ids(sop, "Light?"))
    assert not any(way.endswith(("X", "Y", "Z", "Light?")) for way in ways(edited.sop))


def test_a_person_chooses_the_way_on():
    sop = procedure("start > Weigh > Good? -yes-> Pack > end; Good? -no-> Mend > end")
    gone = ids(sop, "Good?")
    assert [one.label for one in exits_to_choose(sop, gone)] == ["yes", "no"]
    edited = remove(sop, gone, {gone[0]: line(sop, "Good?", "Mend")})
    assert "Weigh --> Mend" in ways(edited.sop)
    assert ways(remove(sop, gone).sop) == ["start --> Weigh", "Pack --> end", "Mend --> end"]


@pytest.mark.parametrize("texts", [("Weigh",), ("Pack", "Weigh"), ("end",), ("Good?", "Weigh", "Pack", "end")])
def test_there_is_nothing_to_choose_when_the_way_is_clear(texts):
    sop = procedure("start > Good? -yes-> Weigh > Pack > end; Good? -no-> end")
    sop = sop.but(flowcharts=(sop.flowcharts[0].but(nodes=sop.flowcharts[0].nodes[::-1]),))
    assert exits_to_choose(sop, ids(sop, *texts)) == ()


def test_connections_go_with_nodes_and_their_places_too():
    sop = procedure("start > Weigh > Pack > end")
    chart = sop.flowcharts[0]
    placement = Placement(
        flowchart="f1",
        nodes=tuple(NodePlace(node=one.id, x=0, y=0, width=9, height=9) for one in chart.nodes),
        connections=tuple(ConnectionPlace(connection=one.id, waypoints=()) for one in chart.connections),
    )
    edited = remove(sop.but(placements=(placement,)), (*ids(sop, "Weigh"), line(sop, "Pack", "end")))
    assert ways(edited.sop) == ["start --> Pack"]
    left = edited.sop.placements[0]
    assert [place.node for place in left.nodes] == ["n1", "n3", "n4"]
    assert left.connections == ()


def test_a_connection_alone_goes_without_healing():
    sop = procedure("start > Weigh > end")
    edited = remove(sop, (line(sop, "start", "Weigh"),))
    assert (ways(edited.sop), edited.ids, edited.remarks) == (["Weigh --> end"], (), ())


def test_a_way_back_to_itself_goes():
    assert ways(without("start > Weigh > Weigh; Weigh > end", "Weigh").sop) == ["start --> end"]


@pytest.mark.parametrize(("chosen", "reason"), [((), "Nothing is selected"), (("f1",), "has the id"), (("n1", "q"), '"q"')])
def test_what_is_not_there_is_not_removed(chosen, reason):
    with pytest.raises(SopStudioError, match=reason):
        remove(procedure("start > end"), chosen)


def test_removing_half_of_a_huge_flowchart_is_quick():
    nodes = tuple(Node(id=f"n{number}", kind="step", text="Go") for number in range(2000))
    lines = tuple(Connection(id=f"c{number}", source=f"n{number}", target=f"n{number + 1}") for number in range(1999))
    sop = procedure("start > end").but(
        id=DOCUMENT_ID, flowcharts=(Flowchart(id="f1", nodes=nodes, connections=lines),)
    )
    began = time.perf_counter()
    left = remove(sop, [f"n{number}" for number in range(1, 2000, 2)]).sop.flowcharts[0]
    assert time.perf_counter() - began < 2
    assert [one.target for one in left.connections] == [f"n{number}" for number in range(2, 2000, 2)]
