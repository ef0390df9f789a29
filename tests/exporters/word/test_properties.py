"""What the file says about itself, its language and its fonts."""

import datetime as dt
import zipfile
from io import BytesIO

import pytest

from sop_studio import resources
from tests.exporters.word.samples import found, opened, part, written


def test_core_properties_name_the_document():
    core = opened(written(dated=dt.date(2026, 2, 16))).core_properties
    assert (core.title, core.subject, core.keywords, core.language) == ("Weigh and pack", "SOP-1", "parcel, scale", "en-US")
    assert core.created == dt.datetime(2026, 2, 16, tzinfo=dt.UTC)


def test_custom_properties_carry_number_version_date_and_hash():
    root = part(written(), "docProps/custom.xml")
    assert {entry.get("name"): entry[0].text for entry in root} == {
        "SOP_Number": "SOP-1", "SOP_Version": "2.1", "SOP_Effective": "2026-03-02", "SOP_Hash": "9f3c1a7eb24d",
    }  # fmt: skip


@pytest.mark.parametrize(("language", "tag", "line"), [
    ("en", "en-US", ("229", "auto")), ("pt-BR", "pt-BR", ("229", "auto")), ("ja", "ja-JP", ("249", "auto")),
    ("xx", "xx", ("229", "auto")),
])  # fmt: skip
def test_language_and_line_height_are_set(language, tag, line):
    styles = part(written(language=language), "word/styles.xml")
    assert found(styles, "//w:rPrDefault/w:rPr/w:lang/@w:val") == [tag]
    assert tuple(found(styles, "//w:pPrDefault/w:pPr/w:spacing/@*[contains(name(), 'line')]")) == line


def test_arabic_lines_are_one_and_a_half_high_whatever_stands_in_them():
    styles = part(written(language="ar"), "word/styles.xml")
    (normal,) = found(styles, "//w:style[@w:styleId='Normal']/w:pPr")
    assert found(normal, "w:bidi")
    assert found(normal, "w:spacing/@w:line | w:spacing/@w:lineRule") == ["300", "exact"]


def test_no_font_comes_from_a_theme():
    styles = part(written(), "word/styles.xml")
    assert not found(styles, "//w:rFonts/@*[contains(name(), 'Theme')]")
    (fonts,) = found(styles, "//w:rPrDefault//w:rFonts")
    assert {name.rpartition("}")[2] for name in fonts.attrib} == {"ascii", "hAnsi", "eastAsia", "cs"}


def test_sizes_and_bold_are_set_for_complex_scripts_too():
    styles = part(written(), "word/styles.xml")
    for plain, complex_script in (("sz", "szCs"), ("b", "bCs"), ("i", "iCs")):
        assert len(found(styles, f"//w:{plain}")) == len(found(styles, f"//w:{complex_script}")) > 0


def test_the_embedded_font_is_ours_once_its_key_is_taken_off():
    document = written()
    (key,) = found(part(document, "word/fontTable.xml"), "//w:font[@w:name='Noto Sans']/w:embedRegular/@w:fontKey")
    with zipfile.ZipFile(BytesIO(document)) as file:
        content = file.read("word/fonts/font1.odttf")
    mask = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1] * 2
    clear = bytes(a ^ b for a, b in zip(content, mask, strict=False)) + content[32:]
    assert clear == resources.path("fonts", "NotoSans-Regular.ttf").read_bytes()


def test_an_arabic_document_embeds_its_script():
    fonts = part(written(language="ar"), "word/fontTable.xml")
    assert len(found(fonts, "//w:embedRegular")) == len(found(fonts, "//w:embedBold")) == 2


def test_word_behaves_as_since_2013():
    settings = part(written(), "word/settings.xml")
    assert found(settings, "//w:compatSetting[@w:name='compatibilityMode']/@w:val") == ["15"]
