"""Labels of connections: few lines, a patch around them."""

from hypothesis import given
from hypothesis import strategies as st

from sop_studio.typeset.label import set_label

WORDS = st.text(alphabet=st.sampled_from("abc defghi Wm.-"), min_size=1, max_size=60)


def test_a_short_label_is_one_line_on_a_small_patch() -> None:
    block = set_label("Yes", False, 90)
    assert [line.text for line in block.lines] == ["Yes"]
    assert (block.height, 20 <= block.width <= 24) == (12, True)


def test_a_long_label_is_broken_into_like_lines() -> None:
    block = set_label("No response in 60 min", True, 80)
    assert [line.text for line in block.lines] == ["No response", "in 60 min"]


def test_a_clock_makes_the_patch_wider() -> None:
    assert set_label("Late", True, 90).width == set_label("Late", False, 90).width + 11


@given(WORDS, st.booleans(), st.integers(30, 120))
def test_at_its_own_width_a_label_keeps_as_many_lines(words: str, has_clock: bool, width: int) -> None:
    block = set_label(words, has_clock, width)
    again = set_label(words, has_clock, block.width)
    assert len(again.lines) == len(block.lines)
    assert again.width <= block.width
