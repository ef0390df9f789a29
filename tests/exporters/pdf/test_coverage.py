"""No character stops a document: what no font has is replaced, everything else stays."""

from hypothesis import given
from hypothesis import strategies as st

from sop_studio.exporters.pdf.coverage import displayable, families
from sop_studio.exporters.pdf.render import render
from sop_studio.model.text import is_unstorable
from sop_studio.publishing.options import ExportOptions
from sop_studio.publishing.publish import publish
from sop_studio.typeset.font import FAMILIES, bundled
from tests.notation import procedure
from tests.publishing.reading import placed

ODD = "😀 \ue000 བོད \u0378 👨‍👩‍👧 a\u0301\u0327 \U000e0041 \ufffd \u200d\u200c\ufeff ക ﷺ \u2028\u2029 \u202eabc \u2066 漢 ↗ \u070f \u1680 \ufff9"


def test_odd_characters_everywhere_still_make_a_document() -> None:
    sop = procedure("start > Weigh > end")
    (chart,) = sop.flowcharts
    nodes = tuple(node.but(text=ODD, detail=f"**{ODD}**", caution=ODD) for node in chart.nodes)
    odd = placed(sop.but(title=ODD, purpose=ODD, flowcharts=(chart.but(title=ODD, goal=ODD, nodes=nodes),)))
    assert render(publish(odd, ExportOptions()), ExportOptions()).startswith(b"%PDF")


def test_what_a_font_has_stays() -> None:
    assert displayable("naïve 漢字 → ≤ שלום") == "naïve 漢字 → ≤ שלום"
    assert displayable("a😀b\ufeffc") == "a\ufffdbc"


@given(st.text(st.characters(exclude_categories=("Cs",)).filter(lambda sign: not is_unstorable(sign))))
def test_nothing_is_left_without_a_glyph(text: str) -> None:
    assert bundled().missing(displayable(text)) == ()


def test_every_bundled_family_is_used() -> None:
    assert sorted(families()) == sorted(family.name for family in FAMILIES)
