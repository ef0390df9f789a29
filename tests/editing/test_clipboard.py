"""What is copied is whole, and pasted under ids of its own."""

import pytest

from sop_studio.editing.arrange import set_placement
from sop_studio.editing.as_text import as_html, as_lines, as_tsv
from sop_studio.editing.clipboard import copy, cut, decode, encode, media
from sop_studio.editing.nodes import add_node, change_node
from sop_studio.editing.paste import duplicate, paste
from sop_studio.editing.registers import add_entry, change_entry
from sop_studio.errors import SopStudioError
from sop_studio.model.flowchart import Node
from sop_studio.model.placement import ConnectionPlace, NodePlace, Placement, Waypoint
from tests.editing.chart import counted, ids, ways
from tests.notation import procedure

OTHER = "00000000-0000-4000-8000-000000000002"


def filled():
    sop = procedure("start > Weigh > Good? -yes-> !Ask > end; Good? -no-> Weigh", "start > end")
    for collection, values in (
        ("roles", {"id": "r1", "name": "Agent"}),
        ("roles", {"id": "r2", "name": "Lead", "code": "L"}),
        ("roles", {"id": "r3", "name": "Nobody"}),
        ("calendars", {"id": "k1", "name": "Office"}),
        ("contact_points", {"id": "q1", "name": "Desk", "calendar": "k1"}),
        ("escalation_paths", {"id": "e1", "code": "ESC-A1", "to_role": "r2", "contact_point": "q1", "receiving": {"flowchart": "f2"}}),
        ("attachments", {"id": "a1", "file": "scale.png", "sha256": "0" * 64}),
    ):
        sop = add_entry(sop, collection, values).sop
    weigh, ask = ids(sop, "Weigh", "Ask")
    sop = change_node(sop, weigh, role="r1", attachments=("a1",))
    return change_node(sop, ask, fields={"path": "e1"}, separation_of=(weigh,))


def empty():
    return procedure("start > end").but(id=OTHER)


SELECTED = ("Weigh", "Good?", "Ask")


def copied(sop):
    return copy(sop, ids(sop, *SELECTED))


def test_a_copy_holds_the_connections_among_its_nodes_and_what_they_refer_to():
    part = copied(filled())
    assert ways(part) == ["Weigh --> Good?", "Good? -yes-> Ask", "Good? -no-> Weigh"]
    assert [role.name for role in part.roles] == ["Agent", "Lead"]
    assert [(one.code, part.calendars[0].name) for one in part.escalation_paths] == [("ESC-A1", "Office")]
    assert media(part) == ("0" * 64,)


def test_a_copy_survives_the_clipboard_of_the_system():
    part = copied(filled())
    assert decode(encode(part)) == part
    assert encode(decode(encode(part))) == encode(part)


@pytest.mark.parametrize("content", [b"", b"hello", b"{}", b'{"flowcharts": 1}', encode(procedure("start > end", "start > end"))])
def test_what_is_no_selection_is_refused(content):
    with pytest.raises(SopStudioError):
        decode(content)


def test_nothing_selected_is_not_copied():
    with pytest.raises(SopStudioError, match="No shape is selected"):
        copy(filled(), ("c1",))


def test_a_duplicate_has_ids_of_its_own_and_uses_the_same_registers():
    sop = filled()
    edited = duplicate(sop, ids(sop, *SELECTED), fresh=counted())
    new = edited.sop
    assert len(set(new.ids())) == len(new.ids())
    assert (new.roles, new.escalation_paths) == (sop.roles, sop.escalation_paths)
    assert ways(new)[-3:] == ["Weigh --> Good?", "Good? -yes-> Ask", "Good? -no-> Weigh"]
    weigh, _, ask = (new.flowcharts[0].node(id) for id in edited.ids)
    assert (weigh.role, weigh.number, ask.fields["path"], ask.separation_of) == ("r1", None, "e1", (weigh.id,))


def test_registers_of_another_sop_match_by_code_else_by_name_and_the_rest_comes_along():
    there = add_entry(empty(), "roles", {"id": "x9", "name": "AGENT "}).sop
    there = add_entry(there, "roles", {"id": "r1", "name": "Boss", "code": "l"}).sop
    new = paste(there, "f1", copied(filled()), fresh=counted()).sop
    weigh = next(node for node in new.flowcharts[0].nodes if node.text == "Weigh")
    assert weigh.role == "x9"
    assert [role.name for role in new.roles] == ["AGENT ", "Boss"]
    path = new.escalation_paths[0]
    assert (path.id, path.to_role, path.contact_point) == ("e1", "r1", "q1")
    assert (path.receiving.sop, path.receiving.flowchart) == (filled().id, "f2")
    assert [stub.id for stub in new.linked_sops] == [filled().id]
    assert decode(encode(new)) == new


def test_a_links_own_sop_is_named_elsewhere_and_back_home_it_is_not():
    sop = procedure("start > @Weigh > end", "start > end")
    sop = change_node(sop, ids(sop, "Weigh")[0], fields={"flowchart": "f2"})
    there = paste(empty(), "f1", copy(sop, ids(sop, "Weigh")), fresh=counted())
    link = there.sop.flowcharts[0].node(there.ids[0])
    assert (link.fields["sop"], link.fields["flowchart"]) == (sop.id, "f2")
    back = paste(sop, "f1", copy(there.sop, there.ids), fresh=counted())
    assert dict(back.sop.flowcharts[0].node(back.ids[0]).fields) == {"flowchart": "f2"}


def test_references_to_what_is_not_there_are_not_carried_into_another_sop():
    sop = filled()
    alone = copy(sop, ids(sop, "Ask"))
    new = paste(empty(), "f1", alone, fresh=counted())
    assert new.sop.flowcharts[0].node(new.ids[0]).separation_of == ()


def test_a_selection_made_by_hand_has_no_connections_out_of_its_flowchart():
    sop = filled()
    chart = copied(sop).flowcharts[0]
    lines = (chart.connections[0].but(target="n1"), *chart.connections[1:])
    made = copied(sop).but(flowcharts=(chart.but(connections=lines, nodes=(*chart.nodes, Node(id="w1", kind="wait", attached_to="n1"))),))
    new = paste(sop, "f2", made, fresh=counted()).sop.flowcharts[1]
    assert new.connections[-3].target is None
    assert new.nodes[-1].attached_to is None


def test_places_come_along_moved():
    sop = filled()
    weigh, good = ids(sop, "Weigh", "Good?")
    nodes = tuple(NodePlace(node=id, x=10, y=at, width=20, height=20, is_pinned=True) for id, at in ((weigh, 0), (good, 50)))
    line = ConnectionPlace(connection="c2", waypoints=(Waypoint(x=20, y=20), Waypoint(x=20, y=50)), joins="c4")
    sop = set_placement(sop, Placement(flowchart="f1", nodes=nodes, connections=(line,)))
    new = duplicate(sop, (weigh, good), 30, 40, counted()).sop.placements[0]
    assert [(place.x, place.y, place.is_pinned) for place in new.nodes[2:]] == [(40, 40, True), (40, 90, True)]
    assert [point.x for point in new.connections[1].waypoints] == [50, 50]


def test_cutting_copies_and_takes_away():
    sop = filled()
    part, edited = cut(sop, ids(sop, "Weigh"))
    assert [node.text for node in part.flowcharts[0].nodes] == ["Weigh"]
    assert "start --> Good?" in ways(edited.sop)


def test_other_programs_get_lines_and_tables():
    sop = change_entry(filled(), "r1", name="Agent <1>")
    part = copied(add_node(sop, "f1", Node(id="x1", kind="step", text="Away")))
    assert as_lines(part) == "A1.02 Weigh\nA1.03 Good?\nA1.04 Ask\n"
    assert as_tsv(part).splitlines()[2] == "A1.03\tDecision\tGood?\t\tyes: A1.04; no: A1.02"
    assert "<td>Agent &lt;1&gt;</td>" in as_html(part)


@pytest.mark.parametrize("words", ["=1+1", "@cmd", "-2", "+3"])
def test_no_cell_is_a_formula_and_every_row_is_one_line(words):
    sop = add_node(empty(), "f1", Node(id="x1", kind="note", text=f"{words}\tand\nmore"))
    assert as_tsv(copy(sop, ("x1",))).splitlines()[1].split("\t")[2] == f"'{words} and more"
