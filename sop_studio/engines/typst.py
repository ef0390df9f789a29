"""The only door to typst: PDF from our templates, PNG from our SVG; words go in as values, never as markup."""

from __future__ import annotations

import json
import re
import struct
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from sop_studio import resources
from sop_studio.engines.child import Limits, failure, run
from sop_studio.engines.png import with_resolution
from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message

Standard = Literal["ua-1", "a-2a", "a-3a", "a-3b", "1.7"]

MAX_PIXELS = 40_000_000
LIMITS = Limits(seconds=60, memory=2 << 30)

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*", re.ASCII)
_LENGTH = struct.Struct(">Q")


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing to make pixels of: SVG, its size in points, and pixels for each point."""

    svg: bytes
    width: float
    height: float
    scale: float = 2.0


def compile_pdf(
    template: str,
    inputs: Mapping[str, str],
    *,
    assets: Mapping[str, bytes] = MappingProxyType({}),
    standards: Sequence[Standard] = ("ua-1", "a-3a"),
    timestamp: int = 0,
    limits: Limits = LIMITS,
) -> bytes:
    """Return the PDF a template of resources/typst makes of the inputs.

    The template reads the inputs as `sys.inputs` and the assets by name beside itself. The timestamp
    (seconds since 1970) is the document's date; the same arguments give the same bytes.
    """
    return compile_and_ask(
        template, inputs, assets=assets, standards=standards, timestamp=timestamp, limits=limits
    )[0]


def compile_and_ask(
    template: str,
    inputs: Mapping[str, str],
    *,
    asks: str = "",
    assets: Mapping[str, bytes] = MappingProxyType({}),
    standards: Sequence[Standard] = ("ua-1", "a-3a"),
    timestamp: int = 0,
    limits: Limits = LIMITS,
) -> tuple[bytes, Any]:
    """Return the PDF as `compile_pdf` does, and the value of the metadata that the template labels `asks` ("<pages>")."""
    sheets = {sheet.name: sheet.read_bytes() for sheet in sorted(resources.path("typst").glob("*.typ"))}
    job = {
        "main": template,
        "format": "pdf",
        "inputs": dict(inputs),
        "standards": list(standards),
        "timestamp": timestamp,
        "asks": asks,
    }
    pdf, *answers = _run([job], {**sheets, **assets}, limits)
    return pdf, json.loads(answers[0]) if answers else None


def svg_to_png(svg: bytes, width_pt: float, height_pt: float, scale: float = 2.0) -> bytes:
    """Return the drawing as PNG with so many pixels for each point; SopStudioError when it would be too large."""
    return svgs_to_pngs((Picture(svg, width_pt, height_pt, scale),))[0]


def svgs_to_pngs(pictures: Sequence[Picture], limits: Limits = LIMITS) -> tuple[bytes, ...]:
    """Return several drawings as PNG, with one start of the engine."""
    for picture in pictures:
        _check_size(picture)
    jobs = [_png_job(at, picture) for at, picture in enumerate(pictures)]
    files = {f"p{at}.typ": _page(at, picture) for at, picture in enumerate(pictures)}
    files.update((f"p{at}.svg", picture.svg) for at, picture in enumerate(pictures))
    made = _run(jobs, files, limits)
    return tuple(with_resolution(png, picture.scale) for png, picture in zip(made, pictures, strict=True))


def answer(request: bytes) -> bytes:
    """Answer a request in the child process, with the files in the current folder."""
    import typst

    asked = json.loads(request)
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[asked["fonts"]])
    nowhere = str(Path("packages").resolve())
    compiler = typst.Compiler(
        root=".",
        font_paths=fonts,
        ignore_system_fonts=True,
        package_path=nowhere,
        package_cache_path=nowhere,
    )
    results = [made for job in asked["jobs"] for made in _results(compiler, job)]
    return b"".join(_LENGTH.pack(len(made)) + made for made in results)


def _run(jobs: Sequence[Mapping[str, object]], files: Mapping[str, bytes], limits: Limits) -> list[bytes]:
    """Compile in a folder that holds nothing but these files; each result in the order of the jobs."""
    if not jobs:
        return []
    request = json.dumps({"fonts": str(resources.path("fonts")), "jobs": jobs}).encode()
    with tempfile.TemporaryDirectory(prefix="sop-studio-") as private:
        folder = Path(private)
        for name, content in files.items():
            if not _NAME.fullmatch(name):
                raise ValueError(f"{name!r} cannot be the name of an asset.")
            (folder / name).write_bytes(content)
        return list(_split(run("typst", request, limits, folder)))


def _split(reply: bytes) -> Iterable[bytes]:
    at = 0
    while at < len(reply):
        (length,) = _LENGTH.unpack_from(reply, at)
        at += _LENGTH.size + length
        yield reply[at - length : at]


def _results(compiler: Any, job: dict[str, Any]) -> Iterator[bytes]:
    """What a job makes, and the answer to its question; asking right after compiling costs nothing."""
    yield _compiled(compiler, job)
    if job.get("asks"):
        yield compiler.query(job["asks"], field="value", one=True).encode()


def _compiled(compiler: Any, job: dict[str, Any]) -> bytes:
    import typst

    options = {"pdf_standards": job["standards"]} if job["format"] == "pdf" else {"ppi": job["ppi"]}
    try:
        made: bytes = compiler.compile(
            input=Path(job["main"]),
            format=job["format"],
            sys_inputs=job["inputs"],
            timestamp=job["timestamp"],
            **options,
        )
    except typst.TypstError as error:
        raise failure("typst", " ".join((error.message, *error.hints))) from error
    return made


def _png_job(at: int, picture: Picture) -> dict[str, object]:
    return {
        "main": f"p{at}.typ",
        "format": "png",
        "inputs": {},
        "ppi": 72 * picture.scale,
        "timestamp": 0,
    }


def _page(at: int, picture: Picture) -> bytes:
    size = f"width: {picture.width:.4f}pt, height: {picture.height:.4f}pt"
    return f'#set page({size}, margin: 0pt, fill: none)\n#image("p{at}.svg", {size})'.encode()


def _check_size(picture: Picture) -> None:
    pixels = ceil(picture.width * picture.scale) * ceil(picture.height * picture.scale)
    if pixels > MAX_PIXELS:
        raise SopStudioError(
            Message(
                "picture-too-large",
                "The picture would have {pixels} million pixels, and {most} million are the most. "
                "Choose a lower resolution, or split the flowchart.",
                pixels=ceil(pixels / 1_000_000),
                most=MAX_PIXELS // 1_000_000,
            )
        )
