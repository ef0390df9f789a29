"""Findings as plain values, format 1."""

import json
from dataclasses import dataclass

from sop_studio.validation.engine import validate
from sop_studio.validation.finding import Finding
from sop_studio.validation.report import finding_to_plain, judged_to_plain
from tests.notation import procedure


@dataclass
class Judged:
    path: str
    error: str | None = None
    number: str = ""
    title: str = ""
    findings: tuple[Finding, ...] = ()


def imported():
    sop = procedure("start > Fits? -yes-> end; Fits? > Trim > Weigh")
    chart = sop.flowcharts[0]
    nodes = tuple(node.but(imported_id=f"Task_{node.id}") for node in chart.nodes)
    lines = tuple(line.but(imported_id=f"Flow_{line.id}") for line in chart.connections)
    return sop.but(flowcharts=(chart.but(nodes=nodes, connections=lines),))


def test_a_finding_names_flowchart_nodes_and_what_to_do():
    finding = next(one for one in validate(imported()) if one.rule == "dead-end")
    assert finding_to_plain(finding) == {
        "rule": "dead-end",
        "code": "STR006",
        "severity": "error",
        "message": "A1.04 “Weigh” leads nowhere and is no end, so no case can be closed from A1.03 “Trim”.",
        "flowchart": {"id": "f1", "code": "A1", "title": "Flowchart A1"},
        "nodes": [{"id": "n5", "number": "A1.04", "text": "Weigh", "imported_id": "Task_n5"}],
        "affected": [{"id": "n4", "number": "A1.03", "text": "Trim", "imported_id": "Task_n4"}],
        "connection": None,
        "fix": "Connect it to the next shape, or add an End after it.",
    }


def test_a_finding_names_the_connection():
    finding = next(one for one in validate(imported()) if one.rule == "outcome-without-label")
    assert finding_to_plain(finding)["connection"] == {"id": "c3", "label": "", "imported_id": "Flow_c3"}


def test_sentences_are_rendered_by_the_words_given():
    finding = validate(imported())[0]
    plain = finding_to_plain(finding, words=lambda message: message.id)
    assert plain["message"] == "outcome-without-label"
    assert plain["fix"] == "outcome-without-label-fix"


def test_what_is_not_there_is_null():
    finding = Finding("rule", "TST001", "info", validate(imported())[0].message)
    plain = finding_to_plain(finding)
    assert [plain[key] for key in ("flowchart", "connection", "fix", "nodes", "affected")] == [
        None,
        None,
        None,
        [],
        [],
    ]


def test_a_file_carries_its_findings():
    findings = validate(imported())
    plain = judged_to_plain(Judged("a.sop", None, "SOP-OPS-001", "A procedure", findings))
    assert {key: value for key, value in plain.items() if key != "findings"} == {
        "path": "a.sop",
        "error": None,
        "number": "SOP-OPS-001",
        "title": "A procedure",
        "behaviour": None,
    }
    assert plain["findings"] == [finding_to_plain(finding) for finding in findings]
    assert json.loads(json.dumps(plain)) == plain


def test_a_file_that_could_not_be_used_carries_the_sentence_why():
    plain = judged_to_plain(Judged("b.sop", "This is no SOP."))
    assert (plain["error"], plain["findings"]) == ("This is no SOP.", [])
