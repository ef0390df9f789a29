"""The parts of a line stand in the order they are read."""

import pytest

from sop_studio.typeset.bidi import Direction, direction, visual_order

ALEF_BET = "אב"


def seen(text: str, base: Direction | None = None) -> list[tuple[str, str]]:
    return [(text[part.start : part.end], part.direction) for part in visual_order(text, base)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("abc", "ltr"), ("", "ltr"), ("123 - ", "ltr"), ("1. אב", "rtl"), ("(مرحبا) a", "rtl"), ("a אב", "ltr")],
)
def test_the_first_strong_letter_gives_the_direction(text: str, expected: str) -> None:
    assert direction(text) == expected


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        ("abc 1", None, [("abc 1", "ltr")]),
        ("", None, []),
        (f"a {ALEF_BET} b", "ltr", [("a ", "ltr"), (ALEF_BET, "rtl"), (" b", "ltr")]),
        (f"a {ALEF_BET} b", "rtl", [("b", "ltr"), (f" {ALEF_BET} ", "rtl"), ("a", "ltr")]),
        (f"{ALEF_BET} 12", None, [("12", "ltr"), (f"{ALEF_BET} ", "rtl")]),
        (f"{ALEF_BET} 1,5% x", None, [("x", "ltr"), (" ", "rtl"), ("1,5%", "ltr"), (f"{ALEF_BET} ", "rtl")]),
        ("مر 12/34 5", None, [("5", "ltr"), (" ", "rtl"), ("12/34", "ltr"), ("مر ", "rtl")]),
        (f"{ALEF_BET} (abc)", None, [(")", "rtl"), ("abc", "ltr"), (f"{ALEF_BET} (", "rtl")]),
        (f"{ALEF_BET} a (b) c", None, [("a (b) c", "ltr"), (f"{ALEF_BET} ", "rtl")]),
        (f"x {ALEF_BET} ", None, [("x ", "ltr"), (ALEF_BET, "rtl"), (" ", "ltr")]),
        (f"{ALEF_BET}\u05b8 a", None, [("a", "ltr"), (f"{ALEF_BET}\u05b8 ", "rtl")]),
        (f"a\u200f{ALEF_BET}", "ltr", [("a", "ltr"), (f"\u200f{ALEF_BET}", "rtl")]),
    ],
)
def test_parts_are_ordered_from_left_to_right(
    text: str, base: Direction | None, expected: list[tuple[str, str]]
) -> None:
    assert seen(text, base) == expected


def test_every_character_has_exactly_one_place() -> None:
    text = f"\u202bA\u2067 {ALEF_BET} (x{ALEF_BET}] 1-2 مر\u202c\tb\u2069 "
    places = sorted(at for part in visual_order(text) for at in range(part.start, part.end))
    assert places == list(range(len(text)))
