"""Words as outlines are where the font book says they are."""

import re

import pytest

from sop_studio.drawing.glyphs import outlines
from sop_studio.geometry.path import Close, Cubic, Line, Move
from sop_studio.typeset.font import bundled

POINTS = {"M": 1, "m": 1, "l": 1, "c": 3}


def ends(path: str) -> list[tuple[float, float]]:
    """Where each command of a path ends, in absolute places."""
    here = begin = (0.0, 0.0)
    found = []
    for letter, numbers in re.findall(r"([Mmlcz])([^Mmlcz]*)", path):
        values = [float(number) for number in numbers.split()]
        assert len(values) == 2 * POINTS.get(letter, 0)
        if letter == "z":
            here = begin
        else:
            base = (0.0, 0.0) if letter == "M" else here
            here = (base[0] + values[-2], base[1] + values[-1])
        begin = here if letter in "Mm" else begin
        found.append(here)
    return found


@pytest.mark.parametrize("text", ["Refund", "two words", "漢字 ↗", "שלום abc", "हिन्दी", "é"])
@pytest.mark.parametrize("bold", [False, True])
def test_outlines_are_those_of_the_font_book(text: str, bold: bool) -> None:
    path = bundled().glyph_path(text, 10, bold)
    drawn = [command.to for command in path.commands if isinstance(command, Move | Line | Cubic)]
    closes = [isinstance(command, Close) for command in path.commands]
    shown = [end for end, closed in zip(ends(outlines(text, 10, bold)), closes, strict=True) if not closed]
    assert all(
        abs(x - point.x) < 0.02 and abs(y - point.y) < 0.02
        for (x, y), point in zip(shown, drawn, strict=True)
    )


def test_blanks_have_no_outline() -> None:
    assert outlines("   ", 10, False) == ""
