"""Figures on the pages that each needs: turned, large, alone, or one after another."""

from collections.abc import Callable, Sequence

from sop_studio.drawing.pages import PagePart
from sop_studio.publishing.blocks import Block, Figure, PageBreak, Section

USUAL = Section("portrait")


def on_pages(
    opening: Sequence[Block],
    parts: Sequence[PagePart],
    figure: Callable[[PagePart], Figure],
    closing: Sequence[Block] = (),
) -> tuple[Block, ...]:
    """The opening (heading and goal) with the first figure, then the others, as many on a page as fit, then the closing.

    Opening and closing stand before a figure that needs a page for itself, so that no page is left nearly empty.
    Ends on usual paper upright.
    """
    if parts[0].is_alone:
        return (*opening, *closing, PageBreak(), *_turned((), parts, figure))
    return (*_turned(opening, parts, figure), *closing)


def _turned(
    opening: Sequence[Block], parts: Sequence[PagePart], figure: Callable[[PagePart], Figure]
) -> tuple[Block, ...]:
    blocks: list[Block] = []
    stands = USUAL
    for part in parts:
        wanted = Section(part.orientation, part.paper)
        if wanted != stands:
            blocks.append(wanted)
            stands = wanted
        if part.part == 1:
            blocks.extend(opening)
        blocks.append(figure(part))
    if stands != USUAL:
        blocks.append(USUAL)
    return tuple(blocks)
