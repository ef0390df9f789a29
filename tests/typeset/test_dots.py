"""A middle dot ends a line and never begins one."""

from sop_studio.typeset.dots import kept_dots


def test_no_line_begins_with_a_dot() -> None:
    lines = [line.text for line in kept_dots("Declined · max 2", 9, False, 45)]
    assert lines == ["Declined ·", "max 2"]


def test_words_that_fit_stay_as_they_are() -> None:
    assert [line.text for line in kept_dots(" CS Agent · 5 min ", 9, False, 200)] == ["CS Agent · 5 min"]


def test_no_words_make_no_line() -> None:
    assert kept_dots("  ", 9, False, 200) == ()
