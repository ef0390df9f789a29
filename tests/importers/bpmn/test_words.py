"""Words of foreign files keep what can be stored, lose only what cannot."""

import pytest

from sop_studio.importers.bpmn.words import storable
from sop_studio.model.text import LONGEST_TEXT, is_unstorable


def test_exactly_the_characters_that_the_model_refuses_are_left_out() -> None:
    every = "".join(chr(code) for code in range(0x110000) if chr(code) != "\r")
    kept = "".join(character for character in every if not is_unstorable(character))
    starts = range(0, len(every), LONGEST_TEXT)
    assert "".join(storable(every[start : start + LONGEST_TEXT]) for start in starts) == kept


@pytest.mark.parametrize(
    "words", ["Überprüfe \u202e רשומה\u202c", "ตรวจสอบ", "👩\u200d👩\u200d👧 zero\u200dwidth", "a\tb\nc", "é"]
)
def test_legitimate_text_comes_through_unchanged(words: str) -> None:
    assert storable(words) == words


def test_line_ends_become_line_feeds() -> None:
    assert storable("a\r\nb\rc") == "a\nb\nc"


def test_a_text_above_the_limit_is_cut_and_says_so() -> None:
    assert storable("a" * LONGEST_TEXT) == "a" * LONGEST_TEXT
    cut = storable("a" * (LONGEST_TEXT + 1))
    assert (len(cut), cut[-2:]) == (LONGEST_TEXT, " …")
