"""Registers are edited by name, and nothing refers to what is gone."""

import pytest
from pydantic import ValidationError

from sop_studio.editing.nodes import change_node
from sop_studio.editing.objects import COLLECTIONS, REGISTERS, find_object
from sop_studio.editing.registers import (
    add_entry,
    change_control,
    change_document,
    change_entry,
    entries,
    move_entry,
    remove_entry,
)
from sop_studio.editing.uses import used_by
from sop_studio.errors import SopStudioError
from sop_studio.model.placement import LanePlace, Placement
from tests.editing.chart import counted
from tests.notation import procedure


def filled():
    sop = procedure("start > Weigh > !Ask > end")
    for collection, values in (
        ("roles", {"id": "r1", "name": "Agent"}),
        ("roles", {"id": "r2", "name": "Lead"}),
        ("policies", {"id": "p1", "code": "POL-1"}),
        ("limits", {"id": "l1", "role": "r1", "action": "refund", "policy": "p1"}),
        ("calendars", {"id": "k1", "name": "Office"}),
        ("escalation_paths", {"id": "e1", "code": "ESC-A1", "from_roles": ("r1", "r2"), "to_role": "r2"}),
        ("escalation_paths", {"id": "e2", "code": "ESC-A2", "fallback": "e1"}),
        ("comments", {"id": "m1", "text": "Who?", "target": "r1"}),
    ):
        sop = add_entry(sop, collection, values).sop
    limit = {"amount": 5, "calendar": "k1"}
    sop = change_node(sop, "n2", role="r1", policy_refs=({"policy": "p1", "clause": "2"},), time_limit=limit)
    return change_node(sop, "n3", role="r2", fields={"path": "e1"})


def uses(sop, id):
    return [(use.id, use.field) for use in used_by(sop, id)]


@pytest.mark.parametrize(
    ("id", "expected"),
    [
        ("r1", [("e1", "from_roles.0"), ("l1", "role"), ("m1", "target"), ("n2", "role")]),
        ("p1", [("l1", "policy"), ("n2", "policy_refs.0.policy")]),
        ("e1", [("e2", "fallback"), ("n3", "fields.path")]),
        ("k1", [("n2", "time_limit.calendar")]),
        ("n2", [("c1", "target"), ("c2", "source")]),
    ],
)
def test_where_something_is_used(id, expected):
    assert sorted(uses(filled(), id)) == expected


def test_the_documents_own_references_go_by_its_id():
    sop = procedure("start > end")
    assert uses(sop, "f1") == [(sop.id, "main_flowchart")]


def test_a_reference_into_another_sop_is_none():
    other = "00000000-0000-4000-8000-000000000002"
    sop = procedure("start > @Weigh > end", "start > end")
    sop = change_node(sop, "n2", fields={"flowchart": "f2"})
    assert uses(sop, "f2") == [("n2", "fields.flowchart")]
    assert uses(change_node(sop, "n2", fields={"flowchart": "f2", "sop": other}), "f2") == []


def test_what_cannot_do_without_an_entry_goes_with_it():
    sop = remove_entry(filled(), "r1")
    assert (sop.limits, [one.name for one in sop.roles]) == ((), ["Lead"])
    assert (sop.escalation_paths[0].from_roles, sop.flowcharts[0].node("n2").role) == (("r2",), None)
    assert [use.id for use in used_by(sop, "r1")] == ["m1"]


def test_a_reference_inside_a_list_of_values_goes_with_its_value():
    sop = remove_entry(filled(), "p1")
    assert (sop.flowcharts[0].node("n2").policy_refs, sop.limits[0].policy) == ((), None)


def test_a_reference_in_the_fields_of_a_kind_goes():
    sop = remove_entry(filled(), "e1")
    assert dict(sop.flowcharts[0].node("n3").fields) == {}
    assert sop.escalation_paths[0].fallback is None


def test_the_lane_of_a_role_goes_with_it():
    lanes = tuple(LanePlace(role=role, x=0, y=0, width=9, height=9) for role in ("r1", None))
    sop = filled().but(placements=(Placement(flowchart="f1", lanes=lanes),))
    assert [lane.role for lane in remove_entry(sop, "r1").placements[0].lanes] == [None]


def test_what_does_not_refer_to_it_stays_the_same_object():
    sop = filled()
    smaller = remove_entry(sop, "k1")
    assert smaller.flowcharts[0].nodes[2] is sop.flowcharts[0].nodes[2]
    assert smaller.roles[0] is sop.roles[0]


def test_entries_are_added_changed_and_moved():
    edited = add_entry(filled(), "tools", {"name": "Case tool"}, counted())
    assert edited.ids == ("x1",)
    sop = change_entry(add_entry(edited.sop, "tools", {"id": "t2", "name": "Chat"}).sop, "x1", note="New")
    assert [tool.note for tool in entries(sop, "tools")] == ["New", ""]
    assert [tool.id for tool in move_entry(sop, "t2", 0).tools] == ["t2", "x1"]
    assert [tool.id for tool in move_entry(sop, "x1", 9).tools] == ["t2", "x1"]


def test_what_does_not_fit_is_refused():
    sop = filled()
    with pytest.raises(SopStudioError, match="is taken"):
        add_entry(sop, "roles", {"id": "n1", "name": "Again"})
    with pytest.raises(SopStudioError, match='list called "flowcharts"'):
        add_entry(sop, "flowcharts", {})
    with pytest.raises(SopStudioError, match='has the id "q"'):
        remove_entry(sop, "q")
    with pytest.raises(SopStudioError, match='list called "flowcharts"'):
        remove_entry(sop, "f1")
    with pytest.raises(ValidationError):
        change_entry(sop, "r1", tier=9)


def test_the_documents_own_fields_change_but_not_its_lists_or_status():
    sop = change_document(filled(), title="Weighing", markets=("KR",))
    assert (sop.title, sop.markets) == ("Weighing", ("KR",))
    for field in ("id", "roles", "flowcharts"):
        with pytest.raises(SopStudioError, match="entry by entry"):
            change_document(sop, **{field: ()})
    assert change_control(sop, training="Read").control.training == "Read"
    with pytest.raises(SopStudioError, match="life cycle"):
        change_control(sop, status="effective")


def test_registers_are_all_lists_with_ids():
    assert set(COLLECTIONS) - set(REGISTERS) == {"flowcharts", "approvals"}
    assert {"roles", "escalation_paths", "contact_points", "calendars", "revisions", "waivers"} <= set(REGISTERS)
    assert find_object(filled(), "e1").code == "ESC-A1"
