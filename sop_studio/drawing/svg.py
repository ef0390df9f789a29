"""Writes a drawing as SVG, with text as text in an embedded font or as outlines of its glyphs."""

import base64
from collections.abc import Iterable, Iterator
from typing import Literal, assert_never

from sop_studio.drawing.items import Drawing, Fill, Group, Item, Stroke, TextLine
from sop_studio.drawing.text import outlined, text_element, texts
from sop_studio.drawing.theme import Theme
from sop_studio.drawing.xml import Element, element, serialised
from sop_studio.geometry.number import short
from sop_studio.typeset.font import FAMILIES, bundled

TextMode = Literal["text", "outlines"]


def to_svg(drawing: Drawing, theme: Theme, text: TextMode = "text") -> bytes:
    """The drawing as a complete SVG file, width and height in points; the same drawing gives the same bytes.

    Every group carries what it shows in data-kind, data-id and data-imported-id.
    """
    area = drawing.bounds
    numbers = (area.left, area.top, area.width, area.height)
    children = (
        *_words(drawing.title, drawing.description),
        *_fonts(drawing, text),
        *_ground(drawing, theme),
        *_elements(drawing.items, theme, text),
    )
    attributes = {
        "xmlns": "http://www.w3.org/2000/svg",
        "width": f"{short(area.width)}pt",
        "height": f"{short(area.height)}pt",
        "viewBox": " ".join(short(number) for number in numbers),
        "role": "img",
        "fill": "none",
        "xml:space": "preserve",
        "font-family": ", ".join(f"'{family.name}'" for family in FAMILIES) + ", sans-serif",
    }
    return serialised(Element("svg", tuple(attributes.items()), children))


def _words(title: str, description: str) -> Iterator[Element]:
    if title:
        yield element("title", title)
    if description:
        yield element("desc", description)


def _fonts(drawing: Drawing, text: TextMode) -> Iterator[Element]:
    """The used part of every used font as a style sheet; nothing when text is outlines."""
    used = [(line.text, line.is_bold) for line in texts(drawing.items)]
    if text == "outlines" or not used:
        return
    rules = (
        f"@font-face{{font-family:'{font.family}';font-weight:{font.weights};"
        f"src:url(data:{font.media_type};base64,{base64.b64encode(font.content).decode('ascii')})}}"
        for font in bundled().embedded(used)
    )
    yield element("style", "\n".join(rules))


def _ground(drawing: Drawing, theme: Theme) -> Iterator[Element]:
    if drawing.ground:
        area = drawing.bounds
        yield element(
            "rect",
            x=short(area.left),
            y=short(area.top),
            width=short(area.width),
            height=short(area.height),
            fill=theme.colour(drawing.ground),
        )


def _elements(items: Iterable[Item], theme: Theme, text: TextMode) -> Iterator[Element]:
    """One element an item; the ground and the line of one outline become one element."""
    waiting: Fill | None = None
    for item in items:
        if waiting and isinstance(item, Stroke) and item.path is waiting.path:
            yield _stroked(item, theme, waiting)
            waiting = None
            continue
        if waiting:
            yield _filled(waiting, theme)
        waiting = item if isinstance(item, Fill) else None
        if not isinstance(item, Fill):
            yield _element(item, theme, text)
    if waiting:
        yield _filled(waiting, theme)


def _element(item: Stroke | TextLine | Group, theme: Theme, text: TextMode) -> Element:
    match item:
        case Stroke():
            return _stroked(item, theme, None)
        case TextLine():
            return outlined(item, theme) if text == "outlines" else text_element(item, theme)
        case Group():
            return _group(item, theme, text)
        case _:
            assert_never(item)


def _group(group: Group, theme: Theme, text: TextMode) -> Element:
    named = (
        ("data-kind", group.kind.rpartition(":")[2]),
        ("data-id", group.id),
        ("data-imported-id", group.imported_id or ""),
    )
    shown = tuple((name, value) for name, value in named if value)
    return Element("g", shown, tuple(_elements(group.items, theme, text)))


def _filled(fill: Fill, theme: Theme) -> Element:
    opacity = {"fill_opacity": short(fill.opacity)} if fill.opacity < 1 else {}
    return element("path", d=fill.path.to_svg(), fill=theme.colour(fill.colour), **opacity)


def _stroked(stroke: Stroke, theme: Theme, ground: Fill | None) -> Element:
    look = {"stroke": theme.colour(stroke.colour), "stroke_width": short(stroke.width)}
    if stroke.dash:
        look["stroke_dasharray"] = " ".join(short(part) for part in stroke.dash)
    if ground:
        look["fill"] = theme.colour(ground.colour)
    return element("path", d=stroke.path.to_svg(), **look)
