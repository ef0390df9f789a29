"""Breaks words that middle dots part, first of all at the dots."""

from __future__ import annotations

from sop_studio.typeset.longest import shortened
from sop_studio.typeset.wrap import Line, balanced, wrap

DOT = " · "
_KEPT = "\u00a0· "


def at_dots(text: str, size: float, bold: bool, max_width: float) -> tuple[Line, ...]:
    """Return lines that end between two parts, without the dot there, as few as can be; none for no words.

    When a part does not fit on a line of its own, the text is broken like any other, but no line begins
    with a dot.
    """
    words = shortened(text).replace("\t", " ").strip()
    if not words:
        return ()
    parts = [wrap(part, size, bold, max_width) for part in words.split(DOT)]
    if all(len(part) == 1 for part in parts):
        return _filled([part[0].text for part in parts], size, bold, max_width)
    lines = balanced(words.replace(DOT, _KEPT), size, bold, max_width)
    return tuple(Line(line.text.replace("\u00a0·", " ·"), line.width) for line in lines)


def _filled(parts: list[str], size: float, bold: bool, max_width: float) -> tuple[Line, ...]:
    """The parts joined by dots as long as they fit on one line."""
    lines: list[Line] = []
    for part in parts:
        joined = wrap(lines[-1].text + DOT + part, size, bold, max_width) if lines else ()
        if len(joined) == 1:
            lines[-1] = joined[0]
        else:
            lines += wrap(part, size, bold, max_width)
    return tuple(lines)
