"""Formats are made beside each other; a PDF that typst refuses keeps no format from being made."""

import io
from collections.abc import Callable

import docx
import pytest

from sop_studio.engines import typst
from sop_studio.engines.child import EngineFailure, EngineTimeout, failure
from sop_studio.exporters.export import export
from sop_studio.exporters.pdf import render
from sop_studio.exporters.registry import EXPORTERS
from sop_studio.exporters.spec import ExportedFile
from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop
from sop_studio.publishing.options import ExportOptions
from tests.notation import procedure
from tests.publishing.reading import placed

Refuse = Callable[[int], None]
FORMATS = {each.name: each for each in EXPORTERS}


def exported(sop: Sop, *names: str) -> list[ExportedFile]:
    return list(export(placed(sop), tuple(FORMATS[name] for name in names), ExportOptions(), "a"))


def simple() -> Sop:
    return procedure("start > Weigh > end")


@pytest.fixture
def refuse(monkeypatch: pytest.MonkeyPatch) -> Refuse:
    """Let typst refuse as many of the standards that are tried."""

    def use(times: int) -> None:
        left = [failure("typst", "PDF/UA-1 error: it cannot be named")] * times

        def refusing(*arguments: object, **named: object) -> object:
            if left:
                raise left.pop()
            return typst.compile_and_ask(*arguments, **named)  # type: ignore[arg-type]

        monkeypatch.setattr(render, "compile_and_ask", refusing)

    return use


def test_files_come_in_the_order_of_the_formats() -> None:
    for names in (("docx", "pdf", "svg", "png"), ("png", "svg", "pdf", "docx")):
        files = exported(simple(), *names)
        assert [file.name.rpartition(".")[2] for file in files] == list(names)
        assert {file.remarks for file in files} == {()}


@pytest.mark.parametrize(("times", "mark"), [(1, b"<pdfaid:conformance>B<"), (2, b"%PDF-1.7")])
def test_a_refused_standard_is_left_and_said(times: int, mark: bytes, refuse: Refuse) -> None:
    refuse(times)
    word, pdf = exported(simple(), "docx", "pdf")
    assert mark in pdf.content
    assert b"pdfuaid" not in pdf.content
    (remark,) = pdf.remarks
    assert str(remark).startswith("The PDF is made, but not as PDF/UA")
    assert str(remark).count("Typst could not do its work") == 1
    assert word.remarks == ()


def test_word_is_made_without_a_pdf(refuse: Refuse) -> None:
    refuse(3)
    (word,) = exported(simple(), "docx")
    assert "Weigh" in [cell.text for table in docx.Document(io.BytesIO(word.content)).tables for cell in table._cells]
    (remark,) = word.remarks
    assert "without page numbers" in str(remark)


def test_a_pdf_that_cannot_be_made_is_a_failure(refuse: Refuse) -> None:
    refuse(3)
    with pytest.raises(EngineFailure):
        exported(simple(), "pdf")


def test_a_timeout_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = []

    def late(*_: object, **__: object) -> None:
        tried.append(1)
        raise EngineTimeout(Message("x", "late"))

    monkeypatch.setattr(render, "compile_and_ask", late)
    with pytest.raises(EngineTimeout):
        exported(simple(), "pdf")
    assert len(tried) == 1


def test_signs_without_a_glyph_are_named_by_every_format() -> None:
    remarks = {remark for file in exported(procedure("start > Weigh 😀 > end"), *FORMATS) for remark in file.remarks}
    assert len(remarks) == 1
    assert "😀" in str(*remarks)
