"""The named paragraph and character styles of a document, as its styles part."""

from collections.abc import Iterator

from sop_studio.exporters.word.character_styles import character_styles, fonts
from sop_studio.exporters.word.look import Look
from sop_studio.exporters.word.markup import Element, Value, w
from sop_studio.exporters.word.paragraph_styles import ParagraphLook, paragraph_looks
from sop_studio.exporters.word.table_styles import table_styles
from sop_studio.exporters.word.units import half_points, twentieths


def styles(look: Look) -> Element:
    """Return the root of the styles part: defaults, then every named style."""
    return w("styles", _defaults(look), _latent(), *_all(look))


def style_id(name: str) -> str:
    """Return the id of a style: its name without blanks, as Word makes it."""
    return name.replace(" ", "")


def _all(look: Look) -> Iterator[Element]:
    for paragraph in paragraph_looks(look):
        yield _paragraph_style(paragraph, look)
    yield from character_styles(look)
    yield from table_styles(look)
    yield w("style", w("name", val="No List"), w("semiHidden"), type="numbering", styleId="NoList", default=True)


def _defaults(look: Look) -> Element:
    run = w(
        "rPr",
        fonts(look),
        *sizes(10),
        w("lang", val=look.language, eastAsia=_east_asian_language(look), bidi=_bidi_language(look)),
    )
    paragraph = w("pPr", w("spacing", before=0, after=0, line=look.line, lineRule="auto"))
    return w("docDefaults", w("rPrDefault", run), w("pPrDefault", paragraph))


def _latent() -> Element:
    return w(
        "latentStyles",
        defLockedState=False, defUIPriority=99, defSemiHidden=False, defUnhideWhenUsed=False, defQFormat=False, count=376,
    )  # fmt: skip


def _paragraph_style(paragraph: ParagraphLook, look: Look) -> Element:
    identity: dict[str, Value] = {"type": "paragraph", "styleId": style_id(paragraph.name)}
    if paragraph.name == "Normal":
        identity["default"] = True
    elif paragraph.name.startswith("SOP"):
        identity["customStyle"] = True
    return w(
        "style",
        w("name", val=_word_name(paragraph.name)),
        w("basedOn", val=style_id(paragraph.based_on)) if paragraph.based_on else None,
        w("next", val=style_id(paragraph.next)) if paragraph.next else None,
        w("uiPriority", val=paragraph.priority),
        w("qFormat"),
        paragraph_properties(paragraph, look),
        _letters(paragraph),
        **identity,
    )


def paragraph_properties(paragraph: ParagraphLook, look: Look) -> Element:
    """Return what the style says about its paragraphs."""
    return w(
        "pPr",
        w("keepNext") if paragraph.keeps_next else None,
        w("keepLines") if paragraph.keeps_lines else None,
        w("pBdr", *(w(side, **border) for side, border in paragraph.borders)) if paragraph.borders else None,
        w("shd", val="clear", color="auto", fill=paragraph.shade) if paragraph.shade else None,
        w("tabs", *(w("tab", **tab) for tab in paragraph.tabs)) if paragraph.tabs else None,
        w("bidi") if look.is_right_to_left and paragraph.name == "Normal" else None,
        w("spacing", **_spacing(paragraph, look)),
        w("ind", **dict(paragraph.indent)) if paragraph.indent else None,
        w("jc", val=paragraph.side) if paragraph.side else None,
        w("outlineLvl", val=paragraph.outline) if paragraph.outline is not None else None,
    )


def _spacing(paragraph: ParagraphLook, look: Look) -> dict[str, Value]:
    gaps: dict[str, Value] = {"before": twentieths(paragraph.before), "after": twentieths(paragraph.after)}
    if look.exact_line and paragraph.size and paragraph.line_rule == "auto":
        return gaps | {"line": twentieths(paragraph.size * look.exact_line), "lineRule": "exact"}
    return gaps | ({"line": paragraph.line, "lineRule": paragraph.line_rule} if paragraph.line else {})


def _letters(paragraph: ParagraphLook) -> Element:
    return w(
        "rPr",
        *((w("b"), w("bCs")) if paragraph.is_bold else ()),
        w("color", val=paragraph.colour) if paragraph.colour else None,
        *(sizes(paragraph.size) if paragraph.size else ()),
    )


def sizes(points: float) -> tuple[Element, Element]:
    """Return the size of letters, for Latin and for complex scripts."""
    return w("sz", val=half_points(points)), w("szCs", val=half_points(points))


def _word_name(name: str) -> str:
    """Word knows its own styles by names in small letters."""
    return name.lower() if name.partition(" ")[0] in {"Heading", "TOC", "Table", "Header", "Footer", "Caption"} else name


def _east_asian_language(look: Look) -> str:
    return look.language if look.language[:2] in {"ja", "ko", "zh"} else "zh-CN"


def _bidi_language(look: Look) -> str:
    return look.language if look.is_right_to_left else "ar-SA"
