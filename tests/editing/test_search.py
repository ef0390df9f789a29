"""Words are found everywhere and replaced where they were found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sop_studio.editing.connections import set_label
from sop_studio.editing.nodes import change_node
from sop_studio.editing.registers import add_entry
from sop_studio.editing.search import Match, Options, find, replace
from sop_studio.model.control import Approval, Person
from tests.notation import procedure


def sop_with(text):
    return change_node(procedure("start > Weigh > end"), "n2", text=text)


def spans(text, query, **options):
    return [text[m.start : m.end] for m in find(sop_with(text), query, Options(**options)) if m.id == "n2"]


def test_words_are_found_in_every_corner():
    sop = sop_with("Check the parcel")
    sop = set_label(sop, "c2", "parcel is fine")
    sop = add_entry(sop, "macros", {"id": "m1", "code": "M-1", "variants": ({"language": "en", "body": "Your parcel"},)}).sop
    sop = change_node(sop, "n2", fields={"evidence": "Photo of the PARCEL"}).but(title="Parcels")
    found = [(one.id, one.field) for one in find(sop, "parcel")]
    assert found == [(sop.id, "title"), ("n2", "text"), ("n2", "fields.evidence"), ("c2", "label"), ("m1", "variants.0.body")]
    again = replace(sop, find(sop, "parcel"), "box")
    assert (again.title, again.macros[0].variants[0].body) == ("boxs", "Your box")
    assert again.flowcharts[0].node("n2").fields["evidence"] == "Photo of the box"
    assert find(again, "parcel") == ()


@pytest.mark.parametrize(
    ("text", "query", "options", "expected"),
    [
        ("Ask, ask, task", "ask", {}, ["Ask", "ask", "ask"]),
        ("Ask, ask, task", "ask", {"match_case": True}, ["ask", "ask"]),
        ("Ask, ask, task", "ask", {"whole_words": True}, ["Ask", "ask"]),
        ("50 % (a+b)", "(a+b)", {"whole_words": True}, ["(a+b)"]),
        ("cafe\u0301 and caf\u00e9", "caf\u00e9", {}, ["cafe\u0301", "caf\u00e9"]),
        ("cafe\u0301 and caf\u00e9", "CAFE\u0301", {}, ["cafe\u0301", "caf\u00e9"]),
        ("cafe\u0301", "cafe", {}, []),
        ("\u1112\u1161\u11ab\u1100\u116e\u11a8", "\ud55c", {}, ["\u1112\u1161\u11ab"]),
        ("anything", "", {}, []),
    ],
)
def test_how_words_are_matched(text, query, options, expected):
    assert spans(text, query, **options) == expected


def test_numbers_and_signatures_are_no_words_of_the_author():
    sop = change_node(sop_with("A1"), "n2", number="A1.02", imported_id="A1")
    sop = sop.but(approvals=(Approval(id="a1", person=Person(name="A1")),))
    assert [(one.id, one.field) for one in find(sop, "A1")] == [("f1", "code"), ("f1", "title"), ("n2", "text")]


def test_places_that_are_gone_are_left_alone():
    sop = sop_with("Weigh")
    assert replace(sop, (Match("n2", "text", 2, 99), Match("q", "text", 0, 1), Match("n2", "fields.q", 0, 1)), "x") == sop
    assert replace(sop, (), "x") is sop


@given(text=st.text(st.sampled_from("aAe\u0301\u0300\u00e9 \u1112\u1161x"), max_size=12), query=st.text("ae\u0301\u00e9x", min_size=1, max_size=3))
def test_replacing_by_nothing_takes_away_what_was_found(text, query):
    sop = sop_with(text)
    matches = [one for one in find(sop, query) if one.id == "n2"]
    rest = replace(sop, matches, "").flowcharts[0].node("n2").text
    assert len(rest) == len(text) - sum(one.end - one.start for one in matches)
