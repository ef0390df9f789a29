"""How the paragraphs of each named style look: sizes, colours, gaps in points, indents in millimetres."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sop_studio.exporters.word.look import Look, colour, tint
from sop_studio.exporters.word.markup import Value
from sop_studio.exporters.word.units import eighths, twips

Borders = tuple[tuple[str, Mapping[str, Value]], ...]
FACT_COLUMN = 42.5  # mm: the second column of the facts, where the summary's words begin too
NUMBER_ROOM = 12.0  # mm: from the number of a heading to its words
NUMBER_INDENT = 9.0  # mm: from amounts to the edge of their column
CAPTION_GAP = 6.0
SINGLE = 240


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """One paragraph style; `line` 0 and `size` 0 take over what the style is based on."""

    name: str
    size: float = 0
    colour: str = ""
    before: float = 0
    after: float = 0
    is_bold: bool = False
    keeps_next: bool = False
    keeps_lines: bool = False
    side: Literal["", "left", "center", "right"] = ""
    indent: tuple[tuple[str, int], ...] = ()
    tabs: tuple[Mapping[str, Value], ...] = ()
    borders: Borders = ()
    shade: str = ""
    line: int = 0
    line_rule: Literal["auto", "exact"] = "auto"
    outline: int | None = None
    based_on: str = "Normal"
    next: str = ""
    priority: int = 1


def paragraph_looks(look: Look) -> tuple[ParagraphLook, ...]:
    """Return every paragraph style; a style stands after the one it is based on."""
    return (*_text(), *_front(look), *_headings(), *_figures(), *_cells(look), *_contents(), *_furniture())


def hanging(left: float, hang: float) -> tuple[tuple[str, int], ...]:
    """Return an indent in which the first line begins before the others; millimetres."""
    return (("left", twips(left)), ("hanging", twips(hang)))


def border(points: float, fill: str, away: float = 0) -> Mapping[str, Value]:
    """Return one border line: its width, colour and distance in points."""
    return {"val": "single", "sz": eighths(points), "space": round(away), "color": fill}


def left_tab(mm: float) -> Mapping[str, Value]:
    """Return a tab stop at so many millimetres."""
    return {"val": "left", "pos": twips(mm)}


def _text() -> tuple[ParagraphLook, ...]:
    ink, quiet = colour("ink"), colour("connection")
    return (
        ParagraphLook("Normal", size=10, colour=ink, based_on="", priority=0),
        ParagraphLook("SOP Body", after=6),
        ParagraphLook("SOP List", after=3, indent=hanging(6, 6)),
        ParagraphLook("SOP Goal", size=11.5, colour=quiet, after=12, keeps_next=True),
        ParagraphLook("SOP Note", size=9, colour=quiet, before=5),
        ParagraphLook("SOP End", size=9, colour=quiet, before=18, side="center"),
        ParagraphLook("SOP Gap", size=2, line=20, line_rule="exact", priority=99),
    )


def _front(look: Look) -> tuple[ParagraphLook, ...]:
    ink, quiet, line = colour("ink"), colour("connection"), colour("line")
    fact_end = (("right", twips(3)),)
    between = (("bottom", border(0.75, line, 6)), ("between", border(0.75, line, 6)))
    summary = ParagraphLook(
        "SOP Summary", before=6, indent=hanging(FACT_COLUMN, FACT_COLUMN), borders=between, keeps_lines=True,
        tabs=(left_tab(FACT_COLUMN),),
    )  # fmt: skip
    return (
        ParagraphLook("SOP Eyebrow", colour=quiet, before=10, after=4, keeps_next=True),
        ParagraphLook(
            "SOP Title", size=20, is_bold=True, after=11, line=211, borders=(("bottom", border(1.5, colour("accent"), 8)),),
            keeps_next=True,
        ),
        ParagraphLook("SOP Fact Label", size=9, colour=quiet, before=3.5, after=1, indent=fact_end),
        ParagraphLook("SOP Fact", is_bold=True, colour=ink, after=3.5, indent=fact_end),
        summary,
        ParagraphLook(
            "SOP Danger", based_on="SOP Summary", before=6, indent=summary.indent, borders=between, tabs=summary.tabs
        ),
        _bar("SOP Banner", look, 3, 6, 10, indent=3, after=14),
    )  # fmt: skip


def _bar(
    name: str, look: Look, width: float, away: float, size: float, indent: float, after: float
) -> ParagraphLook:
    """A shaded paragraph with a bar where its lines begin; Word does not mirror borders, so the side is chosen."""
    shade = tint("warning", 0.06)
    padding = border(3, shade)
    bar = (look.leading_side, border(width, colour("warning"), away))
    order = {"top": 0, "left": 1, "bottom": 2, "right": 3}
    borders = tuple(sorted((("top", padding), ("bottom", padding), bar), key=lambda side: order[side[0]]))
    return ParagraphLook(
        name, size=size, after=after, shade=shade, borders=borders, indent=(("left", twips(indent)),), keeps_lines=True
    )


def _headings() -> tuple[ParagraphLook, ...]:
    body = "SOP Body"
    number = hanging(NUMBER_ROOM, NUMBER_ROOM)
    tab = (left_tab(NUMBER_ROOM),)
    return (
        ParagraphLook(
            "Heading 1", size=14, is_bold=True, before=18, after=6, keeps_next=True, keeps_lines=True, indent=number,
            tabs=tab, outline=0, next=body, priority=9,
        ),
        ParagraphLook(
            "Heading 2", size=11.5, is_bold=True, before=12, after=4, keeps_next=True, keeps_lines=True, indent=number,
            tabs=tab, outline=1, next=body, priority=9,
        ),
        ParagraphLook(
            "SOP Front Heading", size=14, is_bold=True, before=18, after=6, keeps_next=True, keeps_lines=True, outline=0,
            next=body, priority=9,
        ),
    )  # fmt: skip


def _figures() -> tuple[ParagraphLook, ...]:
    quiet = colour("connection")
    return (
        ParagraphLook("SOP Figure", side="center", line=SINGLE, keeps_next=True),
        ParagraphLook("Caption", size=9, colour=quiet, before=CAPTION_GAP, after=6, side="center", keeps_lines=True, priority=35),
        ParagraphLook(
            "SOP Table Caption", based_on="Caption", before=12, after=4, side="left", keeps_next=True, priority=35
        ),
    )


def _cells(look: Look) -> tuple[ParagraphLook, ...]:
    size = look.table_size
    return (
        ParagraphLook("SOP Table", size=size),
        ParagraphLook("SOP Table Head", size=size, is_bold=True, keeps_next=True),
        ParagraphLook("SOP Table Number", based_on="SOP Table", side="right", indent=(("right", twips(NUMBER_INDENT)),)),
        ParagraphLook("SOP Step List", size=size, before=1.5, indent=hanging(4, 4)),
        ParagraphLook("SOP Go To", size=size, after=2.5),
        _bar("SOP Caution", look, 2.25, 4, size, indent=2.2, after=3),
    )


def _contents() -> tuple[ParagraphLook, ...]:
    quiet = colour("connection")
    return (
        ParagraphLook("TOC 1", size=9, before=1, after=1, indent=hanging(7, 7), tabs=(left_tab(7),), priority=39),
        ParagraphLook(
            "TOC 2", size=9, colour=quiet, before=1, after=1, indent=hanging(15, 8), tabs=(left_tab(15),), priority=39
        ),
        ParagraphLook("Table of Figures", size=9, before=1, after=1, indent=hanging(15, 15), tabs=(left_tab(15),), priority=99),
        ParagraphLook("SOP Figures Heading", size=9, is_bold=True, before=6, after=1, keeps_next=True),
    )


def _furniture() -> tuple[ParagraphLook, ...]:
    quiet, line = colour("connection"), colour("line")
    return (
        ParagraphLook("Header", size=9, borders=(("bottom", border(0.75, line, 4)),), priority=99),
        ParagraphLook("Footer", size=8, colour=quiet, borders=(("top", border(0.75, line, 4)),), priority=99),
    )
