"""The texts of a shape are set as one block."""

import pytest

from sop_studio.geometry.point import Size
from sop_studio.typeset.fit import Part, fit, rounded_up
from sop_studio.typeset.font import baseline, width

TITLE = Part("Check the customer record", 10, bold=True)


def test_a_title_and_its_second_line_stand_below_each_other() -> None:
    block = fit((TITLE, Part("Agent · 2 min", 9)), 100)
    assert [line.text for line in block.lines] == ["Check the", "customer record", "Agent · 2 min"]
    assert [line.baseline for line in block.lines] == pytest.approx(
        [baseline(10), 13 + baseline(10), 26 + baseline(9)]
    )
    assert block.size == Size(width("customer record", 10, bold=True), pytest.approx(37.7))


def test_a_part_without_words_takes_no_room() -> None:
    assert fit((TITLE, Part(" ", 9)), 300) == fit((TITLE,), 300)
    assert fit((), 100).size == Size(0, 0)


@pytest.mark.parametrize(
    ("value", "expected"), [(0, 160), (160, 160), (160.0000000001, 160), (161, 180), (239, 240), (999, 240)]
)
def test_a_size_is_rounded_up_within_its_limits(value: float, expected: float) -> None:
    assert rounded_up(value, 20, 160, 240) == expected
