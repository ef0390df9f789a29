"""Real BPMN models: every one is imported or refused with a sentence, and judged as its expected findings say."""

import csv
import json
from pathlib import Path

from sop_studio.errors import SopStudioError
from sop_studio.importers.bpmn.read import read
from sop_studio.kinds.registry import fields_fault
from sop_studio.model.sop import Sop
from sop_studio.store.package import read as read_sop
from sop_studio.store.package import write as write_sop
from sop_studio.validation.engine import validate
from tests.house.tree import ROOT

EXPLAINED = ROOT / "docs" / "developer" / "bpmn-import.md"


def manifest(corpus: Path) -> list[dict[str, str]]:
    with (corpus / "MANIFEST.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["format"] == "bpmn"]


def imported(corpus: Path, row: dict[str, str]) -> Sop:
    return read((corpus / row["file"]).read_bytes(), row["id"])[0]


def blamed(sop: Sop, *rules: str) -> set[str | None]:
    findings = (finding for finding in validate(sop) if finding.rule in rules)
    return {node.imported_id for finding in findings for node in (*finding.nodes, *finding.affected)}


def test_every_model_of_the_manifest_is_imported_saved_and_read_again(corpus: Path) -> None:
    for row in manifest(corpus):
        sop = imported(corpus, row)
        assert len(sop.ids()) == len(set(sop.ids())), row["id"]
        assert not [
            fields_fault(node) for chart in sop.flowcharts for node in chart.nodes if fields_fault(node)
        ]
        assert read_sop(write_sop(sop)) == sop, row["id"]


def test_every_node_of_the_manifest_is_carried(corpus: Path) -> None:
    counts = {
        row["id"]: sum(
            node.kind != "note" for chart in imported(corpus, row).flowcharts for node in chart.nodes
        )
        for row in manifest(corpus)
    }
    assert counts == {row["id"]: int(row["nodes"]) for row in manifest(corpus)}


def test_every_other_file_is_refused_with_one_sentence(corpus: Path) -> None:
    listed = {Path(row["file"]).name for row in manifest(corpus)}
    others = [path for path in sorted((corpus / "bpmn").iterdir()) if path.name not in listed]
    sentences = [sentence for path in others if (sentence := refusal(path))]
    assert [sentence for sentence in sentences if not sentence.endswith(".") or "\n" in sentence] == []


def refusal(path: Path) -> str:
    """Why the file cannot be used; empty when it can."""
    try:
        read(path.read_bytes(), path.stem)
    except SopStudioError as error:
        return str(error)
    return ""


def test_judgement_agrees_node_by_node_with_what_is_expected(corpus: Path) -> None:
    with (corpus / "expected.jsonl").open(encoding="utf-8") as lines:
        expected = {each["id"]: each for each in map(json.loads, lines)}
    rows = manifest(corpus)
    differing = [row["id"] for row in rows if not agrees(imported(corpus, row), expected[row["id"]])]
    assert len(differing) <= 0.02 * len(rows)
    explained = EXPLAINED.read_text(encoding="utf-8")
    assert [name for name in differing if name not in explained] == []


def agrees(sop: Sop, expected: dict[str, list[str]]) -> bool:
    lost, stuck = blamed(sop, "unreachable"), blamed(sop, "dead-end", "endless-loop")
    return lost == set(expected["unreachable"]) and stuck == set(expected["dead_ends"])
