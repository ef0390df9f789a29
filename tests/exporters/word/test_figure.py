"""Figures, icons and captions."""

import struct
import zipfile
from io import BytesIO

import pytest

from sop_studio.publishing.blocks import Figure, Heading, Paragraph, Section
from tests.exporters.word.samples import found, names, part, picture, sign, written

EMU = 12700
MM = 72 / 25.4


def size(document):
    (extent,) = found(part(document), "//wp:extent")
    return int(extent.get("cx")) / EMU, int(extent.get("cy")) / EMU


def figure(width, height):
    return Figure(picture(width, height), "Flow", "Flowchart of flow A1.", "figure")


def test_a_figure_that_fits_keeps_its_size():
    assert size(written(figure(200, 300))) == (200, 300)


@pytest.mark.parametrize(("width", "height"), [(900, 300), (300, 1500), (2000, 2000)])
@pytest.mark.parametrize("blocks", [(), (Section("landscape"),), (Heading("Flow", 1, "flow", "1"),)])
def test_a_figure_stays_on_its_page_in_its_proportions(width, height, blocks):
    wide, high = size(written(*blocks, figure(width, height)))
    assert wide <= (257 if isinstance((*blocks, None)[0], Section) else 170) * MM + 0.1
    assert high <= 247 * MM - 18
    assert wide / high == pytest.approx(width / height, rel=0.01)


def test_a_figure_is_vectors_with_pixels_for_older_readers():
    document = written(figure(200, 300))
    assert found(part(document), "//asvg:svgBlip/@r:embed")
    assert sorted(name for name in names(document) if "media" in name) == ["word/media/image1.png", "word/media/image2.svg"]


def test_pixels_are_fine_enough_for_print():
    with zipfile.ZipFile(BytesIO(written(figure(200, 300)))) as file:
        wide, high = struct.unpack(">II", file.read("word/media/image1.png")[16:24])
    assert wide >= 200 / 72 * 220
    assert high >= 300 / 72 * 220


def test_a_figure_says_what_it_shows():
    assert found(part(written(figure(200, 300))), "//wp:docPr/@descr") == ["Flowchart of flow A1."]


def test_a_picture_without_words_is_marked_as_decoration():
    root = part(written(Paragraph((sign(""),))))
    assert found(root, "//wp:docPr//adec:decorative/@val") == ["1"]


def test_captions_count_figures_and_tables_by_fields():
    document = written()
    codes = [code.strip() for code in found(part(document), "//w:instrText/text()")]
    assert [code for code in codes if code.startswith("SEQ")] == ["SEQ Figure \\* ARABIC", "SEQ Table \\* ARABIC"]


def test_the_bookmark_of_a_figure_wraps_its_label_only():
    root = part(written(figure(200, 300)))
    wrapped = found(root, "//w:bookmarkStart[@w:name='figure']/following-sibling::*[following-sibling::w:bookmarkEnd]")
    assert "".join(text for element in wrapped for text in found(element, ".//w:t/text()")) == "Figure\u00a01"


def test_the_same_icon_is_stored_once():
    document = written(Paragraph((sign("one"), sign("two"))))
    assert len([name for name in names(document) if name.endswith(".png")]) == 1
