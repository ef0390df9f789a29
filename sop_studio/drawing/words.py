"""Lines of text below each other, as items."""

from collections.abc import Iterable

from sop_studio.drawing.items import Anchor, TextLine
from sop_studio.typeset.font import baseline, line_height
from sop_studio.typeset.wrap import Line


def stacked(
    lines: Iterable[Line],
    x: float,
    top: float,
    size: float,
    colour: str,
    *,
    is_bold: bool = False,
    anchor: Anchor = "middle",
) -> tuple[TextLine, ...]:
    """The lines from `top` downwards, 1.3 of their size each."""
    return tuple(
        TextLine(line.text, x, top + at * line_height(size) + baseline(size), size, colour, is_bold, anchor)
        for at, line in enumerate(lines)
    )
