"""Words parted by middle dots break at the dots."""

import pytest

from sop_studio.typeset.dots import at_dots


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("CS Agent · 5 min", 200, ["CS Agent · 5 min"]),
        ("Declined · max 2", 45, ["Declined", "max 2"]),
        ("Seller Support Agent · 60 min · M-1", 120, ["Seller Support Agent", "60 min · M-1"]),
        ("Returned: information missing · max 1", 110, ["Returned: information", "missing · max 1"]),
        ("  ", 90, []),
        ("a\tb", 90, ["a b"]),
    ],
)
def test_lines_end_between_parts(text: str, room: float, lines: list[str]) -> None:
    assert [line.text for line in at_dots(text, 9, False, room)] == lines


def test_no_line_begins_with_a_dot_even_where_words_must_break() -> None:
    lines = at_dots("Senior Appeals Coordinator · opens it", 9, False, 60)
    assert not any(line.text.startswith("·") for line in lines)
