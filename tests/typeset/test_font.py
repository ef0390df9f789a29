"""Text is as wide as it is drawn, in fonts that have its letters."""

import subprocess
import sys
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from sop_studio.typeset.font import FAMILIES, FontBook, ascent, baseline, bundled, descent, line_height, width

BOOK = bundled()


@pytest.mark.parametrize(
    ("text", "bold", "expected"),
    [
        ("", False, 0),
        ("Hello world", False, 53.63),
        ("AV", False, 12.0),
        ("你好", True, 20),
        ("123", False, 17.16),
        ("456", True, 17.16),
    ],
)
def test_text_has_its_shaped_width(text: str, bold: bool, expected: float) -> None:
    assert width(text, 10, bold) == pytest.approx(expected, abs=0.3)


def test_bold_text_is_wider() -> None:
    assert width("Check the customer", 10, bold=True) > width("Check the customer", 10) + 3


def test_letters_that_join_are_measured_joined() -> None:
    apart = sum(width(letter, 10) for letter in "بسم")
    assert width("بسم", 10) < apart * 0.95


@given(st.text(max_size=20), st.floats(1, 100))
def test_width_grows_with_the_size_and_is_never_negative(text: str, size: float) -> None:
    assert width(text, size) == pytest.approx(width(text, 1) * size)
    assert width(text, size) >= 0


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Ab é Жω – 1", ["Noto Sans"]),
        ("a → b", ["Noto Sans", "Noto Sans Math", "Noto Sans"]),
        ("✓ ok", ["Noto Sans Symbols2", "Noto Sans"]),
        ("你好，", ["Noto Sans CJK SC"]),
        ("한국어", ["Noto Sans CJK SC"]),
        ("かな カナ", ["Noto Sans CJK SC", "Noto Sans", "Noto Sans CJK SC"]),
        ("สวัสดี", ["Noto Sans Thai"]),
        ("नमस्ते", ["Noto Sans Devanagari"]),
        ("שָׁלוֹם", ["Noto Sans Hebrew"]),
        ("مرحبا", ["Noto Sans Arabic"]),
        ("e\u0301\u200d", ["Noto Sans"]),
    ],
)
def test_each_letter_comes_from_the_first_font_that_has_it(text: str, families: list[str]) -> None:
    assert [run.family.name for run in BOOK.runs(text)] == families


def test_runs_stand_from_left_to_right() -> None:
    assert [run.text for run in BOOK.runs("abc שלום 12")] == ["abc ", "12", " ", "שלום"]


@given(st.text(max_size=30))
def test_runs_hold_every_character_once(text: str) -> None:
    assert sorted("".join(run.text for run in BOOK.runs(text))) == sorted(text)


def test_signs_that_documents_use_are_all_there() -> None:
    assert BOOK.missing("→ ← ↑ ↓ ↗ ≤ ≥ ✓ ✗ ≠ ± × … – — • € £ ¥ § ° ² ½ “ ” ‘ ’ „ « » ☐ ☑ ⚠ ● ■ ▲ ™ © № Ω µ ∞ √ ⏱\u00a0") == ()


def test_letters_that_no_font_has_are_named_once() -> None:
    assert BOOK.missing("a\U00012000b\U00012000\n\u200b") == ("\U00012000",)


def test_outlines_fill_the_width_of_the_text() -> None:
    bounds = BOOK.glyph_path("Hello", 10).bounds
    assert bounds.width == pytest.approx(width("Hello", 10), abs=2)
    assert -ascent(10) < bounds.top < -6
    assert bounds.bottom <= descent(10)


def test_outlines_of_right_to_left_text_begin_at_the_left_with_its_end() -> None:
    whole, end = BOOK.glyph_path("אב", 10), BOOK.glyph_path("ב", 10)
    assert whole.commands[: len(end.commands)] == end.commands


def test_blanks_have_no_outline() -> None:
    assert BOOK.glyph_path("  ", 10).commands == ()


def test_an_embedded_font_holds_what_is_needed_and_little_more() -> None:
    texts = [("Check é", True), ("plain", False), ("你", True), ("你", False)]
    parts = BOOK.embedded(texts)
    assert [(part.family, part.weights, part.media_type) for part in parts] == [
        ("Noto Sans", "400", "font/ttf"),
        ("Noto Sans", "700", "font/ttf"),
        ("Noto Sans CJK SC", "400 700", "font/otf"),
    ]
    for part, letters in zip(parts, ("plain", "Check é", "你"), strict=True):
        font = TTFont(BytesIO(part.content))
        assert set(map(ord, letters)) == set(font.getBestCmap())
        assert len(part.content) < 6000
    assert parts == FontBook().embedded(reversed(texts))


def test_lines_of_text_are_one_point_three_times_their_size_apart() -> None:
    assert line_height(10) == 13
    assert baseline(10) == pytest.approx((13 - 10.69 - 2.93) / 2 + 10.69)


def test_families_are_looked_up_in_one_order_and_have_their_files() -> None:
    assert FAMILIES[0].name == "Noto Sans"
    assert FAMILIES[0].file(bold=True) == "NotoSans-Bold.ttf"
    assert FAMILIES[5].file(bold=True) == "NotoSansCJKsc-Regular.otf"


def test_nothing_is_read_before_a_text_is_measured() -> None:
    code = (
        "import sys, sop_studio.typeset.fit, sop_studio.engines.graphviz, sop_studio.engines.typst\n"
        "assert not {'uharfbuzz', 'pygraphviz', 'typst', 'fontTools'} & set(sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
