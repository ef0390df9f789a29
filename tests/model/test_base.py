"""Values never change, refuse what they do not know, and are written without what goes without saying."""

import datetime as dt
from decimal import Decimal

import pytest
from pydantic import ValidationError

from sop_studio.model.base import KEEP_UNKNOWN, to_plain
from sop_studio.model.control import DocumentControl, Version
from sop_studio.model.flowchart import Condition, Connection, Flowchart, Loop, Node
from sop_studio.model.policy import AuthorityLimit
from sop_studio.model.sop import Sop
from tests.notation import procedure


def test_a_value_does_not_change():
    with pytest.raises(ValidationError, match="frozen"):
        Node(id="n1", kind="step").text = "x"


def test_a_constructor_refuses_a_name_it_does_not_know():
    with pytest.raises(ValidationError, match="colour"):
        Node.model_validate({"id": "n1", "kind": "step", "colour": "red"})


def test_a_reader_keeps_what_it_does_not_know_at_every_level():
    plain = {"id": "f1", "new": 1, "nodes": [{"id": "n1", "kind": "step", "newer": {"a": [1, None]}}]}
    flowchart = Flowchart.model_validate(plain, context={KEEP_UNKNOWN: True})
    assert flowchart.nodes[0].extra["newer"]["a"] == (1, None)
    kept = to_plain(flowchart)
    assert (kept["new"], kept["nodes"][0]["newer"]) == (1, {"a": [1, None]})


def test_a_change_is_validated_and_leaves_the_old_value():
    node = Node(id="n1", kind="step", text="Weigh")
    assert (node.but(text="Pack").text, node.text) == ("Pack", "Weigh")
    with pytest.raises(ValidationError):
        node.but(kind="Two Words")
    with pytest.raises(ValidationError):
        node.but(nothing=1)


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (Node(id="n1", kind="step"), {"id": "n1", "kind": "step"}),
        (Node(id="n1", kind="step", is_interrupting=False), {"id": "n1", "kind": "step", "is_interrupting": False}),
        (Loop(max=2), {"max": 2, "counter": "case"}),
        (Version(major=0, minor=1), {}),
        (Version(major=1, minor=0, draft=0), {"major": 1, "minor": 0, "draft": 0}),
        (Condition(value=Decimal("50.010")), {"value": "50.010"}),
        (DocumentControl(created_on=dt.date(2026, 3, 10)), {"status": "draft", "version": {}, "created_on": "2026-03-10"}),
        (Connection(id="c1", order=3), {"id": "c1", "kind": "sequence", "order": 3}),
    ],
)  # fmt: skip
def test_a_value_is_written_without_what_goes_without_saying(value, plain):
    assert to_plain(value) == plain
    assert type(value).model_validate(plain, context={KEEP_UNKNOWN: True}) == value


def test_amounts_are_never_rounded():
    plain = to_plain(AuthorityLimit(id="l1", role="r1", action="Refund", amount=Decimal("0.10")))
    assert plain["amount"] == "0.10"
    assert AuthorityLimit.model_validate(plain).amount == Decimal("0.10")


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "1e40", "0.1234567"])
def test_amounts_that_are_no_plain_numbers_are_refused(amount):
    with pytest.raises(ValidationError):
        Condition.model_validate({"value": amount})


def test_a_sop_holds_nothing_that_could_change():
    def walk(value):
        assert not isinstance(value, list | dict | set)
        if hasattr(type(value), "model_fields"):
            for name in type(value).model_fields:
                walk(getattr(value, name))
        elif isinstance(value, tuple):
            for item in value:
                walk(item)

    walk(procedure("start > Weigh > end").but(extra={"a": [1, {"b": []}]}))


def test_equal_sops_have_equal_hashes():
    assert hash(procedure("start > end")) == hash(procedure("start > end"))
    assert isinstance(procedure("start > end"), Sop)
