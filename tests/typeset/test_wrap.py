"""Lines are no wider than they may be, and lose no word."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sop_studio.typeset.breaks import clusters
from sop_studio.typeset.dots import at_dots
from sop_studio.typeset.font import width
from sop_studio.typeset.longest import LONGEST
from sop_studio.typeset.wrap import Line, balanced, halved, wrap

LETTERS = st.sampled_from("abcW il-/.,()1 \n\u00a0äé你好，。（）한글かッمرחב→👍\u0301ก")
TEXTS = st.text(LETTERS, max_size=40)
WIDTHS = st.floats(5, 200)


def texts(text: str, most: float) -> list[str]:
    return [line.text for line in wrap(text, 10, False, most)]


def test_lines_are_as_full_as_they_can_be() -> None:
    assert texts("Check the customer record", 100) == ["Check the customer", "record"]


def test_line_breaks_are_kept() -> None:
    assert texts("one\n\ntwo\r\nthree", 100) == ["one", "", "two", "three"]


def test_an_empty_text_is_one_empty_line() -> None:
    assert texts("", 100) == [""]
    assert texts("   ", 100) == [""]


def test_a_long_word_is_torn_only_when_it_must_be() -> None:
    assert texts("a Donaudampfschifffahrt b", 60)[0] == "a"
    assert "".join(texts("Donaudampfschifffahrt", 60)) == "Donaudampfschifffahrt"


def test_a_torn_word_fills_its_lines() -> None:
    assert texts("..iiiiW", 10) == ["..i", "iii", "W"]


def test_the_longest_text_is_broken_in_time() -> None:
    began = time.monotonic()
    for text in ("i" * 65536, "a " * 32768, "\u200d" * 65536, "你" * 65536):
        assert "".join("".join(texts(text, 160)).split()) == "".join(text.split())
        assert len(halved(text, 10, True)) <= 2
        assert texts(text, 1e9) == [text.strip()]
    assert time.monotonic() - began < 20


def test_a_letter_that_is_too_wide_stands_alone() -> None:
    assert texts("WW", 1) == ["W", "W"]


@given(TEXTS, WIDTHS)
def test_no_line_is_too_wide(text: str, most: float) -> None:
    for line in wrap(text, 10, True, most):
        assert line.width == width(line.text, 10, True)
        assert line.width <= most + 1e-6 or len(clusters(line.text)) == 1


@given(TEXTS, WIDTHS)
def test_lines_hold_all_of_the_text_but_blanks(text: str, most: float) -> None:
    for lines in (wrap(text, 10, False, most), balanced(text, 10, False, most), halved(text, 10, False)):
        assert "".join("".join(line.text.split()) for line in lines) == "".join(text.split())
        assert all(line.text == line.text.strip() for line in lines)


@given(TEXTS, WIDTHS)
def test_balanced_lines_are_as_few_and_not_wider(text: str, most: float) -> None:
    full, even = wrap(text, 10, False, most), balanced(text, 10, False, most)
    assert len(even) <= len(full)
    assert max(line.width for line in even) <= max(line.width for line in full) + 1e-6


def test_balanced_lines_are_alike() -> None:
    even = balanced("Confirm the identity of the caller", 10, True, 160)
    assert [line.text for line in even] == ["Confirm the identity", "of the caller"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Check the customer record", ["Check the", "customer record"]),
        ("Refund", ["Refund"]),
        ("", [""]),
        ("  Log   it ", ["Log", "it"]),
    ],
)
def test_a_text_is_halved_into_two_like_lines(text: str, lines: list[str]) -> None:
    assert [line.text for line in halved(text, 10, True)] == lines


@pytest.mark.parametrize("endless", ["x" * 60_000, "word " * 12_000, "a\n" * 30_000, "ก" * 60_000])
@pytest.mark.parametrize("breaks", [balanced, at_dots])
def test_of_an_endless_text_a_picture_shows_the_beginning(breaks: Callable[..., tuple[Line, ...]], endless: str) -> None:
    lines = breaks(endless, 10, False, 120.0)
    assert lines[-1].text.endswith("…")
    assert sum(len(line.text) for line in lines) <= LONGEST
