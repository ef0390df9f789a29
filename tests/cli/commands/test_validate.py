"""`sop-studio validate` for people, for programs and for code review."""

import json
from typing import Any

import pytest

from sop_studio.validation.registry import RULES
from tests.attacks.attack import model
from tests.cli.calls import BAD, GOOD, MODEL, Calls

FINDING_KEYS = [
    "rule", "code", "severity", "message", "flowchart", "nodes", "affected", "connection", "fix",
]  # fmt: skip
OPEN = model(
    '<startEvent id="s"/><task id="a" name="A"/><sequenceFlow id="f" sourceRef="s" targetRef="gone"/>'
)
LOOP = "start > Weigh > In limits? -yes-> Pack > end; In limits? -no-> Weigh"


def judged(sop_studio: Calls, *arguments: str) -> list[dict[str, Any]]:
    made = json.loads(sop_studio("validate", "--format", "json", *arguments).out)
    assert list(made) == ["format", "files"]
    assert made["format"] == 1
    return made["files"]


def test_json_has_exactly_the_keys_it_promises(sop_studio: Calls) -> None:
    (file,) = judged(sop_studio, sop_studio.model("m.bpmn", OPEN))
    assert list(file) == ["path", "error", "number", "title", "behaviour", "findings"]
    assert (file["path"], file["error"], file["behaviour"], file["title"]) == ("m.bpmn", None, None, "Refund")
    assert file["findings"]
    for finding in file["findings"]:
        assert list(finding) == FINDING_KEYS
        assert list(finding["flowchart"]) == ["id", "code", "title"]
        assert finding["severity"] in ("error", "warning", "info")
        for node in (*finding["nodes"], *finding["affected"]):
            assert list(node) == ["id", "number", "text", "imported_id"]


def test_a_finding_about_a_connection_names_it_with_its_id_in_the_source(sop_studio: Calls) -> None:
    (file,) = judged(sop_studio, sop_studio.model("m.bpmn", OPEN))
    (found,) = [each for each in file["findings"] if each["rule"] == "connection-without-end"]
    assert found["connection"] == {"id": "c1", "label": "", "imported_id": "f"}
    assert found["code"] == "STR027"


def test_a_file_that_cannot_be_used_has_its_sentence_and_no_findings(sop_studio: Calls) -> None:
    first, second = judged(sop_studio, "./gone.sop", sop_studio.sop("a.sop"))
    assert first == {
        "path": "./gone.sop",
        "error": "There is no such file. Check the name and the folder.",
        "number": "",
        "title": "",
        "behaviour": None,
        "findings": [],
    }
    assert (second["error"], second["number"]) == (None, "SOP-OPS-001")


@pytest.mark.parametrize(
    ("text", "arguments", "code"),
    [
        (GOOD, [], 0),
        (GOOD, ["--fail-on", "info"], 0),
        (BAD, [], 1),
        (BAD, ["--fail-on", "warning"], 1),
        (BAD, ["--fail-on", "never"], 0),
        (LOOP, [], 0),
        (LOOP, ["--fail-on", "warning"], 1),
        (LOOP, ["--fail-on", "info"], 1),
        (LOOP, ["--fail-on", "never"], 0),
    ],
)
@pytest.mark.parametrize("form", ["text", "json", "sarif"])
def test_the_exit_code_follows_the_worst_finding(
    sop_studio: Calls, text: str, arguments: list[str], code: int, form: str
) -> None:
    assert sop_studio("validate", sop_studio.sop("a.sop", text), *arguments, "--format", form).code == code


@pytest.mark.parametrize("profile", ["draft", "review", "approve", "release"])
def test_every_profile_can_be_asked_for(sop_studio: Calls, profile: str) -> None:
    assert sop_studio("validate", sop_studio.sop("a.sop", BAD), "--profile", profile).code == 1


def test_the_text_names_what_is_wrong_and_what_to_do(sop_studio: Calls) -> None:
    called = sop_studio("validate", sop_studio.sop("a.sop", BAD))
    heading, finding, fix = called.out.splitlines()
    assert heading == "a.sop: SOP-OPS-001 A procedure – 1 error"
    assert finding.startswith("  error    A1.")
    assert finding.endswith("[STR006 dead-end]")
    assert fix.startswith("           → ")
    assert called.err == ""


def test_titles_cannot_forge_lines_or_steer_the_terminal(sop_studio: Calls) -> None:
    path = sop_studio.model("a.bpmn", MODEL.replace('"Refund"', '"x&#10;a.bpmn: – nothing wrong&#x202e;"'))
    called = sop_studio("validate", path)
    assert called.out == "a.bpmn: x a.bpmn: – nothing wrong\\u202e – nothing wrong\n"


def test_a_foreign_file_says_how_much_is_not_carried_over(sop_studio: Calls) -> None:
    lost = MODEL.replace('<task id="a"', '<dataObject id="o"/><dataObject id="p"/><task id="a"')
    called = sop_studio("validate", sop_studio.model("a.bpmn", lost))
    assert (
        called.err == "a.bpmn: 2 things of this file are not carried over; “sop-studio import” lists them.\n"
    )


def test_sarif_has_what_readers_need(sop_studio: Calls) -> None:
    called = sop_studio("validate", sop_studio.sop("my folder/a b.sop", BAD), "gone.sop", "--format", "sarif")
    log = json.loads(called.out)
    assert (called.code, log["version"]) == (2, "2.1.0")
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in RULES]
    (result,) = run["results"]
    assert (result["ruleId"], result["level"]) == ("STR006", "error")
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    (place,) = result["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "my%20folder/a%20b.sop"
    assert place["logicalLocations"][0]["fullyQualifiedName"].startswith("f1/n")
    (invocation,) = run["invocations"]
    assert not invocation["executionSuccessful"]
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["message"]["text"].startswith("There is no such file.")


def test_sarif_of_a_sound_file_has_no_results(sop_studio: Calls) -> None:
    (run,) = json.loads(sop_studio("validate", sop_studio.sop("a.sop"), "--format", "sarif").out)["runs"]
    assert run["results"] == []
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_linked_sops_are_looked_for_beside_the_file_or_in_the_library(sop_studio: Calls) -> None:
    (sop_studio.folder / "library").mkdir()
    called = sop_studio("validate", sop_studio.sop("a.sop"), "--library", "library")
    assert called.code == 0
