"""The words of a shape stay inside its outline."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sop_studio.typeset.caption import CaptionBlock, set_caption

OUTLINES = (
    "stadium",
    "rectangle",
    "diamond",
    "house",
    "double_sides",
    "wavy_foot",
    "bar",
    "circle",
    "bracket",
)


def texts(block: CaptionBlock) -> tuple[list[str], list[str]]:
    return [line.text for line in block.title_lines], [line.text for line in block.second_lines]


@pytest.mark.parametrize(
    ("outline", "title", "second", "width", "lines", "height"),
    [
        ("rectangle", "Send it", "CS Agent", 180, 2, 60),
        ("rectangle", "Record the contact reason and order number", "CS Agent · Case tool", 180, 3, 60),
        ("house", "Ask the CS Team Lead to decide", "answer within 60 min", 180, 2, 76),
        ("stadium", "A refund decision is needed", "", 220, 1, 36),
        ("stadium", "Customer asks for a refund or return", "", 200, 2, 44),
        ("diamond", "Does the policy allow the refund?", "CS Agent · POL-AUTH-001", 200, 3, 100),
    ],
)
def test_usual_words_fit_into_the_usual_shape(
    outline: str, title: str, second: str, width: int, lines: int, height: int
) -> None:
    block = set_caption(outline, title, second, width)
    assert len(block.title_lines) + len(block.second_lines) == lines
    assert block.width <= width
    assert block.height <= height


def test_a_long_title_makes_the_shape_higher() -> None:
    short, long = (set_caption("rectangle", "word " * count, "", 160).height for count in (3, 60))
    assert long > short


def test_words_of_notes_are_regular_and_small() -> None:
    block = set_caption("bracket", "a Trigger: contact reason", "", 90)
    assert not block.is_title_bold
    assert block.title_size == 9


def test_no_words_take_no_lines() -> None:
    assert texts(set_caption("rectangle", " ", "", 160)) == ([], [])


@given(
    st.sampled_from(OUTLINES),
    st.text(alphabet=st.characters(categories=("L", "N", "P", "Zs")), max_size=120),
    st.integers(40, 240),
)
def test_no_sign_is_lost_and_lines_stay_inside(outline: str, title: str, width: int) -> None:
    block = set_caption(outline, title, "", width)
    shown = "".join("".join(line.text.split()) for line in block.title_lines)
    assert shown == "".join(title.split())
    single_signs = all(len(line.text) <= 1 for line in block.title_lines)
    assert single_signs or block.width <= width + 0.01 or outline == "circle"
