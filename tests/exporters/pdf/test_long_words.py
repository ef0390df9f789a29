"""Words wider than their column are cut, all others stay whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sop_studio.exporters.pdf.long_words import MAY_BREAK, apart, cut
from sop_studio.typeset.font import width


@pytest.mark.parametrize(("text", "pieces"), [
    ("Weigh the parcel and write it down", ("Weigh the parcel and write it down",)),
    ("see CamelCaseNameOfTheTask", ("see CamelCase", "NameOfThe", "Task")),
    ("QUEUE_OF_THE_LEAD", ("QUEUE_OF_", "THE_LEAD")),
    ("", ()),
])  # fmt: skip
def test_a_word_is_cut_where_it_has_a_seam(text: str, pieces: tuple[str, ...]) -> None:
    assert cut(text, 60, 9) == pieces


def test_scripts_that_join_or_break_by_themselves_stay_whole() -> None:
    for text in ("مطلوبالتحققمنصاحبالحساب", "退款金额由客服主管决定退款金额由客服主管决定"):
        assert cut(text, 40, 9) == (text,)


@given(st.text(alphabet="abWi_-. MXé", max_size=60), st.integers(20, 200))
def test_nothing_is_lost_and_every_piece_fits(text: str, room: int) -> None:
    pieces = cut(text, room, 9)
    assert "".join(pieces) == text
    words = [word for piece in pieces for word in piece.split()]
    assert all(len(word) == 1 or width(word, 9, bold=True) <= room for word in words)


@pytest.mark.parametrize(("text", "pieces"), [
    ("See POL-RFD-002, then go", [("See ", False), ("POL-RFD-002,", True), (" then go", False)]),
    ("nothing - to keep", [("nothing - to keep", False)]),
    ("Donaudampfschifffahrts-Gesellschaft", [("Donaudampfschifffahrts-Gesellschaft", False)]),
])  # fmt: skip
def test_words_with_hyphens_are_kept_whole_where_they_fit(text: str, pieces: list[tuple[str, bool]]) -> None:
    assert list(apart(text, 90, 9)) == pieces


def test_an_endless_word_is_cut_in_time() -> None:
    (piece,) = cut("9" * 64_000, 160, 9)
    assert piece.replace(MAY_BREAK, "") == "9" * 64_000
    assert all(width(part, 9, bold=True) <= 160 for part in piece.split(MAY_BREAK))
