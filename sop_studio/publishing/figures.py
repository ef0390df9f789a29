"""Figures on pages that stand the way each needs it: turned, alone, or one after another."""

from collections.abc import Callable, Sequence

from sop_studio.drawing.pages import PagePart
from sop_studio.publishing.blocks import Block, Figure, PageBreak, Section


def on_pages(
    opening: Sequence[Block], parts: Sequence[PagePart], figure: Callable[[PagePart], Figure]
) -> tuple[Block, ...]:
    """The opening (heading and goal) with the first figure, then the others, as many on a page as fit; ends upright."""
    blocks: list[Block] = []
    stands = "portrait"
    for part in parts:
        wanted = "portrait" if part.orientation == "portrait" else "landscape"
        if wanted != stands:
            blocks.append(Section("landscape" if wanted == "landscape" else "portrait"))
            stands = wanted
        if part.part == 1:
            blocks.extend(opening)
        if part.is_alone:
            blocks.append(PageBreak())
        blocks.append(figure(part))
    if stands != "portrait":
        blocks.append(Section("portrait"))
    return tuple(blocks)
