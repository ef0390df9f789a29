"""Hostile words come through an import as the words they are."""

import socket
from pathlib import Path
from typing import Any

import pytest

from sop_studio.errors import SopStudioError
from sop_studio.importers.bpmn.read import read
from tests.attacks import graphs, labels, xml_files
from tests.attacks.attack import Attack


@pytest.mark.parametrize("text", [*labels.MARKUP, *labels.PROGRAMS, *labels.LEGITIMATE])
def test_a_text_is_kept_exactly(text: str) -> None:
    attack = next(each for each in labels.labels() if each.name == labels.name_of(text))
    sop, _ = read(attack.content, "file")
    (flowchart,) = sop.flowcharts
    kept = {node.imported_id: node for node in flowchart.nodes}
    assert [kept[name].text for name in "sgacte"] == [text, text, text, text, text.strip(), text]
    assert (kept["a"].detail, sop.roles[0].name) == (text.strip(), text.strip())
    assert text in {line.label for line in flowchart.connections}


@pytest.mark.parametrize("text", labels.SIGNS)
def test_signs_that_cannot_be_seen_are_kept(text: str) -> None:
    attack = next(each for each in labels.labels() if each.name == labels.name_of(text))
    sop, _ = read(attack.content, "file")
    assert sop.flowcharts[0].nodes[0].text == text


def test_no_import_asks_for_a_connection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: Any, **__: Any) -> None:
        raise AssertionError("an import asked for a connection")

    monkeypatch.setattr(socket, "socket", forbidden)
    monkeypatch.setattr(socket, "getaddrinfo", forbidden)
    attacks = (
        *xml_files.document_types(tmp_path / "canary.txt"),
        *xml_files.inclusions(tmp_path),
        *graphs.odd(),
    )
    assert [attack.name for attack in attacks if outcome(attack) != attack.outcome] == []


def outcome(attack: Attack) -> str:
    try:
        read(attack.content, attack.name)
    except SopStudioError:
        return "refused"
    return "imported"
