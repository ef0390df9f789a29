"""Every kind answers for itself; a kind from a newer version is a plain box that says its name."""

import pytest
from pydantic import ValidationError

from sop_studio.kinds.nodes import decision, step, wait
from sop_studio.kinds.registry import CONNECTION_KINDS, NODE_KINDS, fields_fault, fields_of, is_known, kind_of
from sop_studio.kinds.spec import MANY
from sop_studio.model.base import Frozen
from sop_studio.model.flowchart import Connection, Flowchart, Node
from tests.notation import procedure

KINDS = pytest.mark.parametrize("kind", NODE_KINDS, ids=lambda kind: kind.name)
SOP = procedure("start > end")


def test_there_are_the_eleven_kinds_in_palette_order():
    assert [kind.name for kind in NODE_KINDS] == [
        "start", "step", "decision", "escalation", "link", "wait", "note", "end", "document", "parallel", "offpage",
    ]  # fmt: skip


def test_names_and_titles_are_given_once():
    for words in ("name", "title"):
        assert len({str(getattr(kind, words)) for kind in NODE_KINDS}) == len(NODE_KINDS)


@KINDS
def test_a_kind_can_be_drawn_and_explained(kind):
    assert kind.least_width > 0
    assert kind.least_height > 0
    assert str(kind.title)[0].isupper()
    assert str(kind.help).endswith(".")
    assert 0 <= kind.entries.least <= kind.entries.most <= MANY
    assert 0 <= kind.exits.least <= kind.exits.most <= MANY


@KINDS
def test_a_bare_node_of_every_kind_is_whole(kind):
    node = Node(id="n1", kind=kind.name, text="Words")
    assert kind_of(node) is kind
    assert fields_fault(node) is None
    assert kind.caption(SOP, Flowchart(id="f1", nodes=(node,)), node).title in ("Words", "Wor")
    assert kind.labels_exits(SOP, node) in (True, False)


@KINDS
def test_unknown_fields_of_a_known_kind_are_kept(kind):
    node = Node(id="n1", kind=kind.name, fields={"from later": [1]})
    assert fields_of(node, kind.fields).extra["from later"] == (1,)


@KINDS
def test_own_fields_do_not_repeat_common_ones(kind):
    assert set(kind.fields.model_fields) & set(Node.model_fields) <= {"extra"}


@pytest.mark.parametrize(
    ("kind", "fields", "place"),
    [
        ("step", {"performed": "magic"}, "performed"),
        ("step", {"authority": {"amount": "many"}}, "authority.action"),
        ("wait", {"limit": {"amount": -1}}, "limit.amount"),
        ("link", {"sop": "none"}, "sop"),
        ("escalation", {"path": "two words"}, "path"),
        ("parallel", {"gateway": "merge"}, "gateway"),
        ("end", {"type": "lost"}, "type"),
    ],
)
def test_fields_that_do_not_fit_are_named(kind, fields, place):
    assert fields_fault(Node(id="n1", kind=kind, fields=fields)).startswith(f"{place}: ")


def test_fields_are_read_as_the_model_of_their_kind():
    node = Node(
        id="n1", kind="wait", fields={"limit": {"amount": 3, "unit": "business_day"}, "awaited": ["Scanned"]}
    )
    fields = fields_of(node, wait.Fields)
    assert (fields.limit.words(), fields.awaited) == ("3 business days", ("Scanned",))
    with pytest.raises(ValidationError):
        fields_of(node.but(fields={"instantiates": "perhaps"}), decision.Fields)
    assert isinstance(fields_of(node.but(fields={}), step.Fields), Frozen)


def test_an_unknown_kind_is_a_plain_box():
    node = Node(id="n1", kind="hologram", text="Beam", fields={"anything": [1]})
    kind = kind_of(node)
    assert not is_known("hologram")
    assert str(kind.title) == "Unknown: hologram"
    assert fields_fault(node) is None
    assert kind_of(node) == kind
    assert not kind.is_main_palette


def test_every_kind_of_connection_is_known():
    allowed = Connection.model_json_schema()["properties"]["kind"]["enum"]
    assert [kind.name for kind in CONNECTION_KINDS] == allowed
