"""The named table styles: hairlines under rows, a tinted head, no vertical lines."""

from dataclasses import dataclass

from sop_studio.exporters.word.look import Look, colour, tint
from sop_studio.exporters.word.markup import Element, w
from sop_studio.exporters.word.paragraph_styles import border
from sop_studio.exporters.word.units import twentieths, twips
from sop_studio.publishing.blocks import TableStyle

GRID = "SOP Table Grid"


@dataclass(frozen=True, slots=True)
class TableLook:
    """What a table style has of its own: padding at the sides (mm), above and below (points)."""

    name: str
    beside: float
    above: float


LOOKS: dict[TableStyle, TableLook] = {
    "grid": TableLook(GRID, 1.8, 3.5),
    "control": TableLook("SOP Table Control", 1.8, 3),
    "steps": TableLook("SOP Table Steps", 1.5, 3.5),
    "raci": TableLook("SOP Table Raci", 0.3, 3.5),
    "escalation": TableLook("SOP Table Escalation", 1.4, 3.5),
    "signing": TableLook("SOP Table Signing", 1.8, 6),
    "facts": TableLook("SOP Table Facts", 0, 0),
}


def table_styles(_look: Look) -> tuple[Element, ...]:
    """Return every table style, Word's own plain one first."""
    return (_plain(), *(_facts(own) if style == "facts" else _ruled(own) for style, own in LOOKS.items()))


def table_style_id(style: TableStyle) -> str:
    """Return the id of a table's style."""
    return LOOKS[style].name.replace(" ", "")


def _plain() -> Element:
    sides = ("top", "left", "bottom", "right")
    return w(
        "style",
        w("name", val="Normal Table"),
        w("uiPriority", val=99),
        w("semiHidden"),
        w("tblPr", w("tblInd", w=0, type="dxa"), w("tblCellMar", *(w(side, w=0, type="dxa") for side in sides))),
        type="table", styleId="TableNormal", default=True,
    )  # fmt: skip


def _ruled(own: TableLook) -> Element:
    hairline, head_line = border(0.75, colour("line")), border(0.75, colour("connection"))
    head = w(
        "tblStylePr",
        w("tcPr",
          w("tcBorders", w("bottom", **head_line)),
          w("shd", val="clear", color="auto", fill=tint("accent", 0.06)),
          w("vAlign", val="bottom")),
        type="firstRow",
    )  # fmt: skip
    table = w(
        "tblPr",
        w("tblInd", w=0, type="dxa"),
        w("tblBorders", w("bottom", **hairline), w("insideH", **hairline)),
        padding("tblCellMar", own.above, own.beside, own.beside),
    )
    return _style(own, table, head)


def _facts(own: TableLook) -> Element:
    return _style(own, w("tblPr", w("tblInd", w=0, type="dxa"), padding("tblCellMar", 0, 0, 0)))


def _style(own: TableLook, *parts: Element) -> Element:
    return w(
        "style",
        w("name", val=own.name),
        w("basedOn", val="TableNormal"),
        w("uiPriority", val=40),
        w("qFormat"),
        *parts,
        type="table", styleId=own.name.replace(" ", ""), customStyle=True,
    )  # fmt: skip


def padding(tag: str, above: float, leading: float, trailing: float) -> Element:
    """Return the padding of cells: points above and below, millimetres at the sides."""
    return w(
        tag,
        w("top", w=twentieths(above), type="dxa"),
        w("left", w=twips(leading), type="dxa"),
        w("bottom", w=twentieths(above), type="dxa"),
        w("right", w=twips(trailing), type="dxa"),
    )
