"""Figures on the pages that each needs."""

from sop_studio.drawing.items import Drawing
from sop_studio.drawing.pages import PagePart
from sop_studio.geometry.point import Rect
from sop_studio.publishing.blocks import Block, Figure, PageBreak, Paragraph, Section
from sop_studio.publishing.figures import on_pages

DRAWING = Drawing((), Rect(0, 0, 10, 10))
OPENING, CLOSING = Paragraph((), "goal"), Paragraph((), "note")


def figure(part: PagePart) -> Figure:
    return Figure(part.drawing, "Flow", "Flow", f"figure-{part.part}", part.scale)


def laid(*parts: PagePart) -> list[Block]:
    return list(on_pages((OPENING,), parts, figure, (CLOSING,)))


def test_a_figure_on_usual_paper_needs_no_section() -> None:
    assert laid(PagePart(DRAWING, "portrait")) == [OPENING, figure(PagePart(DRAWING, "portrait")), CLOSING]


def test_a_large_figure_stands_under_its_heading_and_the_steps_on_usual_paper() -> None:
    part = PagePart(DRAWING, "landscape", paper="large")
    assert laid(part) == [Section("landscape", "large"), OPENING, figure(part), Section("portrait"), CLOSING]


def test_a_figure_that_stands_alone_comes_last_so_that_no_page_is_left_nearly_empty() -> None:
    part = PagePart(DRAWING, "landscape", paper="large", is_alone=True)
    expected = [OPENING, CLOSING, PageBreak(), Section("landscape", "large"), figure(part), Section("portrait")]
    assert laid(part) == expected


def test_parts_on_one_kind_of_page_share_a_section() -> None:
    parts = [PagePart(DRAWING, "landscape", number, 3, paper="large") for number in (1, 2)]
    last = PagePart(DRAWING, "landscape", 3, 3)
    found = laid(*parts, last)
    assert [block for block in found if isinstance(block, Section)] == [
        Section("landscape", "large"),
        Section("landscape"),
        Section("portrait"),
    ]
