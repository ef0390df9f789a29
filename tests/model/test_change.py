"""What differs between two SOPs, per collection."""

from sop_studio.editing.nodes import add_node, change_node, remove_node
from sop_studio.model.change import Change
from sop_studio.model.flowchart import Node
from sop_studio.model.roles import Role
from sop_studio.store.package import read, write
from tests.notation import procedure

SOP = procedure("start > Weigh > end", "start > end")


def test_nothing_differs_from_itself_or_from_an_equal_one_that_was_loaded():
    assert not Change.between(SOP, SOP)
    assert not Change.between(SOP, read(write(SOP)))


def test_a_changed_node_changes_its_flowchart_and_no_other():
    change = Change.between(SOP, change_node(SOP, "n2", text="Pack"))
    assert change.of("nodes").changed == {"n2"}
    assert change.of("flowcharts").changed == {"f1"}
    assert not change.of("connections")
    assert change.fields == frozenset()


def test_added_and_removed_ids_are_told_apart():
    change = Change.between(SOP, add_node(remove_node(SOP, "n2"), "f1", Node(id="n9", kind="step")))
    assert (change.of("nodes").added, change.of("nodes").removed) == ({"n9"}, {"n2"})
    assert change.of("connections").removed == {"c2"}
    assert change.of("connections").changed == {"c1"}


def test_plain_fields_are_named():
    assert Change.between(SOP, SOP.but(title="Other")).fields == {"title"}


def test_a_list_that_was_empty_is_a_collection_too():
    change = Change.between(SOP, SOP.but(roles=(Role(id="r1", name="Packer"),)))
    assert change.of("roles").added == {"r1"}
    assert change.fields == frozenset()
