"""Anchors as bookmarks, and the ways to them."""

import re

from hypothesis import given
from hypothesis import strategies as st

from sop_studio.exporters.word.anchors import bookmark_name
from sop_studio.publishing.blocks import Cell, Column, Heading, Paragraph, Reference, Span, Table
from tests.exporters.word.samples import all_words, found, part, written

STEP = Table((Column("No.", 170),), ((Cell((Paragraph((Span("A1.01", "bold"),), "cell"),), "step-1"),),), "steps")


def codes(document):
    return "".join(found(part(document), "//w:instrText/text()"))


@given(st.text(min_size=1, max_size=80))
def test_every_anchor_has_a_name_that_word_accepts(anchor):
    assert re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,39}", bookmark_name(anchor))


@given(st.lists(st.text(alphabet="ab-_ /", min_size=1, max_size=60), unique=True, max_size=20))
def test_different_anchors_have_different_names(anchors):
    assert len({bookmark_name(anchor) for anchor in anchors}) == len(anchors)


def test_a_reference_to_a_step_is_a_field_that_shows_its_number():
    document = written(STEP, Paragraph((Reference("step-1", "→ A1.01"),)), pages={"step-1": 12})
    assert "REF step_1 \\h \\* CHARFORMAT" in codes(document)
    assert "PAGEREF step_1 \\h" in codes(document)


def test_nothing_in_a_go_to_reference_can_break():
    document = written(STEP, Paragraph((Reference("step-1", "→ A1.01"),)), pages={"step-1": 12})
    line = found(part(document), "//w:body/w:p[w:hyperlink]//w:t/text()")
    assert "".join(line) == "→\u00a0A1.01\u00a0(p.\u00a012)"


def test_words_that_differ_from_those_at_the_anchor_are_a_link():
    document = written(Heading("Regional differences", 1, "overrides", "18"), Paragraph((Reference("overrides", "18 Regional differences"),)))
    assert "REF overrides" not in codes(document)
    assert found(part(document), "//w:hyperlink/@w:anchor") == ["overrides"]


def test_a_page_that_is_not_known_is_left_out():
    document = written(STEP, Paragraph((Reference("step-1", "→ A1.01"),)), pages={})
    assert "PAGEREF" not in codes(document)
    assert "(p." not in all_words(document)


def test_a_reference_to_nowhere_is_plain_words():
    document = written(Paragraph((Reference("gone", "→ A9.09"),)), pages={"gone": 3})
    assert found(part(document), "//w:hyperlink") == []
    assert "A9.09" in all_words(document)


def test_only_safe_addresses_become_links():
    relations = part(written(), "word/_rels/document.xml.rels")
    assert [e.get("Target") for e in relations if e.get("TargetMode") == "External"] == ["https://example.org/a?b=1&c=2"]
