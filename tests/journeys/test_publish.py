"""From a file to Word, PDF, SVG and PNG, judged by the programs that will open them."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

from docx import Document
from lxml import etree

from sop_studio.cli.inputs import open_input
from sop_studio.cli.main import main
from sop_studio.graph.order import step_numbers
from sop_studio.kinds.registry import kind_of
from sop_studio.model.sop import Sop
from tests.corpus.test_bpmn import manifest
from tests.house.tree import ROOT

EXAMPLES = sorted((ROOT / "examples").glob("*.sop"))
Find = Callable[[str], str]


def test_every_example_is_published_whole(tmp_path: Path, program: Find) -> None:
    assert len(EXAMPLES) == 7
    check(EXAMPLES, tmp_path, program)


def test_imported_models_are_published_whole(corpus: Path, tmp_path: Path, program: Find) -> None:
    rows = manifest(corpus)
    check([corpus / row["file"] for row in rows[:: len(rows) // 20]], tmp_path, program)


def check(files: list[Path], out: Path, program: Find) -> None:
    tools = {name: program(name) for name in ("soffice", "pdftotext", "qpdf")}
    assert main(["export", *map(str, files), "--to", "docx,pdf,svg,png", "--out", str(out)]) == 0
    opened = by_libreoffice(tools["soffice"], out)
    for file in files:
        sop = open_input(str(file)).sop
        pdf = out / f"{file.stem}.pdf"
        subprocess.run([tools["qpdf"], "--check", pdf], check=True, capture_output=True)
        assert b"pdfuaid:part" in pdf.read_bytes(), file.name
        assert missing(sop, text_of(tools["pdftotext"], pdf)) == [], f"{file.name} as PDF"
        assert missing(sop, text_of(tools["pdftotext"], opened / pdf.name)) == [], f"{file.name} as Word"
        assert Document(str(out / f"{file.stem}.docx")).tables, file.name
        for flowchart in sop.flowcharts:
            picture = out / f"{file.stem}-{flowchart.code}.svg"
            check_svg(sop, flowchart.id, picture)
            assert picture.with_suffix(".png").read_bytes().startswith(b"\x89PNG"), picture.name


def by_libreoffice(soffice: str, out: Path) -> Path:
    """The folder of what LibreOffice makes of the Word files as PDF, all in one go."""
    opened = out / "opened"
    profile = f"-env:UserInstallation={(out / 'profile').as_uri()}"
    words = sorted(map(str, out.glob("*.docx")))
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(opened), *words]
    subprocess.run(command, check=True, capture_output=True, timeout=400)
    return opened


def text_of(pdftotext: str, pdf: Path) -> str:
    return subprocess.run([pdftotext, "-raw", pdf, "-"], check=True, capture_output=True).stdout.decode()


def missing(sop: Sop, text: str) -> list[str]:
    """Titles and numbers of shapes that are not in the text; blanks and line breaks do not count."""
    found = squeezed(text)
    numbers = step_numbers(sop)
    nodes = [node for chart in sop.flowcharts for node in chart.nodes if kind_of(node).is_sequence]
    wanted = [words for node in nodes for words in (node.text, numbers[node.id])]
    return [words for words in wanted if squeezed(words) not in found]


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+", "", text)


def check_svg(sop: Sop, flowchart_id: str, path: Path) -> None:
    root = etree.fromstring(path.read_bytes())
    flowchart = sop.flowchart(flowchart_id)
    shown = {
        group.get("data-id") for group in root.iter("{http://www.w3.org/2000/svg}g") if group.get("data-id")
    }
    assert {node.id for node in flowchart.nodes} <= shown, path.name
    whole = {line.id for line in flowchart.connections if line.source and line.target}
    assert whole <= shown, path.name
