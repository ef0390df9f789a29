"""Typst makes the same PDF and PNG each time, from our fonts, and reads words as words."""

import struct
from pathlib import Path

import pytest

from sop_studio import resources
from sop_studio.engines import typst
from sop_studio.engines.child import EngineFailure, EngineTimeout, Limits
from sop_studio.engines.typst import Picture, compile_pdf, svg_to_png, svgs_to_pngs
from sop_studio.errors import SopStudioError

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="40pt" height="20pt" viewBox="0 0 40 20">'
    b'<rect width="40" height="20" fill="#1B2333"/></svg>'
)
TEMPLATE = """
#set document(title: "Test", author: "SOP Studio")
#set text(font: "Noto Sans", lang: "en")
= Heading
#sys.inputs.words
#if "note" in sys.inputs { read("note.txt") }
"""


@pytest.fixture
def sheets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A resources folder of our own with one template."""
    (tmp_path / "typst").mkdir()
    (tmp_path / "typst" / "test.typ").write_text(TEMPLATE, "utf-8")
    (tmp_path / "fonts").symlink_to(resources.path("fonts"))
    monkeypatch.setattr(typst.resources, "path", tmp_path.joinpath)
    return tmp_path / "typst"


@pytest.mark.usefixtures("sheets")
def test_a_pdf_is_made_twice_alike() -> None:
    first = compile_pdf("test.typ", {"words": "#panic() *x* مرحبا 你好"}, timestamp=1_773_100_800)
    assert first.startswith(b"%PDF-")
    assert b"pdfuaid:part" in first
    assert first == compile_pdf("test.typ", {"words": "#panic() *x* مرحبا 你好"}, timestamp=1_773_100_800)


@pytest.mark.usefixtures("sheets")
def test_a_template_reads_its_assets() -> None:
    with_note = compile_pdf("test.typ", {"words": "", "note": ""}, assets={"note.txt": b"hello"}, standards=())
    assert with_note != compile_pdf("test.typ", {"words": ""}, standards=())


@pytest.mark.usefixtures("sheets")
@pytest.mark.parametrize("name", ["../x", "/etc/x", "a/b", "", ".x", "C:x", "a\nb"])
def test_an_asset_cannot_leave_the_folder(name: str) -> None:
    with pytest.raises(ValueError, match="name of an asset"):
        compile_pdf("test.typ", {"words": ""}, assets={name: b""})


def test_a_mistake_in_a_template_is_a_sentence(sheets: Path) -> None:
    (sheets / "test.typ").write_text("#nothing", "utf-8")
    with pytest.raises(EngineFailure, match=r"^Typst could not do its work: unknown variable: nothing\.$"):
        compile_pdf("test.typ", {})


def test_files_outside_the_folder_are_out_of_reach(sheets: Path) -> None:
    (sheets / "test.typ").write_text('#read("/../../etc/passwd")', "utf-8")
    with pytest.raises(EngineFailure):
        compile_pdf("test.typ", {}, standards=())


def test_a_template_that_never_ends_is_stopped(sheets: Path) -> None:
    loops = "#for i in range(100000) { for j in range(100000) { let k = i * j } }"
    (sheets / "test.typ").write_text(loops, "utf-8")
    with pytest.raises(EngineTimeout, match=r"Typst was stopped after 0\.5 seconds"):
        compile_pdf("test.typ", {}, limits=Limits(0.5, 1 << 30))


def test_a_template_that_takes_all_memory_ends_alone(sheets: Path) -> None:
    (sheets / "test.typ").write_text('#let s = "x" * 1000\n#for i in range(40) { s = s + s }\n#s.len()', "utf-8")
    with pytest.raises(EngineFailure):
        compile_pdf("test.typ", {}, limits=Limits(10, 1 << 30))


def size_and_resolution(png: bytes) -> tuple[int, int, int]:
    width, height = struct.unpack_from(">II", png, 16)
    (resolution,) = struct.unpack_from(">I", png, png.index(b"pHYs") + 4)
    return width, height, resolution


def test_a_drawing_becomes_pixels_of_the_asked_resolution() -> None:
    png = svg_to_png(SVG, 40, 20, 300 / 72)
    assert size_and_resolution(png) == (167, 83, 11811)
    assert png == svg_to_png(SVG, 40, 20, 300 / 72)


def test_several_drawings_are_made_in_order() -> None:
    pictures = [Picture(SVG, 40, 20, scale) for scale in (1, 3)]
    assert [size_and_resolution(png)[0] for png in svgs_to_pngs(pictures)] == [40, 120]
    assert svgs_to_pngs(()) == ()


def test_a_picture_that_is_too_large_is_refused() -> None:
    with pytest.raises(SopStudioError, match="81 million pixels, and 40 million are the most"):
        svg_to_png(SVG, 9000, 9000, 1)


def test_no_template_fetches_anything() -> None:
    ours = list(Path(resources.path("typst")).glob("*.typ"))
    assert not [sheet.name for sheet in ours if "@" + "preview" in sheet.read_text("utf-8")]
