"""The form in the real window: registers typed in place, escalation paths, awaited events, linked SOPs."""

import pytest

from sop_studio.gui.fields.several import split
from sop_studio.model.quantity import Duration
from tests.gui.test_window import node, run
from tests.notation import procedure


def field(window, name):
    """The editor of a field of what is selected."""
    form = window.docks["form"].widget()
    assert form.open_field(name)
    return form._fields[name][1]


@pytest.fixture
def escalated(drawn):
    """An escalation behind "Weigh", selected."""
    drawn.context.session.select(node(drawn, "Weigh"))
    run(drawn, "insert-escalation")
    return drawn


@pytest.mark.parametrize(("name", "register", "key"), [
    ("tools", "tools", "name"), ("macros", "macros", "code"), ("policy_refs", "policies", "code"), ("forms", "forms", "code"),
])  # fmt: skip
def test_entries_that_are_typed_are_new_in_their_register_once(drawn, name, register, key):
    for text in ("Weigh", "Pack"):
        drawn.context.session.select(node(drawn, text))
        editor = field(drawn, name)
        editor.setText("First, Second")
        editor.editingFinished.emit()
    assert [getattr(one, key) for one in getattr(drawn.context.sop, register)] == ["First", "Second"]
    assert len(getattr(drawn.context.flowchart.node(node(drawn, "Pack")), name)) == 2


def test_names_are_taken_once_each():
    assert split(" a, b ,, a,") == ("a", "b")


def test_an_escalation_gets_its_path_by_saying_to_whom(escalated):
    editor = field(escalated, "to_role")
    editor.lineEdit().setText("Duty manager")
    editor.lineEdit().editingFinished.emit()
    path = escalated.context.sop.escalation_paths[0]
    role = next(one for one in escalated.context.sop.roles if one.id == path.to_role)
    assert role.name == "Duty manager"
    assert escalated.context.flowchart.node(escalated.context.selection[0]).fields["path"] == path.id
    field(escalated, "accept_within").edited.emit(Duration(amount=4, unit="h"))
    assert escalated.context.sop.escalation_paths[0].accept_within.words() == "4 h"
    field(escalated, "path_mode").edited.emit("handover")
    field(escalated, "handover").setPlainText("Order number\nWhat was tried")
    assert escalated.context.sop.escalation_paths[0].handover == ("Order number", "What was tried")
    assert len(escalated.context.sop.escalation_paths) == 1


def test_a_wait_says_what_it_waits_for(drawn):
    drawn.context.session.select(node(drawn, "Weigh"))
    run(drawn, "insert-wait")
    id = drawn.context.selection[0]
    field(drawn, "awaited").setPlainText("Parcel arrives\nCustomer calls")
    assert drawn.context.flowchart.node(id).fields["awaited"] == ("Parcel arrives", "Customer calls")
    field(drawn, "awaited").setPlainText("")
    assert "awaited" not in drawn.context.flowchart.node(id).fields


def test_a_link_leads_to_another_open_document(drawn):
    first = drawn.desk.session
    drawn.desk.new(procedure("start > Other > end").but(id="11111111-1111-4111-8111-111111111111", number="SOP-2"))
    drawn.desk.look_at(first)
    first.select(node(drawn, "Weigh"))
    run(drawn, "insert-link")
    id = drawn.context.selection[0]
    field(drawn, "sop").edited.emit("11111111-1111-4111-8111-111111111111")
    assert drawn.context.flowchart.node(id).fields["sop"] == "11111111-1111-4111-8111-111111111111"
    assert drawn.context.sop.linked_sops[0].number == "SOP-2"
    field(drawn, "sop").edited.emit(None)
    assert "sop" not in drawn.context.flowchart.node(id).fields
