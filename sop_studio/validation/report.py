"""Findings as plain values for JSON, format 1."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection, Flowchart, Node
from sop_studio.validation.finding import Finding

Words = Callable[[Message], str]


class Judged(Protocol):
    """A file as given, the sentence why it could not be used, or what was found in it."""

    @property
    def path(self) -> str: ...
    @property
    def error(self) -> str | None: ...
    @property
    def number(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def findings(self) -> Sequence[Finding]: ...


def judged_to_plain(judged: Judged, words: Words = str) -> dict[str, Any]:
    """One file with its findings as JSON-like values."""
    return {
        "path": judged.path,
        "error": judged.error,
        "number": judged.number,
        "title": judged.title,
        "behaviour": None,
        "findings": [finding_to_plain(finding, words) for finding in judged.findings],
    }


def finding_to_plain(finding: Finding, words: Words = str) -> dict[str, Any]:
    """One finding as JSON-like values, its sentences rendered by `words`."""
    numbers = dict(finding.numbers)
    return {
        "rule": finding.rule,
        "code": finding.code,
        "severity": finding.severity,
        "message": words(finding.message),
        "flowchart": _flowchart(finding.flowchart),
        "nodes": [_node(node, numbers) for node in finding.nodes],
        "affected": [_node(node, numbers) for node in finding.affected],
        "connection": _connection(finding.connection),
        "fix": words(finding.fix) if finding.fix else None,
    }


def _flowchart(flowchart: Flowchart | None) -> dict[str, str] | None:
    if flowchart is None:
        return None
    return {"id": flowchart.id, "code": flowchart.code, "title": flowchart.title}


def _node(node: Node, numbers: dict[str, str]) -> dict[str, str | None]:
    number = numbers.get(node.id, "")
    return {"id": node.id, "number": number, "text": node.text, "imported_id": node.imported_id}


def _connection(connection: Connection | None) -> dict[str, str | None] | None:
    if connection is None:
        return None
    return {"id": connection.id, "label": connection.label, "imported_id": connection.imported_id}
