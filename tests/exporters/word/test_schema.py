"""Word refuses what other readers forgive: children of properties in another order than the schema's."""

from itertools import pairwise

import pytest
from lxml import etree

from sop_studio.exporters.word.markup import add_property, local_name, w
from tests.exporters.word.samples import names, part, written

# ECMA-376 part 1, transitional: CT_PPr, CT_RPr, CT_TblPr, CT_TcPr, CT_TrPr, CT_SectPr, CT_Style, CT_Lvl, CT_Inline.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs bidi spacing ind jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs noProof color position sz szCs u rtl lang",
    "tblPr": "tblStyle bidiVisual tblW tblInd tblBorders tblLayout tblCellMar tblLook",
    "tcPr": "tcW tcBorders shd tcMar vAlign",
    "trPr": "cantSplit trHeight tblHeader",
    "sectPr": "headerReference footerReference type pgSz pgMar cols titlePg bidi",
    "style": "name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr tcPr tblStylePr",
    "lvl": "start numFmt lvlText lvlJc pPr rPr",
    "abstractNum": "nsid multiLevelType tmpl lvl",
    "numbering": "abstractNum num",
    "font": "altName charset family pitch embedRegular embedBold",
    "settings": "zoom embedTrueTypeFonts defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "inline": "extent effectExtent docPr cNvGraphicFramePr graphic",
    "pBdr": "top left bottom right between",
    "tblBorders": "top bottom insideH",
    "tcMar": "top left bottom right",
    "tblCellMar": "top left bottom right",
}
DOCUMENTS = {
    "left to right": {},
    "right to left": {"language": "ar"},
    "East Asian, watermarked": {"language": "ja", "watermark": "DRAFT", "is_in_force": False},
}


@pytest.mark.parametrize("changes", DOCUMENTS.values(), ids=DOCUMENTS)
def test_children_stand_in_the_order_of_the_schema(changes):
    document = written(**changes)
    parts = [name for name in names(document) if name.startswith("word/") and name.endswith(".xml")]
    wrong = [
        (name, etree.tostring(element)[:300])
        for name in parts
        for element in part(document, name).iter("{*}*")
        if not is_ordered(element)
    ]
    assert wrong == []


def is_ordered(element) -> bool:
    order = ORDER.get(local_name(element))
    if order is None:
        return True
    places = [order.split().index(local_name(child)) for child in element]
    return places == sorted(places)


def test_a_paragraph_begins_with_its_properties():
    paragraphs = part(written()).iter("{*}p")
    assert all("pPr" not in [local_name(child) for child in p[1:]] for p in paragraphs)


def test_cells_end_with_a_paragraph():
    assert {local_name(cell[-1]) for cell in part(written()).iter("{*}tc")} == {"p"}


def test_two_tables_never_touch():
    body = part(written())[0]
    kinds = [local_name(element) for element in body]
    assert ("tbl", "tbl") not in set(pairwise(kinds))
    assert kinds[-1] == "sectPr"
    assert kinds[-2] == "p"


def test_an_added_property_goes_where_the_schema_wants_it():
    properties = w("pPr", w("jc", val="left"), w("pStyle", val="SOPBody"))
    add_property(properties, w("pageBreakBefore"))
    assert [local_name(child) for child in properties] == ["pStyle", "pageBreakBefore", "jc"]


def test_the_order_would_be_noticed():
    swapped = w("p")
    swapped.append(w("jc", val="left"))
    properties = etree.Element(swapped.tag.replace("}p", "}pPr"))
    properties.extend([w("jc", val="left"), w("pStyle", val="SOPBody")])
    assert not is_ordered(properties)
