"""Connections are made, led elsewhere and labelled, where it is permitted."""

import pytest

from sop_studio.editing.connections import (
    change_connection,
    connect,
    disconnect,
    mark_default,
    reconnect,
    set_label,
    set_loop,
)
from sop_studio.errors import SopStudioError
from sop_studio.model.flowchart import Loop
from sop_studio.model.placement import ConnectionPlace, Placement
from tests.notation import procedure

SOP = procedure("start > Good? -yes-> end; Good? -no-> Mend > end; *Take care", "start > end")
NODES = {node.text: node.id for node in SOP.flowcharts[0].nodes}
OTHER = SOP.flowcharts[1].nodes


def line(sop, id):
    return next(one for one in sop.flowcharts[0].connections if one.id == id)


def test_a_new_connection_stands_behind_the_other_exits():
    sop = connect(change_connection(SOP, "c2", order=4), NODES["Good?"], NODES["Good?"], "c9", "again")
    assert (line(sop, "c9").order, line(sop, "c9").label, line(sop, "c9").kind) == (5, "again", "sequence")


def test_a_note_is_associated():
    sop = connect(SOP, NODES["Take care"], NODES["Mend"], "c9", kind="association")
    assert line(sop, "c9").kind == "association"


@pytest.mark.parametrize(
    ("source", "target", "kind", "reason"),
    [
        ("Mend", "start", "sequence", "Nothing leads into Start"),
        ("end", "Mend", "sequence", "Nothing leads out of End"),
        ("Take care", "Mend", "sequence", "No case walks through a note"),
        ("Mend", "Take care", "sequence", "No case walks through a note"),
        ("Take care", "Take care", "association", "cannot belong to itself"),
        ("Mend", "end", "association", "from a note to a shape"),
    ],
)
def test_what_is_not_permitted_is_refused_with_the_reason(source, target, kind, reason):
    with pytest.raises(SopStudioError, match=reason):
        connect(SOP, NODES[source], NODES[target], "c9", kind=kind)


def test_a_connection_stays_in_its_flowchart():
    with pytest.raises(SopStudioError, match="inside one flowchart"):
        connect(SOP, NODES["Mend"], OTHER[1].id, "c9")


@pytest.mark.parametrize("ends", [("n99", "n1"), ("n1", "n99")])
def test_an_end_that_is_not_there_is_refused(ends):
    with pytest.raises(SopStudioError, match="n99"):
        connect(SOP, *ends, "c9")


def test_a_taken_id_is_refused():
    with pytest.raises(SopStudioError, match="is taken"):
        connect(SOP, NODES["Mend"], NODES["end"], "c1")


def test_a_connection_goes_with_its_place():
    places = tuple(
        ConnectionPlace(connection=id, waypoints=(), joins=joins)
        for id, joins in (("c1", None), ("c2", "c1"))
    )
    sop = disconnect(SOP.but(placements=(Placement(flowchart="f1", connections=places),)), "c1")
    assert [one.id for one in sop.flowcharts[0].connections] == ["c2", "c3", "c4"]
    assert [(place.connection, place.joins) for place in sop.placements[0].connections] == [("c2", None)]


def test_a_connection_led_elsewhere_keeps_its_label():
    sop = reconnect(SOP, "c3", target_id=NODES["end"])
    assert (line(sop, "c3").target, line(sop, "c3").label) == (NODES["end"], "no")
    assert line(reconnect(SOP, "c4", source_id=NODES["Good?"]), "c4").source == NODES["Good?"]
    with pytest.raises(SopStudioError, match="into Start"):
        reconnect(SOP, "c3", target_id=NODES["start"])


def test_an_open_end_can_be_closed():
    sop = change_connection(SOP, "c4", target=None)
    assert line(reconnect(sop, "c4", source_id=NODES["Good?"]), "c4").source == NODES["Good?"]
    assert line(reconnect(sop, "c4", target_id=NODES["end"]), "c4").target == NODES["end"]


def test_a_source_has_one_default():
    sop = mark_default(mark_default(SOP, "c2"), "c3")
    assert [one.id for one in sop.flowcharts[0].connections if one.is_default] == ["c3"]
    assert not any(one.is_default for one in mark_default(sop, "c3", False).flowcharts[0].connections)


def test_labels_and_limits_change():
    assert line(set_label(SOP, "c3", "not yet"), "c3").label == "not yet"
    assert line(set_loop(SOP, "c3", Loop(max=2)), "c3").loop.max == 2


def test_a_connection_that_is_not_there_is_refused():
    with pytest.raises(SopStudioError, match="c99"):
        disconnect(SOP, "c99")


def test_an_end_without_another_end_stays_in_its_flowchart():
    sop = change_connection(SOP, "c4", source=None, target=None)
    assert line(reconnect(sop, "c4", source_id=NODES["Mend"]), "c4").source == NODES["Mend"]
    with pytest.raises(SopStudioError, match="stays inside"):
        reconnect(sop, "c4", source_id=OTHER[0].id)
