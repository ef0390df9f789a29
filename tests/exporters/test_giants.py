"""Texts as long as a file may hold keep no format from being made."""

import subprocess
import sys
from pathlib import Path

import pytest

from sop_studio.model.flowchart import Flowchart
from sop_studio.model.sop import Sop
from sop_studio.store.files import save
from tests.notation import procedure

PROCEDURE = "start > Weigh > In limits? -yes-> Pack > end; In limits? -no/max 2-> Weigh"
LETTERS = 60_000
TEXTS = {"one word": "x" * LETTERS, "words": "word " * (LETTERS // 5)}


def filled(sop: Sop, text: str) -> Sop:
    """The SOP with the text in all its fields of one kind: those of the document, its charts, shapes and lines."""
    charts = tuple(_filled(chart, text) for chart in sop.flowcharts)
    return sop.but(
        title=text, short_title=text, number=text.strip(), organisation=text, purpose=text, scope_in=text,
        hubs=(text,), flowcharts=charts,
    )  # fmt: skip


def _filled(chart: Flowchart, text: str) -> Flowchart:
    nodes = tuple(node.but(text=text, detail=text, caution=text) for node in chart.nodes)
    lines = tuple(line.but(label=text) for line in chart.connections)
    return chart.but(code=f"{chart.code}{text}", title=text, goal=text, nodes=nodes, connections=lines)


@pytest.mark.parametrize("kind", TEXTS)
def test_every_format_holds_the_longest_texts(kind: str, tmp_path: Path) -> None:
    save(filled(procedure(PROCEDURE), TEXTS[kind]), tmp_path / "a.sop")
    command = [sys.executable, "-m", "sop_studio", "export", "a.sop", "--to", "docx,pdf,svg,png"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=120, check=False)
    assert done.returncode == 0
    assert [line for line in done.stderr.splitlines() if b"smaller than 8 points" not in line] == []
    assert len(done.stderr) < 2000
    assert {path.suffix for path in tmp_path.iterdir()} == {".sop", ".docx", ".pdf", ".svg", ".png"}


@pytest.mark.parametrize("code", ["X" * 5000, "X y " * 1250])
def test_a_long_code_is_shortened_on_paper(code: str, tmp_path: Path) -> None:
    sop = procedure(PROCEDURE)
    charts = tuple(chart.but(code=f"{at}{code}") for at, chart in enumerate(sop.flowcharts))
    save(sop.but(flowcharts=charts), tmp_path / "a.sop")
    command = [sys.executable, "-m", "sop_studio", "export", "a.sop", "--to", "svg"]
    subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=60, check=True)
    assert all(code[:40] not in path.read_text() for path in tmp_path.glob("*.svg"))
