"""Tables: widths, heads, rows."""

import pytest

from sop_studio.exporters.word.page import Page
from sop_studio.exporters.word.table import column_widths
from sop_studio.publishing.blocks import Cell, Column, ListBlock, Span, Table
from tests.exporters.word.samples import found, part, steps, words, written

PORTRAIT, LANDSCAPE = Page("a4", "portrait"), Page("a4", "landscape")
LETTER = Page("letter", "portrait")


def columns(*widths):
    return tuple(Column("head", width) for width in widths)


@pytest.mark.parametrize("page", [PORTRAIT, LANDSCAPE, LETTER, Page("letter", "landscape")])
@pytest.mark.parametrize("widths", [(12, 36, 20, 56, 30, 16), (1, 1, 1), (42.5,) * 4])
def test_a_table_is_as_wide_as_the_text(page, widths):
    assert sum(column_widths(columns(*widths), page)) == round(page.text_width / 25.4 * 1440)


def test_millimetres_are_kept_on_a4():
    assert column_widths(columns(12, 36, 20, 56, 30, 16), PORTRAIT) == (680, 2041, 1134, 3175, 1701, 907)


def test_on_letter_the_widest_column_takes_the_rest():
    a4, letter = (column_widths(columns(12, 36, 122), page) for page in (PORTRAIT, LETTER))
    assert (a4[0], a4[1]) == (letter[0], letter[1])
    assert letter[2] > a4[2]


def test_grid_and_cells_agree_and_the_layout_is_fixed():
    root = part(written(steps()))
    grid = found(root, "//w:gridCol/@w:w")
    assert found(root, "//w:tblLayout/@w:type") == ["fixed"]
    assert [found(row, "w:tc/w:tcPr/w:tcW/@w:w") for row in found(root, "//w:tr")] == [grid] * 3


def test_the_head_repeats_and_rows_stay_whole():
    root = part(written(steps()))
    assert [bool(found(row, "w:trPr/w:tblHeader")) for row in found(root, "//w:tr")] == [True, False, False]
    assert len(found(root, "//w:trPr/w:cantSplit")) == 3


def test_rows_to_be_signed_are_high_enough_to_write_in():
    root = part(written(Table(columns(85, 85), ((Cell(()), Cell(())),), "signing")))
    assert found(root, "//w:trHeight/@w:val") == ["567"]


def test_every_numbered_list_counts_from_its_start():
    entries = ((Span("one"),), (Span("two"),))
    cells = (Cell((ListBlock(entries, True),)), Cell((ListBlock(entries, True, 5),)), Cell((ListBlock(entries),)))
    document = written(Table(columns(50, 50, 70), (cells, cells)))
    used = found(part(document), "//w:numPr/w:numId/@w:val")
    starts = {e.get(e.tag.replace("num", "numId")): found(e, "w:lvlOverride/w:startOverride/@w:val") for e in found(part(document, "word/numbering.xml"), "/w:numbering/w:num")}
    assert len(set(used)) == 5
    assert [starts[used[at]] for at in (0, 2, 4)] == [["1"], ["5"], []]


def test_amounts_stand_at_the_end_of_their_column():
    root = part(written(Table((Column("Limit", 170, "end"),), ((words("50"),),))))
    assert found(root, "//w:p/w:pPr/w:jc/@w:val") == ["right", "right"]
    assert found(root, "//w:p/w:pPr/w:pStyle/@w:val")[1] == "SOPTableNumber"


def test_columns_are_mirrored_in_languages_from_right_to_left():
    assert found(part(written(language="ar")), "//w:bidiVisual")
    assert not found(part(written(language="en")), "//w:bidiVisual")
