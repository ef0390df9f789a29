"""A line of text as an SVG element: as text, or as the outlines of its glyphs."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from sop_studio.drawing.extent import text_extent
from sop_studio.drawing.items import Group, Item, TextLine
from sop_studio.drawing.theme import Theme
from sop_studio.drawing.xml import Element, element
from sop_studio.geometry.number import short
from sop_studio.typeset.bidi import direction
from sop_studio.typeset.font import bundled

MIRRORED = {"start": "end", "middle": "middle", "end": "start"}


def texts(items: Iterable[Item]) -> Iterator[TextLine]:
    """Every line of text among the items, in drawing order."""
    for item in items:
        if isinstance(item, Group):
            yield from texts(item.items)
        elif isinstance(item, TextLine):
            yield item


def missing_signs(items: Iterable[Item]) -> tuple[str, ...]:
    """The characters that no bundled font has, each once; they are drawn as boxes."""
    return bundled().missing("".join(line.text for line in texts(items)))


def text_element(line: TextLine, theme: Theme) -> Element:
    """The words as text; its direction is its own, whatever stands around it."""
    look = {"x": short(line.x), "y": short(line.y), "font_size": short(line.size)}
    anchor: str = line.anchor
    if direction(line.text) == "rtl":
        anchor = MIRRORED[anchor]
        look |= {"direction": "rtl", "unicode_bidi": "isolate"}
    if anchor != "start":
        look["text_anchor"] = anchor
    if line.is_bold:
        look["font_weight"] = "700"
    return element("text", line.text, **look, fill=theme.colour(line.colour))


def outlined(line: TextLine, theme: Theme) -> Element:
    """The words as one path."""
    place = f"translate({short(text_extent(line).left)} {short(line.y)})"
    glyphs = _glyphs(line.text, line.size, line.is_bold)
    return element("path", transform=place, d=glyphs, fill=theme.colour(line.colour))


@lru_cache(maxsize=4096)
def _glyphs(text: str, size: float, is_bold: bool) -> str:
    return bundled().glyph_path(text, size, is_bold).to_svg()
