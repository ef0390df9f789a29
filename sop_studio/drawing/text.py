"""A line of text as an SVG element: as text, or as the outlines of its glyphs."""

from collections.abc import Iterable, Iterator

from sop_studio.drawing.extent import text_extent
from sop_studio.drawing.glyphs import outlines
from sop_studio.drawing.items import Group, Item, TextLine
from sop_studio.drawing.theme import Theme
from sop_studio.drawing.xml import Element, element
from sop_studio.geometry.number import short
from sop_studio.typeset.bidi import visual_order
from sop_studio.typeset.font import FAMILIES, Run, bundled, width


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
    """The words as text, a part for each font; where directions mix, every part has its own place."""
    look = {"font_size": short(line.size), "fill": theme.colour(line.colour)}
    if line.is_bold:
        look["font_weight"] = "700"
    runs = _logical(line.text)
    if any(run.direction == "rtl" for _, run in runs):
        return element("text", *_placed(line, runs), y=short(line.y), text_anchor="middle", **look)
    if line.anchor != "start":
        look["text_anchor"] = line.anchor
    return element("text", *(_part(run) for _, run in runs), x=short(line.x), y=short(line.y), **look)


def outlined(line: TextLine, theme: Theme) -> Element:
    """The words as one path."""
    place = f"translate({short(text_extent(line).left)} {short(line.y)})"
    shape = outlines(line.text, line.size, line.is_bold)
    return element("path", transform=place, d=shape, fill=theme.colour(line.colour))


def _logical(text: str) -> list[tuple[int, Run]]:
    """The runs in reading order, each with its place from the left."""
    runs = list(enumerate(bundled().runs(text)))
    ordered: list[tuple[int, int, Run]] = []
    for stretch in visual_order(text):
        start, end = stretch.start, stretch.end
        while start < end:
            place, run = runs.pop(0)
            if stretch.direction == "ltr":
                ordered.append((start, place, run))
                start += len(run.text)
            else:
                end -= len(run.text)
                ordered.append((end, place, run))
    return [(place, run) for _, place, run in sorted(ordered, key=lambda entry: entry[0])]


def _part(run: Run) -> Element | str:
    return run.text if run.family is FAMILIES[0] else element("tspan", run.text, **_family(run))


def _placed(line: TextLine, runs: list[tuple[int, Run]]) -> Iterator[Element]:
    """The runs about the middle of the room that each has, which is the same for readers of either direction."""
    widths = {place: width(run.text, line.size, line.is_bold) for place, run in runs}
    left = text_extent(line).left
    for place, run in runs:
        middle = left + sum(widths[before] for before in range(place)) + widths[place] / 2
        look = {"direction": run.direction, "unicode_bidi": "isolate", **_family(run)}
        yield element("tspan", run.text, x=short(middle), **look)


def _family(run: Run) -> dict[str, str]:
    return {} if run.family is FAMILIES[0] else {"font_family": f"'{run.family.name}'"}
