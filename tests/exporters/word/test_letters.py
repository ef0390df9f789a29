"""Words as runs: signs, directions, breaks."""

import pytest

from sop_studio.exporters.word.letters import LEFT_TO_RIGHT_MARK, runs
from sop_studio.exporters.word.look import look_of
from sop_studio.exporters.word.markup import NAMESPACES


def split(text, language="en"):
    made = runs(text, look_of(language))
    return [("".join(run.itertext()), bool(run.xpath("w:rPr/w:rtl", namespaces=NAMESPACES))) for run in made]


def test_latin_words_are_one_run():
    assert split("Weigh the parcel – then pack it.") == [("Weigh the parcel – then pack it.", False)]


def test_arabic_words_in_an_english_text_run_from_right_to_left():
    assert split("Say مرحبا بك first") == [("Say ", False), ("مرحبا بك", True), (" first", False)]


def test_codes_in_an_arabic_text_run_from_left_to_right():
    assert split("السياسة POL-PRIV-003.", "ar") == [("السياسة ", True), ("POL-PRIV-003", False), (".", True)]


@pytest.mark.parametrize("words", ["24×7", "2026-03-02", "60 min"])
def test_what_begins_with_a_number_keeps_its_order_in_an_arabic_text(words):
    assert split(f"خلال {words}", "ar")[1] == (LEFT_TO_RIGHT_MARK + words, False)


def test_a_plain_number_needs_no_mark():
    assert split("خلال 60", "ar")[1] == ("60", False)


@pytest.mark.parametrize("arrow", ["→", "←", "≤", "✓"])
def test_signs_that_the_text_font_lacks_stand_in_another(arrow):
    plain, sign, rest = runs(f"a {arrow} b", look_of("en"))
    assert sign.xpath("w:rPr/w:rStyle/@w:val", namespaces=NAMESPACES) == ["SOPArrow"]
    assert "".join(plain.itertext()) + "".join(rest.itertext()) == "a  b"


def test_a_sign_keeps_the_style_of_its_text():
    (sign,) = runs("→", look_of("en"), "SOPReference")
    assert sign.xpath("w:rPr/w:rStyle/@w:val", namespaces=NAMESPACES) == ["SOPReference"]
    assert sign.xpath("w:rPr/w:rFonts/@w:ascii", namespaces=NAMESPACES) == ["Arial"]


@pytest.mark.parametrize(("text", "element"), [("a\nb", "br"), ("a\tb", "tab"), ("a\u2011b", "noBreakHyphen")])
def test_breaks_and_tabs_are_words_own(text, element):
    (run,) = runs(text, look_of("en"))
    assert [child.tag.rpartition("}")[2] for child in run] == ["t", element, "t"]
