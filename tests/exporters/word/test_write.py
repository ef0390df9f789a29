"""The whole document: everything is in it, Word finds its way in it, and it is the same every time."""

import io
import re
import subprocess
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sop_studio.publishing.blocks import Heading, Paragraph, Reference, Span
from tests.exporters.word.samples import PAGES, all_words, everything, found, names, opened, part, written


@pytest.fixture(scope="module")
def document():
    return written()


def test_python_docx_opens_it_and_finds_every_word(document):
    paragraphs = [p.text for p in opened(document).paragraphs]
    cells = [cell.text for table in opened(document).tables for row in table.rows for cell in row.cells]
    text = "\n".join([*paragraphs, *cells])
    for words in ("Weigh and pack", "A parcel arrives.", "A1.01", "Never pay twice.", "Close the case.", "ESC-A1", "the disk"):
        assert words in text


def test_paragraphs_have_named_styles(document):
    used = {p.style.name for p in opened(document).paragraphs}
    assert {"SOP Title", "SOP Eyebrow", "SOP Summary", "SOP Goal", "Heading 1", "Heading 2", "Caption", "SOP End"} <= used


def test_every_style_that_is_used_is_defined(document):
    styles = {e.get(e.tag.replace("style", "styleId")) for e in found(part(document, "word/styles.xml"), "//w:style")}
    used = set(found(part(document), "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"))
    assert used <= styles


def test_the_same_publication_gives_the_same_bytes(document):
    assert written() == document


def test_the_file_is_dated_by_nothing(document):
    with zipfile.ZipFile(io.BytesIO(document)) as file:
        assert {member.date_time for member in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert file.namelist()[0] == "[Content_Types].xml"


def test_picture_ids_are_unique(document):
    ids = found(part(document), "//wp:docPr/@id")
    assert len(ids) == len(set(ids)) > 3


def test_bookmarks_come_in_pairs_with_names_that_word_accepts(document):
    root = part(document)
    starts = found(root, "//w:bookmarkStart/@w:id")
    assert sorted(starts) == sorted(found(root, "//w:bookmarkEnd/@w:id"))
    bookmarks = found(root, "//w:bookmarkStart/@w:name")
    assert len(bookmarks) == len(set(bookmarks)) == len(set(starts))
    assert all(re.fullmatch(r"[A-Za-z]\w{0,39}", name) for name in bookmarks)


def test_every_field_and_link_leads_to_a_bookmark(document):
    root = part(document)
    bookmarks = set(found(root, "//w:bookmarkStart/@w:name"))
    codes = "".join(found(root, "//w:instrText/text()"))
    targets = re.findall(r"(?:PAGEREF|REF) (\S+)", codes)
    assert targets
    assert {*targets, *found(root, "//w:hyperlink/@w:anchor")} <= bookmarks


def test_fields_are_opened_and_closed(document):
    for name in ("word/document.xml", "word/header1.xml", "word/footer1.xml"):
        kinds = found(part(document, name), "//w:fldChar/@w:fldCharType")
        assert kinds.count("begin") == kinds.count("separate") == kinds.count("end")


def test_every_relationship_of_the_document_exists(document):
    root = part(document)
    used = set(found(root, "//@r:id | //@r:embed"))
    given_ = {e.get("Id") for e in part(document, "word/_rels/document.xml.rels")}
    assert used <= given_


def test_no_prompt_to_update_fields(document):
    assert found(part(document, "word/settings.xml"), "//w:updateFields") == []


def test_what_the_template_of_the_library_brings_is_left_out(document):
    assert not [name for name in names(document) if "theme" in name or "customXml" in name or "thumbnail" in name]


HOSTILE = ("<w:p>&amp;</w:p>", "{{x}} {page}", "]]>", "#set text(red)", "\\@ PAGEREF x", "%1.", '"quoted" & <more>', "a\ufffeb")


@pytest.mark.parametrize("words", HOSTILE)
def test_words_are_never_markup(words):
    document = written(Heading(words, 1, words, "1"), Paragraph((Span(words), Reference(words, words)), lead=words))
    assert all_words(document).count(words.replace("\ufffe", "\ufffd")) >= 3


@settings(max_examples=20)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
def test_any_words_make_a_document_that_opens(words):
    document = written(Heading(words, 2, words), Paragraph((Span(words, "code"), Reference(words, words)), "summary", words))
    assert opened(document).paragraphs[0].style.name == "Heading 2"


def test_a_control_character_that_xml_cannot_store_is_replaced():
    assert "a\ufffdb" in all_words(written(Paragraph((Span("a\x00b"),))))


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_libreoffice_makes_pages_of_it(paper, program, tmp_path):
    (tmp_path / "sop.docx").write_bytes(written(paper=paper, watermark="DRAFT", is_in_force=False))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [program("soffice"), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*convert, str(tmp_path / "sop.docx")], check=True, capture_output=True, timeout=120)
    read = [program("pdftotext"), str(tmp_path / "sop.pdf"), "-"]
    text = subprocess.run(read, check=True, capture_output=True, text=True).stdout
    for words in ("Weigh and pack", "A1.02", "Never pay twice.", "Page 1 of", "Figure 1", "Table 1", "End of document"):
        assert words in text


def test_a_document_of_nothing_opens():
    assert opened(written(Paragraph(()))).paragraphs


def test_every_block_is_written():
    assert len(everything()) == 29
    assert PAGES.keys() <= {block.anchor for block in everything() if isinstance(block, Heading)} | {
        "figure-a1", "step-n1", "step-n2"
    }  # fmt: skip
