"""The named character styles, and the fonts of a document."""

from sop_studio.exporters.word.look import LATIN, SIGNS, Look, colour
from sop_studio.exporters.word.markup import Element, w

STRONG = "Strong"
REFERENCE = "SOPReference"
LINK = "Hyperlink"
QUIET = "SOPQuiet"
ARROW = "SOPArrow"


def character_styles(look: Look) -> tuple[Element, ...]:
    """Return every character style."""
    return (
        w(
            "style", w("name", val="Default Paragraph Font"), w("uiPriority", val=1), w("semiHidden"),
            type="character", styleId="DefaultParagraphFont", default=True,
        ),
        _style("Strong", *_bold(), is_own=False),
        _style("Emphasis", w("i"), w("iCs"), is_own=False),
        _style("Hyperlink", w("color", val=colour("accent")), w("u", val="single"), is_own=False),
        _style("SOP Reference", w("color", val=colour("accent")), _no_line()),
        _style("SOP Quiet", w("color", val=colour("connection")), _no_line()),
        _style("SOP Code", fonts(look)),
        _style("SOP Arrow", sign_fonts()),
        _style("SOP Number", w("b", val=False), w("bCs", val=False), w("color", val=colour("connection"))),
        _style("SOP Ink", w("color", val=colour("ink"))),
        _style("SOP Label", *_bold(), w("color", val=colour("ink"))),
        _style("SOP Organisation", *_bold(), w("sz", val=20), w("szCs", val=20)),
        _style("SOP Accent", *_bold(), w("color", val=colour("accent"))),
        _style("SOP Warning", *_bold(), w("color", val=colour("warning"))),
        _style("SOP Escalation", *_bold(), w("color", val=colour("escalation"))),
        _style("SOP Fine", *_bold(), w("color", val=colour("fine"))),
    )  # fmt: skip


def fonts(look: Look) -> Element:
    """Return the fonts of running text: Latin, East Asian and complex scripts."""
    return w("rFonts", ascii=LATIN, hAnsi=LATIN, eastAsia=look.east_asian, cs=look.complex_script)


def sign_fonts() -> Element:
    """Return the fonts of arrows and signs that the text font lacks."""
    return w("rFonts", ascii=SIGNS, hAnsi=SIGNS, eastAsia=SIGNS, cs=SIGNS)


def _no_line() -> Element:
    """Some readers underline every link."""
    return w("u", val="none")


def _bold() -> tuple[Element, Element]:
    return w("b"), w("bCs")


def _style(name: str, *letters: Element, is_own: bool = True) -> Element:
    made = w(
        "style",
        w("name", val=name),
        w("basedOn", val="DefaultParagraphFont"),
        w("uiPriority", val=20),
        w("qFormat"),
        w("rPr", *letters),
        type="character",
        styleId=name.replace(" ", ""),
    )
    if is_own:
        made.set(made.tag.replace("style", "customStyle"), "1")
    return made
