"""The PDF: tagged, complete, literal, and the same every time."""

import datetime as dt
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from sop_studio.exporters.pdf.render import render, typeset
from sop_studio.graph.order import step_numbers
from sop_studio.model.sop import Sop
from sop_studio.publishing.options import ExportOptions
from sop_studio.publishing.publish import publish
from sop_studio.store.package import read
from tests.notation import DOCUMENT_ID, procedure
from tests.publishing.reading import placed, whole

Find = Callable[[str], str]
OPTIONS = ExportOptions(printed_on=dt.date(2026, 3, 10))
HOSTILE = (
    "#panic() #import \"@preview/x:1\"", "$x$ *bold* _it_", "@ref <label> `raw`", "\\ \\u{41} // no /* comment", "= Heading",
    "- list", "~ -- ---  ...", "\"quotes\" 'single'", "[brackets] {braces}", "https://example.org/a#b", "漢字 ↗ →",
)  # fmt: skip


def pdf_of(sop: Sop, options: ExportOptions = OPTIONS) -> bytes:
    return render(publish(placed(sop), options), options)


def text_of(pdf: bytes, pdftotext: str, *how: str) -> str:
    command = [pdftotext, *how, "-", "-"]
    return subprocess.run(command, input=pdf, check=True, capture_output=True).stdout.decode()


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00a0\u200b]+", "", text)


def test_the_file_is_sound_and_declares_its_standards(program: Find, tmp_path: Path) -> None:
    pdf = pdf_of(whole())
    (tmp_path / "a.pdf").write_bytes(pdf)
    subprocess.run([program("qpdf"), "--check", tmp_path / "a.pdf"], check=True, capture_output=True)
    assert re.search(rb"<pdfuaid:part>1</pdfuaid:part>", pdf)
    assert re.search(rb"<pdfaid:part>3</pdfaid:part>", pdf)


def test_every_title_and_number_is_in_the_text(program: Find) -> None:
    sop = whole()
    found = squeezed(text_of(pdf_of(sop), program("pdftotext"), "-raw"))
    wanted = [node.text for chart in sop.flowcharts for node in chart.nodes] + list(
        step_numbers(sop).values()
    )
    assert [words for words in wanted if squeezed(words) not in found] == []


def test_words_are_never_markup(program: Find) -> None:
    sop = procedure("; ".join(f"start {n} > Weigh {n} > end {n}" for n in range(len(HOSTILE))))
    (chart,) = sop.flowcharts
    words = iter(word for word in HOSTILE for _ in range(3))
    hostile = chart.but(
        title=HOSTILE[0], goal=HOSTILE[1], nodes=tuple(node.but(text=next(words)) for node in chart.nodes)
    )
    sop = sop.but(
        title=HOSTILE[2],
        purpose=HOSTILE[3],
        scope_in=HOSTILE[4],
        organisation=HOSTILE[0],
        flowcharts=(hostile,),
    )
    found = squeezed(text_of(pdf_of(sop), program("pdftotext"), "-raw"))
    assert {words: found.count(squeezed(words)) >= 6 for words in HOSTILE} == dict.fromkeys(HOSTILE, True)


def test_an_empty_sop_is_a_document(program: Find) -> None:
    sop = Sop(id=DOCUMENT_ID)
    text = text_of(render(publish(sop, OPTIONS), OPTIONS), program("pdftotext"))
    assert "Agent summary" in text
    assert "End of document" in text


def test_the_same_sop_gives_the_same_bytes() -> None:
    first = pdf_of(whole())
    assert pdf_of(whole()) == first


def test_pages_are_those_of_the_document(program: Find) -> None:
    publication = publish(placed(whole()), OPTIONS)
    made, pdftotext = typeset(publication, OPTIONS), program("pdftotext")
    pdf, numbers = made.pdf, made.pages
    for anchor, words in (
        ("summary", "Agent summary"),
        ("purpose", "Purpose"),
        ("escalation-matrix", "Escalation matrix"),
    ):
        page = str(numbers[anchor])
        assert words in text_of(pdf, pdftotext, "-f", page, "-l", page), anchor
    assert numbers["step-n2"] <= numbers["step-n9"]


def test_pages_are_counted_to_the_last(program: Find) -> None:
    text = text_of(pdf_of(whole()), program("pdftotext"))
    found = re.findall(r"Page (\d+) of (\d+)", text)
    assert [int(number) for number, _ in found] == list(range(1, len(found) + 1))
    assert {total for _, total in found} == {str(len(found))}


def test_a_long_table_goes_on_under_its_head(program: Find) -> None:
    sop = procedure("start > " + " > ".join(f"Do number {n}" for n in range(70)) + " > end")
    heads = re.findall(r"No\. +Step / question", text_of(pdf_of(sop), program("pdftotext"), "-layout"))
    assert len(heads) >= 3


def test_a_step_longer_than_a_page_loses_nothing(program: Find) -> None:
    sop = procedure("start > Weigh > end")
    (chart,) = sop.flowcharts
    detail = "\n".join(f"- entry {n} of a very long list" for n in range(200))
    nodes = tuple(node.but(detail=detail) if node.kind == "step" else node for node in chart.nodes)
    text = squeezed(
        text_of(pdf_of(sop.but(flowcharts=(chart.but(nodes=nodes),))), program("pdftotext"), "-raw")
    )
    assert [n for n in range(200) if f"entry{n}ofaverylonglist" not in text] == []


@pytest.mark.parametrize(
    ("language", "is_mirrored"), [("en", False), ("ar", True), ("he-IL", True), ("zh-Hans", False)]
)
def test_the_language_sets_the_direction(language: str, is_mirrored: bool, program: Find) -> None:
    pdf = pdf_of(procedure("start > Weigh > end").but(language=language, title="X"))
    boxes = text_of(pdf, program("pdftotext"), "-bbox", "-f", "2", "-l", "2")
    left = min(
        float(x) for x, y in re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>(?:Document|control)<', boxes)
    )
    assert (left > 300) is is_mirrored


@pytest.mark.parametrize(("classification", "is_attached"), [
    ("public", True), ("internal", True), ("confidential", False), ("restricted", False),
])  # fmt: skip
def test_the_source_travels_along_only_where_readers_may_have_it(
    classification: str, is_attached: bool, program: Find, tmp_path: Path
) -> None:
    comments = ({"id": "c1", "text": "for our eyes only"},)
    sop = placed(procedure("start > Weigh > end").but(classification=classification, comments=comments))
    (tmp_path / "a.pdf").write_bytes(render(publish(sop, OPTIONS), OPTIONS))
    subprocess.run([program("pdfdetach"), "-saveall", "-o", tmp_path, tmp_path / "a.pdf"], check=True)
    found = {path.name: read(path.read_bytes()) for path in tmp_path.glob("*.sop")}
    assert found == ({"SOP-OPS-001.sop": sop.but(comments=())} if is_attached else {})


@pytest.mark.parametrize(("paper", "upright", "large"), [
    ("a4", (595, 842), (1191, 842)), ("letter", (612, 792), (1224, 792)),
    ("a4", (595, 842), None), ("letter", (612, 792), None),
])  # fmt: skip
def test_paper_is_the_one_asked_for(
    paper: str, upright: tuple[int, int], large: tuple[int, int] | None, program: Find
) -> None:
    pdf = pdf_of(whole(), ExportOptions(paper=paper, large_paper=large is not None))
    command = [program("pdfinfo"), "-f", "1", "-l", "99", "-"]
    told = subprocess.run(command, input=pdf, check=True, capture_output=True).stdout.decode()
    sizes = {(round(float(w)), round(float(h))) for w, h in re.findall(r"size: +([\d.]+) x ([\d.]+)", told)}
    assert sizes == {upright, upright[::-1], *([large] if large else [])}
