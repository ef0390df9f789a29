"""Lines of a picture whose letters join or stack: they become outlines, since a tagged PDF refuses them as text."""

from dataclasses import replace
from functools import lru_cache
from unicodedata import category, normalize

from sop_studio.drawing.extent import text_extent
from sop_studio.drawing.items import Drawing, Fill, Group, Item, TextLine
from sop_studio.typeset.font import FAMILIES, bundled

HALF_WIDTH_MARKS = "\uff9e\uff9f"
"""Letters by their category, but they join the letter before them."""


def without_joined(drawing: Drawing) -> Drawing:
    """The drawing with outlines for every line in which several glyphs stand for one letter; it looks the same."""
    return replace(drawing, items=tuple(_without(item) for item in drawing.items))


def _without(item: Item) -> Item:
    if isinstance(item, Group):
        return replace(item, items=tuple(_without(each) for each in item.items))
    if isinstance(item, TextLine) and not item.text.isascii() and any(map(_is_joined, item.text)):
        return _outlined(item)
    return item


def _outlined(line: TextLine) -> Fill:
    path = bundled().glyph_path(line.text, line.size, line.is_bold)
    return Fill(path.translated(text_extent(line).left, line.y), line.colour)


@lru_cache(maxsize=4096)
def _is_joined(sign: str) -> bool:
    """Whether a character is set from several glyphs, or as one with its neighbours."""
    if category(sign)[0] == "M" or category(sign) == "Cf" or sign in HALF_WIDTH_MARKS:
        return True
    return len(list(bundled().glyphs(sign))) > 1 or _comes_apart(sign)


def _comes_apart(sign: str) -> bool:
    """Whether the first font lacks a sign such as ≠ but has its parts, and sets it from them."""
    parts = normalize("NFD", sign)
    return len(parts) > 1 and _first_font_has(parts[0]) and not _first_font_has(sign)


def _first_font_has(sign: str) -> bool:
    return not bundled().missing(sign) and bundled().runs(sign)[0].family is FAMILIES[0]
