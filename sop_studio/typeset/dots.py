"""Breaks words that middle dots part: no line begins with a dot."""

from __future__ import annotations

from sop_studio.typeset.wrap import Line, balanced

DOT = " · "
KEPT = "\u00a0· "


def kept_dots(text: str, size: float, bold: bool, max_width: float) -> tuple[Line, ...]:
    """Return the text in the fewest lines, balanced, breaking behind a dot and never before it; none for no words."""
    words = text.replace("\t", " ").strip()
    if not words:
        return ()
    lines = balanced(words.replace(DOT, KEPT), size, bold, max_width)
    return tuple(Line(line.text.replace("\u00a0·", " ·"), line.width) for line in lines)
