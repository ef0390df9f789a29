"""Scripts whose letters join or stack stand in figures too, and the PDF stays tagged."""

import pytest

from sop_studio.drawing.items import Drawing, Fill, Group, TextLine
from sop_studio.exporters.pdf.joined import without_joined
from sop_studio.exporters.pdf.render import render
from sop_studio.geometry.point import Rect
from sop_studio.publishing.options import ExportOptions
from sop_studio.publishing.publish import publish
from tests.notation import procedure
from tests.publishing.reading import placed

JOINED = (
    "กำหนดผู้รับผิดชอบที่นี่", "ग्राहक की शिकायत दर्ज करें", "مُحَمَّد", "שָׁלוֹם", "❤️ ⚠️ 1️⃣", "q\u0308", "a ≠ b", "ｶﾞｽ", "x\u200dy"
)  # fmt: skip
PLAIN = ("Weigh → pack", "Größe ≤ 5 kg", "Crème brûlée", "退款 がんばる 한국어", "إجراء العمل", "שלום")


def drawn(text: str) -> Drawing:
    line = TextLine(text, 50, 20, 10, "ink", is_bold=True)
    return Drawing((Group("node:step", "n1", (line,)),), Rect(0, 0, 100, 40))


@pytest.mark.parametrize("text", JOINED)
def test_every_script_makes_a_tagged_document(text: str) -> None:
    sop = placed(procedure(f"start > {text} > end").but(title=text, purpose=text))
    pdf = render(publish(sop, ExportOptions()), ExportOptions())
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf


@pytest.mark.parametrize("text", JOINED)
def test_joined_letters_become_outlines(text: str) -> None:
    (group,) = without_joined(drawn(text)).items
    assert isinstance(group, Group)
    assert isinstance(group.items[0], Fill)


@pytest.mark.parametrize("text", PLAIN)
def test_all_other_words_stay_words(text: str) -> None:
    assert without_joined(drawn(text)) == drawn(text)


def test_outlines_stand_where_the_words_stood() -> None:
    (group,) = without_joined(drawn("กำหนด")).items
    assert isinstance(group, Group)
    (fill,) = group.items
    assert isinstance(fill, Fill)
    box = fill.path.bounds
    assert (box.left + box.right) / 2 == pytest.approx(50, abs=1)
    assert box.bottom == pytest.approx(20, abs=1)
