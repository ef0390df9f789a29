"""The watermark: Word's own, in the header, behind the text."""

from sop_studio.exporters.word.look import LATIN, tint
from sop_studio.exporters.word.markup import Element, make, w
from sop_studio.exporters.word.page import Page
from sop_studio.exporters.word.units import MILLIMETRE
from sop_studio.typeset.font import bundled

SIZE = 140.0
LINE = 1.2  # the height of the shape that the words fill, in sizes
_SHAPE_TYPE = "_x0000_t136"


def watermark_run(kind: str, words: str, page: Page) -> Element:
    """Return the run that draws the words across the page, from corner to corner, as large as they fit."""
    em = max(bundled().width(words, 1, bold=True), 0.1)
    room = min(page.text_width, page.text_height) * MILLIMETRE * 1.41
    size = min(SIZE, room / (em + LINE))
    name = f"PowerPlusWaterMarkObject{kind}{page.orientation}"
    style = (
        f"position:absolute;margin-left:0;margin-top:0;width:{em * size:.1f}pt;height:{size * LINE:.1f}pt;rotation:315;"
        "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        "mso-position-vertical:center;mso-position-vertical-relative:margin"
    )
    shape = make(
        "v:shape",
        make("v:textpath", style=f"font-family:'{LATIN}';font-size:1pt;font-weight:bold", string=words),
        id=name, type=f"#{_SHAPE_TYPE}", style=style, fillcolor=f"#{tint('line', 0.6)}", stroked="f", alt=words,
    )  # fmt: skip
    return w("r", w("rPr", w("noProof")), w("pict", _shape_type(), shape))


def _shape_type() -> Element:
    """Text along a straight line, as Word itself describes it."""
    formulas = (
        "sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3", "if @0 @3 0", "if @0 21600 @1",
        "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5", "mid @7 @8", "mid @6 @7", "sum @6 0 @5",
    )  # fmt: skip
    made = make(
        "v:shapetype",
        make("v:formulas", *(make("v:f", eqn=formula) for formula in formulas)),
        make("v:path", textpathok="t"),
        make("v:textpath", on="t", fitshape="t"),
        id=_SHAPE_TYPE, coordsize="21600,21600", path="m@7,l@8,m@5,21600l@6,21600e", adj="10800",
    )  # fmt: skip
    made.set("{urn:schemas-microsoft-com:office:office}spt", "136")
    return made
