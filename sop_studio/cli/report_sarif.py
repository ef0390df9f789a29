"""Findings as SARIF 2.1.0, which code review systems show."""

from importlib.metadata import version
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from sop_studio.cli.judged import Judged
from sop_studio.cli.output import words
from sop_studio.validation.finding import Finding
from sop_studio.validation.registry import RULES
from sop_studio.validation.spec import Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def to_sarif(done: list[Judged]) -> dict[str, Any]:
    """The log of one run over all files; a file that could not be used is a notification."""
    rules = [_rule(rule) for rule in RULES]
    unusable = [_notification(each) for each in done if each.error is not None]
    run = {
        "tool": {"driver": {"name": "sop-studio", "version": version("sop-studio"), "rules": rules}},
        "results": [_result(each, finding) for each in done for finding in each.findings],
        "invocations": [{"executionSuccessful": not unusable, "toolExecutionNotifications": unusable}],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule) -> dict[str, Any]:
    return {"id": rule.code, "name": rule.name, "defaultConfiguration": {"level": LEVELS[rule.severity]}}


def _result(each: Judged, finding: Finding) -> dict[str, Any]:
    flowchart = finding.flowchart
    names = [f"{flowchart.id}/{node.id}" for node in finding.nodes] if flowchart else []
    names = names or ([f"{flowchart.id}"] if flowchart else [])
    return {
        "ruleId": finding.code,
        "ruleIndex": next(index for index, rule in enumerate(RULES) if rule.code == finding.code),
        "level": LEVELS[finding.severity],
        "message": {"text": _text(finding)},
        "locations": [
            _location(each.path) | {"logicalLocations": [{"fullyQualifiedName": name} for name in names]}
        ],
    }


def _text(finding: Finding) -> str:
    return " ".join(words(each) for each in (finding.message, finding.fix) if each)


def _location(path: str) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": {"uri": _address(path)}}}


def _address(path: str) -> str:
    """The path as a URI reference, relative when the path is."""
    if PurePath(path).is_absolute():
        return PurePath(path).as_uri()
    relative = quote(PurePath(path).as_posix(), errors="surrogateescape")
    return relative if ":" not in relative.split("/")[0] else f"./{relative}"


def _notification(each: Judged) -> dict[str, Any]:
    return {"level": "error", "message": {"text": each.error}, "locations": [_location(each.path)]}
