"""The published SOP as blocks of words and figures: all that Word, PDF, HTML and Markdown ever see. A closed set."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from sop_studio.drawing.items import Drawing

Emphasis = Literal["", "bold", "italic", "quiet", "code", "accent", "warning", "escalation", "fine"]
ParagraphStyle = Literal[
    "body", "eyebrow", "title", "summary", "danger", "goal", "note", "banner", "end", "fact_label", "fact", "caution",
    "go_to", "cell", "cell_head"
]  # fmt: skip
TableStyle = Literal["grid", "facts", "control", "steps", "raci", "escalation", "signing"]
Side = Literal["start", "center", "end"]


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one look."""

    text: str
    emphasis: Emphasis = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A live way to an anchor: its words ("→ A3.07"), then the page in brackets when `shows_page`."""

    anchor: str
    text: str
    shows_page: bool = True


@dataclass(frozen=True, slots=True)
class Link:
    """A way out of the document: https, http or mailto only."""

    address: str
    text: str


@dataclass(frozen=True, slots=True)
class Icon:
    """A small picture of a kind or sign, in line with text, with words for who cannot see it."""

    drawing: Drawing
    alt: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line in the same paragraph."""


Inline = Span | Reference | Link | Icon | LineBreak


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words in a named style; a lead word stands bold before them (summary lines)."""

    content: tuple[Inline, ...]
    style: ParagraphStyle = "body"
    lead: str = ""
    anchor: str = ""
    icon: Icon | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 or 2; `number` is empty for front headings; `is_listed` puts it in the contents."""

    text: str
    level: int
    anchor: str
    number: str = ""
    is_listed: bool = True
    starts_page: bool = False


@dataclass(frozen=True, slots=True)
class ListBlock:
    """Numbered or bulleted entries; numbers begin at `start`."""

    entries: tuple[tuple[Inline, ...], ...]
    is_numbered: bool = False
    start: int = 1


CellBlock = Paragraph | ListBlock


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; never empty unless it is there to be signed."""

    blocks: tuple[CellBlock, ...]
    anchor: str = ""
    is_row_head: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column: head words, width in millimetres on portrait A4 (a share of the page's text width), side."""

    head: str
    width: float
    side: Side = "start"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a repeating head row; rows never break over pages. `caption` only for step tables."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    style: TableStyle = "grid"
    caption: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its number-less caption ("Flow A3 …"; the format counts) and one sentence of alt text.

    It stands on paper at `scale`, never above 1.
    """

    drawing: Drawing
    caption: str
    alt: str
    anchor: str
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents and the list of figures."""

    title: str
    figures_title: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next block starts a page."""


@dataclass(frozen=True, slots=True)
class Section:
    """From here on pages stand this way; large paper is A3, or tabloid with Letter."""

    orientation: Literal["portrait", "landscape"]
    paper: Literal["usual", "large"] = "usual"


Block = Paragraph | Heading | ListBlock | Table | Figure | Contents | PageBreak | Section


@dataclass(frozen=True, slots=True)
class Labels:
    """The words that a format adds itself, in the document's language; {page} and {pages} are its to fill."""

    figure: str = "Figure"
    table: str = "Table"
    page: str = "Page {page} of {pages}"
    reference: str = "(p. {page})"
    printed: str = "Printed {date}"
    version: str = "v{version}"


@dataclass(frozen=True, slots=True)
class Publication:
    """The whole document: its blocks, and what header, footer and properties say.

    `dated` is the day the version's record was made, for file properties; `is_in_force` is what the status says,
    `effective` the day from which the version holds (ISO), for file properties. `source` is the SOP's own file where
    it may travel with the document, else nothing.
    """

    blocks: tuple[Block, ...]
    number: str
    title: str
    short_title: str
    organisation: str
    version: str
    status: str
    language: str
    footer: tuple[str, ...]
    footer_classification: str
    uncontrolled: str
    location: str
    watermark: str
    signed_hash: str
    keywords: tuple[str, ...] = ()
    labels: Labels = Labels()
    dated: dt.date | None = None
    is_in_force: bool = True
    effective: str = ""
    source: bytes = b""
