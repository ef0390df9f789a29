"""Hostile files are refused with one sentence or come in whole; nothing else is opened, and nothing hangs."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.attacks import graphs, labels, xml_files
from tests.attacks.attack import CANARY, Attack
from tests.attacks.run import run, write

LONGEST_SENTENCE = 400
SENTENCE = re.compile(r"^[A-Z“][^\x00-\x1f\x7f]*\.$")
FAMILIES: dict[str, Callable[[Path], Iterable[Attack]]] = {
    "document types": xml_files.document_types,
    "inclusions": xml_files.inclusions,
    "encodings": lambda _: xml_files.encodings(),
    "damage": lambda _: xml_files.damage(),
    "masses": lambda _: xml_files.masses(),
    "odd graphs": lambda _: graphs.odd(),
    "geometry": lambda _: graphs.geometry(),
    "nested": lambda _: graphs.nested(),
    "crowds": lambda _: graphs.crowds(),
    "labels": lambda _: labels.labels(),
    "chain": lambda _: [graphs.chain(19_998)],
    "complete graph": lambda _: [graphs.complete(120)],
    "ladder": lambda _: [graphs.ladder(1_000)],
    "calls": lambda _: [graphs.calls(40)],
}


@pytest.fixture
def canary(tmp_path: Path) -> Path:
    """A file that no import may open."""
    path = tmp_path / "canary.txt"
    path.write_text(CANARY)
    return path


@pytest.mark.parametrize("family", FAMILIES)
def test_every_file_is_judged_or_refused_with_one_sentence(family: str, tmp_path: Path, canary: Path) -> None:
    attacks = write(FAMILIES[family](canary), tmp_path)
    ran = run(
        "validate", "--format", "json", *(f"{name}.bpmn" for name in attacks), folder=tmp_path, seconds=60
    )
    results = ran.files()
    assert [name for name, attack in attacks.items() if not fits(attack, results[name]["error"])] == []
    assert CANARY not in ran.out + ran.err
    assert "Traceback" not in ran.err
    assert {path.name for path in tmp_path.iterdir()} == {canary.name, *(f"{name}.bpmn" for name in attacks)}


@pytest.mark.parametrize("family", ["inclusions", "odd graphs", "geometry", "nested", "chain", "calls"])
def test_every_model_is_laid_out_and_saved(family: str, tmp_path: Path, canary: Path) -> None:
    attacks = write(FAMILIES[family](canary), tmp_path)
    names = [f"{name}.bpmn" for name, attack in attacks.items() if attack.outcome == "imported"]
    ran = run("import", "--keep-positions", "--out", "out", *names, folder=tmp_path, seconds=120)
    assert (ran.code, "Traceback" in ran.err, CANARY in ran.out + ran.err) == (0, False, False)
    made = {path.stem: ZipFile(path).read("document.json") for path in (tmp_path / "out").iterdir()}
    assert sorted(made) == sorted(name.removesuffix(".bpmn") for name in names)
    assert [name for name, document in made.items() if CANARY.encode() in document] == []


def fits(attack: Attack, error: str | None) -> bool:
    """Whether the file was used or refused as it should be, and a refusal is one sentence that blames no bug."""
    if error is None:
        return attack.outcome != "refused"
    is_sentence = SENTENCE.match(error) is not None and len(error) <= LONGEST_SENTENCE
    return attack.outcome != "imported" and is_sentence and "inside SOP Studio" not in error


def test_there_are_as_many_attacks_as_promised(canary: Path) -> None:
    names = [attack.name for make in FAMILIES.values() for attack in make(canary)]
    assert len(set(names)) == len(names)
    assert len(names) >= 250
