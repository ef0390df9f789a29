"""Words as the text of SVG's attribute `d`: every glyph is outlined once and then only set down again."""

from collections.abc import Iterator
from functools import lru_cache

from sop_studio.geometry.number import short
from sop_studio.geometry.path import Close, Command, Cubic, Line, Move
from sop_studio.geometry.point import Point
from sop_studio.typeset.face import Face
from sop_studio.typeset.font import bundled

Hundredths = tuple[int, int]


def outlines(text: str, size: float, is_bold: bool) -> str:
    """One line of text as path commands: it begins at (0, 0), on the baseline."""
    parts: list[str] = []
    along = 0.0
    for face, glyph in bundled().glyphs(text, is_bold):
        contour = _contour(face, glyph.index, size)
        if contour is not None:
            (x, y), relative = contour
            left = round((along + glyph.dx) * size * 100) + x
            parts.append(f"M{_text((left, round(glyph.dy * size * 100) + y))}{relative}")
        along += glyph.advance
    return "".join(parts)


@lru_cache(maxsize=8192)
def _contour(face: Face, index: int, size: float) -> tuple[Hundredths, str] | None:
    """Where a glyph begins, and the rest of it relative to that; nothing for a blank."""
    first, *rest = face.outline(index).commands or (None,)
    if not isinstance(first, Move):
        return None
    start = _hundredths(first.to, size)
    return start, "".join(_relative(rest, start, size))


def _relative(commands: list[Command], start: Hundredths, size: float) -> Iterator[str]:
    """Relative commands; differences of rounded places, so that nothing adds up to an error."""
    here = begin = start
    for command in commands:
        if isinstance(command, Close):
            here = begin
            yield "z"
            continue
        places = [_hundredths(point, size) for point in _points(command)]
        yield _LETTERS[type(command)] + " ".join(_text((x - here[0], y - here[1])) for x, y in places)
        here = places[-1]
        begin = here if isinstance(command, Move) else begin


_LETTERS: dict[type, str] = {Move: "m", Line: "l", Cubic: "c"}


def _points(command: Move | Line | Cubic) -> tuple[Point, ...]:
    return (command.first, command.second, command.to) if isinstance(command, Cubic) else (command.to,)


def _hundredths(point: Point, size: float) -> Hundredths:
    return round(point.x * size * 100), round(point.y * size * 100)


def _text(place: Hundredths) -> str:
    return f"{short(place[0] / 100)} {short(place[1] / 100)}"
