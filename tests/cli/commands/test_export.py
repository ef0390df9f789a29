"""`sop-studio export` writes whole files, or none."""

import os
import stat
from pathlib import Path

import pytest

from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message
from tests.cli.calls import MODEL, Calls


def test_each_format_gets_its_file_and_pictures_one_per_flowchart(sop_studio: Calls) -> None:
    called = sop_studio("export", sop_studio.sop("pay.sop"), "--to", "docx,pdf,svg,png", "--out", "new/out")
    assert (called.code, called.err) == (0, "")
    made = ["new/out/pay.docx", "new/out/pay.pdf", "new/out/pay-A1.svg", "new/out/pay-A1.png"]
    assert called.out.split() == made
    starts = {".docx": b"PK", ".pdf": b"%PDF", ".svg": b"<", ".png": b"\x89PNG"}
    assert all(Path(name).read_bytes().startswith(starts[Path(name).suffix]) for name in made)


def test_a_model_is_exported_without_an_import_before(sop_studio: Calls) -> None:
    assert sop_studio("export", sop_studio.model("pay.bpmn"), "--to", "svg").out == "pay-A1.svg\n"


def test_formats_may_be_written_with_dots_blanks_and_twice(sop_studio: Calls) -> None:
    assert sop_studio("export", sop_studio.sop("a.sop"), "--to", " .SVG, svg ").out == "a-A1.svg\n"


def test_files_of_one_name_do_not_overwrite_each_other(sop_studio: Calls) -> None:
    paths = [sop_studio.sop("one/pay.sop"), sop_studio.sop("two/Pay.sop"), sop_studio.sop("pay-2.sop")]
    called = sop_studio("export", *paths, "--to", "svg", "--out", "out")
    assert called.out.split() == ["out/pay-A1.svg", "out/Pay-2-A1.svg", "out/pay-2-2-A1.svg"]


def test_the_same_file_gives_the_same_bytes(sop_studio: Calls) -> None:
    path = sop_studio.sop("pay.sop")
    for folder in ("one", "two"):
        sop_studio("export", path, "--to", "docx,pdf,svg,png", "--today", "2026-03-10", "--out", folder)
    one, two = (sorted((sop_studio.folder / name).iterdir()) for name in ("one", "two"))
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]


def test_one_file_that_fails_does_not_keep_the_others(sop_studio: Calls) -> None:
    called = sop_studio("export", "gone.sop", sop_studio.sop("a.sop"), "--to", "svg")
    assert (called.code, called.out) == (2, "a-A1.svg\n")


def test_a_format_that_fails_leaves_no_half_file(sop_studio: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise SopStudioError(Message("x", "typst could not set the page."))

    path = sop_studio.sop("a.sop")
    monkeypatch.setattr("sop_studio.exporters.pdf.render.compile_and_ask", broken)
    called = sop_studio("export", path, "--to", "pdf")
    assert (called.code, called.err) == (2, "a.sop: typst could not set the page.\n")
    assert sop_studio.files() == ["a.sop"]


def test_what_cannot_be_shown_is_said_once(sop_studio: Calls) -> None:
    called = sop_studio("export", sop_studio.sop("a.sop", "start > Weigh 😀 > end"), "--to", "docx,pdf,svg,png")
    assert (called.code, called.err.count("\n"), called.err.count("😀")) == (0, 1, 1)
    assert called.err.startswith("a.sop: No bundled font has these characters")


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    sop_studio: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = sop_studio.sop("a.sop")
    (sop_studio.folder / "a-A1.svg").write_text("old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    called = sop_studio("export", path, "--to", "svg")
    assert (called.code, called.out, called.err.count("\n")) == (2, "", 1)
    assert "No space left on device" in called.err
    assert sop_studio.files() == ["a-A1.svg", "a.sop"]
    assert (sop_studio.folder / "a-A1.svg").read_text() == "old"


@pytest.mark.parametrize("out", ["a.sop", "a.sop/below", "/proc/nowhere", "/dev/null"])
def test_a_folder_that_cannot_be_made_is_said(sop_studio: Calls, out: str) -> None:
    called = sop_studio("export", sop_studio.sop("a.sop"), "--to", "svg", "--out", out)
    assert (called.code, called.out, called.err.count("\n")) == (2, "", 1)
    assert "choose another with --out" in called.err


def test_a_picture_in_the_place_of_a_folder_is_said(sop_studio: Calls) -> None:
    (sop_studio.folder / "a-A1.svg").mkdir()
    called = sop_studio("export", sop_studio.sop("a.sop"), "--to", "svg")
    assert (called.code, called.err.count("\n")) == (2, 1)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_said(sop_studio: Calls) -> None:
    path = sop_studio.sop("a.sop")
    (sop_studio.folder / "shut").mkdir(mode=stat.S_IRUSR | stat.S_IXUSR)
    assert sop_studio("export", path, "--to", "svg", "--out", "shut").code == 2


@pytest.mark.parametrize("code", ["../../up", "a/b", "C:\\x", "CON", ".", "x" * 300, "\x1b[31m", ""])
def test_a_code_from_a_file_never_leads_out_of_the_folder(sop_studio: Calls, code: str) -> None:
    from sop_studio.store.files import save
    from tests.notation import procedure

    sop = procedure("start > Weigh > end")
    chart = sop.flowcharts[0].but(code=code.replace("\x1b", ""))
    save(sop.but(flowcharts=(chart,)), sop_studio.folder / "a.sop")
    called = sop_studio("export", "a.sop", "--to", "svg", "--out", "out")
    assert called.code == 0
    (made,) = (sop_studio.folder / "out").iterdir()
    assert sop_studio.files() == ["a.sop", f"out/{made.name}"]
    assert len(made.name.encode()) <= 255


def test_a_model_without_any_shape_is_exported_without_a_fault(sop_studio: Calls) -> None:
    empty = MODEL.split("<process")[0] + "</definitions>"
    called = sop_studio("export", sop_studio.model("empty.bpmn", empty), "--to", "docx,pdf,svg,png")
    assert "inside SOP Studio" not in called.err
    assert called.code in (0, 2)


def test_there_is_no_bar_without_a_terminal(sop_studio: Calls) -> None:
    called = sop_studio("export", sop_studio.sop("a.sop"), sop_studio.sop("b.sop"), "--to", "svg")
    assert called.err == ""
