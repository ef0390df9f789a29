"""Sections, page breaks, headers and footers, the watermark."""

import pytest

from sop_studio.publishing.blocks import Contents, Heading, PageBreak, Paragraph, Section, Span
from tests.exporters.word.samples import facts, found, names, opened, part, steps, written

TEXT = Paragraph((Span("text"),))


def test_pages_turn_and_turn_back():
    sections = opened(written(TEXT, Section("landscape"), TEXT, Section("portrait"), TEXT)).sections
    assert [round(section.page_width.mm) for section in sections] == [210, 297, 210]


def test_only_the_first_section_has_a_first_page():
    sections = opened(written(TEXT, Section("landscape"), TEXT, Section("portrait"), TEXT)).sections
    assert [section.different_first_page_header_footer for section in sections] == [True, False, False]


def test_no_section_is_empty():
    root = part(written(Section("landscape"), Section("portrait"), Section("portrait"), TEXT, Section("portrait")))
    assert len(found(root, "//w:sectPr")) == 1


def test_a_section_ends_in_a_paragraph_even_after_a_table():
    root = part(written(steps(), Section("landscape"), TEXT))
    assert found(root, "//w:body/w:tbl/following-sibling::*[1]/w:pPr/w:sectPr")


def test_contents_stand_in_two_columns():
    root = part(written(Contents("Contents", "Figures"), Heading("Purpose", 1, "purpose", "1")))
    assert found(root, "//w:sectPr/w:cols/@w:num") == ["2"]
    assert found(root, "//w:sectPr/w:type/@w:val") == ["nextPage", "continuous", "continuous"]


def test_contents_of_a_document_without_headings_are_only_their_title():
    assert not found(part(written(Contents("Contents", "Figures"), TEXT)), "//w:cols[@w:num]")


def test_entries_of_the_contents_show_the_pages_of_the_pdf():
    root = part(written(Contents("Contents", "Figures"), Heading("Purpose", 1, "purpose", "1")))
    (entry,) = found(root, "//w:p[w:pPr/w:pStyle/@w:val='TOC1']")
    assert "".join(found(entry, ".//w:t/text()")) == "1Purpose3"
    assert found(entry, ".//w:instrText/text()") == [' TOC \\o "1-2" \\h \\z ', " PAGEREF purpose \\h "]


def test_what_is_not_listed_is_not_in_the_contents():
    root = part(written(Contents("Contents", ""), Heading("Front", 1, "front", is_listed=False), Heading("Purpose", 1, "p", "1")))
    assert len(found(root, "//w:p[w:pPr/w:pStyle/@w:val='TOC1']")) == 1
    assert "SOPFrontHeading" in found(root, "//w:pStyle/@w:val")


@pytest.mark.parametrize("blocks", [
    (TEXT, PageBreak(), TEXT), (TEXT, Heading("Flow", 1, "flow", "2", starts_page=True)), (TEXT, PageBreak(), steps()), (TEXT, PageBreak(), facts("Version")),
    (TEXT, PageBreak(), PageBreak(), TEXT),
])  # fmt: skip
def test_a_page_begins_once(blocks):
    assert len(found(part(written(*blocks)), "//w:pageBreakBefore")) == 1


@pytest.mark.parametrize("blocks", [(PageBreak(), TEXT), (TEXT, Section("landscape"), Heading("Flow", 1, "flow", "2", starts_page=True))])
def test_no_page_break_where_a_page_begins_anyway(blocks):
    assert not found(part(written(*blocks)), "//w:pageBreakBefore")


def test_number_version_and_status_are_on_every_page():
    document = written()
    headers = [name for name in names(document) if name.startswith("word/header")]
    assert len(headers) == 3
    for name in headers:
        words = "".join(found(part(document, name), "//w:t/text()"))
        assert all(said in words for said in ("SOP-1", "v2.1", "EFFECTIVE"))


def test_pages_are_counted_by_fields():
    footer = part(written(), "word/footer1.xml")
    codes = [code.strip() for code in found(footer, "//w:instrText/text()")]
    assert {"PAGE", "NUMPAGES"} <= set(codes)
    assert 'PRINTDATE \\@ "yyyy-MM-dd HH:mm"' in codes


def test_the_watermark_is_in_every_header_and_only_there():
    document = written(watermark="DRAFT", is_in_force=False)
    headers = [name for name in names(document) if name.startswith("word/header")]
    assert [found(part(document, name), "//v:textpath/@string") for name in headers] == [["DRAFT"]] * 3
    assert not found(part(document), "//v:shape")


def test_an_effective_document_has_no_watermark():
    assert not found(part(written(), "word/header1.xml"), "//v:shape")


def test_a_large_section_has_paper_twice_as_large_and_a_tab_at_its_own_edge() -> None:
    sections = opened(written(TEXT, Section("landscape", "large"), TEXT, Section("portrait"), TEXT)).sections
    assert [(round(s.page_width.mm), round(s.page_height.mm)) for s in sections] == [(210, 297), (420, 297), (210, 297)]
    ends = [s.header.paragraphs[0].paragraph_format.tab_stops[0].position.mm for s in sections]
    assert [round(end) for end in ends] == [170, 380, 170]
    assert "Page" in sections[1].footer.paragraphs[0].text
