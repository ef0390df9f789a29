"""Findings as SARIF 2.1.0, which code review systems show."""

from importlib.metadata import version
from pathlib import PurePath
from typing import Any

from sop_studio.cli.judged import Judged
from sop_studio.cli.output import words
from sop_studio.validation.finding import Finding
from sop_studio.validation.registry import RULES

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def to_sarif(done: list[Judged]) -> dict[str, Any]:
    """The log of one run over all files; a file that could not be used is a notification."""
    rules = [{"id": rule.code, "name": rule.name} for rule in RULES]
    unusable = [_notification(each) for each in done if each.error is not None]
    run = {
        "tool": {"driver": {"name": "sop-studio", "version": version("sop-studio"), "rules": rules}},
        "results": [_result(each, finding) for each in done for finding in each.findings],
        "invocations": [{"executionSuccessful": not unusable, "toolExecutionNotifications": unusable}],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _result(each: Judged, finding: Finding) -> dict[str, Any]:
    flowchart = finding.flowchart
    names = [f"{flowchart.id}/{node.id}" for node in finding.nodes] if flowchart else []
    names = names or ([f"{flowchart.id}"] if flowchart else [])
    return {
        "ruleId": finding.code,
        "level": LEVELS[finding.severity],
        "message": {"text": words(finding.message)},
        "locations": [
            _location(each.path) | {"logicalLocations": [{"fullyQualifiedName": name} for name in names]}
        ],
    }


def _location(path: str) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": {"uri": PurePath(path).as_posix()}}}


def _notification(each: Judged) -> dict[str, Any]:
    return {"level": "error", "message": {"text": each.error}, "locations": [_location(each.path)]}
