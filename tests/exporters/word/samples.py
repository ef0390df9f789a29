"""Publications made by hand, and ways to look into the documents written from them."""

import io
import zipfile

import docx
from lxml import etree

from sop_studio.drawing.items import Drawing, Fill, Stroke
from sop_studio.exporters.word.markup import NAMESPACES
from sop_studio.exporters.word.write import write
from sop_studio.geometry.path import Path
from sop_studio.geometry.point import Point, Rect
from sop_studio.publishing.blocks import (
    Block,
    Cell,
    Column,
    Contents,
    Figure,
    Heading,
    Icon,
    LineBreak,
    Link,
    ListBlock,
    PageBreak,
    Paragraph,
    Publication,
    Reference,
    Section,
    Span,
    Table,
)
from sop_studio.publishing.options import ExportOptions

PAGES = {"purpose": 3, "flow-a1": 4, "figure-a1": 4, "step-n1": 5, "step-n2": 5, "approvals": 7}


def picture(width: float = 200, height: float = 300) -> Drawing:
    corners = Path.of_points((Point(5, 5), Point(width - 5, 5), Point(5, height - 5)), closed=True)
    return Drawing((Fill(corners, "canvas"), Stroke(corners, "step")), Rect(0, 0, width, height))


def sign(alt: str = "Step") -> Icon:
    return Icon(picture(12, 12), alt)


def words(text: str) -> Cell:
    return Cell((Paragraph((Span(text),), "cell"),))


def step(anchor: str, number: str, text: str, target: str) -> tuple[Cell, ...]:
    return (
        Cell((Paragraph((Span(number, "bold"), LineBreak(), sign()), "cell"),), anchor, is_row_head=True),
        words(text),
        words("CS Agent"),
        Cell((
            Paragraph((Span("Never pay twice."),), "caution", "CAUTION", icon=sign("Caution")),
            ListBlock(((Span("Open the case."),), (Span("Close the case."),)), is_numbered=True),
        )),
        Cell((Paragraph((Span("Yes"), LineBreak(), Reference(target, f"→ {number}")), "go_to"),)),
        words("–"),
    )  # fmt: skip


def steps() -> Table:
    heads = (("No.", 12.0), ("Step / question", 36.0), ("Who", 20.0), ("What to do", 56.0), ("If … → go to", 30.0), ("Time", 16.0))
    columns = tuple(Column(head, width) for head, width in heads)
    rows = (step("step-n1", "A1.01", "Weigh", "step-n2"), step("step-n2", "A1.02", "Pack", "step-n1"))
    return Table(columns, rows, "steps", "Steps of flow A1", "table-a1")


def facts(*labels: str) -> Table:
    cells = tuple(Cell((Paragraph((Span(f"{label}!"),), "fact"),)) for label in labels)
    return Table(tuple(Column(label, 42.5) for label in labels), (cells,), "facts")


def everything() -> tuple[Block, ...]:
    """Every kind of block once, and the ways they follow each other."""
    return (
        Paragraph((Span("Do not work from this copy."),), "banner", "DRAFT", icon=sign("Caution")),
        Paragraph((Span("SOP-1", "bold"), Span(" · Procedure", "quiet")), "eyebrow"),
        Paragraph((Span("Weigh and pack"),), "title"),
        facts("Version", "Status", "Effective from", "Next review"),
        facts("Owner", "Classification", "Hubs", "Language"),
        Heading("Agent summary", 1, "summary", is_listed=False),
        Paragraph((Span("A parcel arrives."),), "summary", "Use this when"),
        Paragraph((Span("Call "), Reference("step-n1", "A1.01"), Span(".")), "danger", "If danger", icon=sign("")),
        Heading("Document control", 1, "control", is_listed=False, starts_page=True),
        Table((Column("Document", 85), Column("Entry", 85)), ((words("Number"), words("SOP-1")),), "control"),
        Contents("Contents", "Figures"),
        Heading("Purpose", 1, "purpose", "1", starts_page=True),
        Paragraph((Span("See "), Link("https://example.org/a?b=1&c=2", "the library"), Span(" or "), Link("file:///etc", "the disk"))),
        ListBlock(((Span("one"),), (Span("two"),))),
        Heading("Flow A1 – Weigh", 1, "flow-a1", "2"),
        Heading("Picture", 2, "flow-a1-picture", "2.1"),
        Paragraph((Span("Goal: a parcel that holds"),), "goal"),
        Figure(picture(), "Flow A1 Weigh", "Flowchart of flow A1 with 2 steps.", "figure-a1"),
        steps(),
        Paragraph((Span("R responsible"),), "note"),
        PageBreak(),
        Paragraph((Span("After the break."),)),
        Section("landscape"),
        Heading("Escalation matrix", 1, "matrix", "3"),
        Table((Column("Code", 57), Column("Limit", 100, "end"), Column("R", 100, "center")), ((words("ESC-A1"), words("50"), words("A")),), "escalation"),
        Section("portrait"),
        Heading("Approvals", 1, "approvals"),
        Table((Column("Name", 100), Column("Signature", 70)), ((Cell(()), Cell(())),) * 3, "signing"),
        Paragraph((Span("End of document"),), "end"),
    )  # fmt: skip


def publication(*blocks: Block, **changes) -> Publication:
    given = {
        "blocks": blocks or everything(), "number": "SOP-1", "title": "Weigh and pack", "short_title": "Weigh",
        "organisation": "Example Ltd", "version": "2.1", "status": "Effective", "language": "en",
        "footer": ("Effective 2026-03-02", "Owner: Head of Packing"), "footer_classification": "INTERNAL",
        "uncontrolled": "UNCONTROLLED WHEN PRINTED", "location": "valid version: library", "watermark": "",
        "signed_hash": "9f3c1a7eb24d", "keywords": ("parcel", "scale"), "effective": "2026-03-02",
    }  # fmt: skip
    return Publication(**(given | changes))


def written(*blocks: Block, paper: str = "a4", pages=None, **changes) -> bytes:
    return write(publication(*blocks, **changes), PAGES if pages is None else pages, ExportOptions(paper=paper))


def opened(content: bytes):
    return docx.Document(io.BytesIO(content))


def part(content: bytes, name: str = "word/document.xml"):
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return etree.fromstring(file.read(name))


def names(content: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return file.namelist()


def found(root, path: str):
    return root.xpath(path, namespaces=NAMESPACES)


def all_words(content: bytes) -> str:
    return "\n".join("".join(p.itertext()) for p in found(part(content), "//w:p"))
