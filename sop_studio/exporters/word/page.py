"""Pages: paper, margins, and the properties of a section. Millimetres."""

from dataclasses import dataclass
from typing import Literal

from sop_studio.exporters.word.markup import Element, w
from sop_studio.exporters.word.units import twips

Paper = Literal["a4", "letter"]
PaperSize = Literal["usual", "large"]
Orientation = Literal["portrait", "landscape"]
SIDES, TOP_AND_BOTTOM, HEADER, FOOTER = 20.0, 25.0, 11.5, 10.0
COLUMN_GAP = 6.0
_PAPERS: dict[tuple[Paper, PaperSize], tuple[float, float]] = {
    ("a4", "usual"): (210.0, 297.0), ("letter", "usual"): (215.9, 279.4),
    ("a4", "large"): (297.0, 420.0), ("letter", "large"): (279.4, 431.8),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """One kind of page."""

    paper: Paper
    orientation: Orientation
    size: PaperSize = "usual"

    @property
    def width(self) -> float:
        """The width of the paper as it lies."""
        return _PAPERS[self.paper, self.size][0 if self.orientation == "portrait" else 1]

    @property
    def height(self) -> float:
        """The height of the paper as it lies."""
        return _PAPERS[self.paper, self.size][1 if self.orientation == "portrait" else 0]

    @property
    def text_width(self) -> float:
        """The room between the margins."""
        return self.width - 2 * SIDES

    @property
    def text_height(self) -> float:
        """The room between header and footer."""
        return self.height - 2 * TOP_AND_BOTTOM

    @property
    def column_width(self) -> float:
        """The room in one of two columns."""
        return (self.text_width - COLUMN_GAP) / 2


@dataclass(frozen=True, slots=True)
class Margins:
    """The relationships of header and footer, each by kind: "first" or "default"."""

    headers: tuple[tuple[str, str], ...]
    footers: tuple[tuple[str, str], ...]


def section(page: Page, margins: Margins, *, columns: int, is_continuous: bool, runs_left: bool) -> Element:
    """Return the properties of a section; only the first one, which names a first header, differs on page one."""
    starts_differently = any(kind == "first" for kind, _ in margins.headers)
    lies = {"orient": "landscape"} if page.orientation == "landscape" else {}
    return w(
        "sectPr",
        *(w("headerReference", type=kind, r_id=relation) for kind, relation in margins.headers),
        *(w("footerReference", type=kind, r_id=relation) for kind, relation in margins.footers),
        w("type", val="continuous" if is_continuous else "nextPage"),
        w("pgSz", w=twips(page.width), h=twips(page.height), **lies),
        w(
            "pgMar", top=twips(TOP_AND_BOTTOM), right=twips(SIDES), bottom=twips(TOP_AND_BOTTOM), left=twips(SIDES),
            header=twips(HEADER), footer=twips(FOOTER), gutter=0,
        ),
        w("cols", num=columns, space=twips(COLUMN_GAP)) if columns > 1 else w("cols", space=twips(COLUMN_GAP)),
        w("titlePg") if starts_differently else None,
        w("bidi") if runs_left else None,
    )  # fmt: skip
