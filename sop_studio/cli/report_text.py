"""Findings as lines for people."""

from collections import Counter
from collections.abc import Iterable, Iterator

from sop_studio.cli.judged import Judged
from sop_studio.cli.output import words
from sop_studio.validation.finding import Finding

PLURALS = (("error", "errors"), ("warning", "warnings"), ("info", "remarks"))
NAMES = {"error": "error", "warning": "warning", "info": "remark"}
INDENT = " " * 11


def lines(done: list[Judged]) -> Iterator[str]:
    """A heading for each file with its count, each finding with what to do below it; at last the count of all."""
    usable = [each for each in done if each.error is None]
    for number, each in enumerate(usable):
        if number and usable[number - 1].findings:
            yield ""
        called = " ".join(filter(None, (each.number, each.title)))
        yield f"{each.path}: {called}" + (f" – {_count([each])}" if each.findings else " – nothing wrong")
        for finding in each.findings:
            yield from _finding(finding)
    if len(done) > 1 and usable:
        if usable[-1].findings:
            yield ""
        files = f"{len(usable)} file" if len(usable) == 1 else f"{len(usable)} files"
        yield f"{_count(usable) or 'Nothing wrong'} in {files}."


def _finding(finding: Finding) -> Iterator[str]:
    yield f"  {NAMES[finding.severity]:<9}{words(finding.message)}  [{finding.code} {finding.rule}]"
    if finding.fix:
        yield f"{INDENT}→ {words(finding.fix)}"


def _count(judged: Iterable[Judged]) -> str:
    found = Counter[str](finding.severity for each in judged for finding in each.findings)
    return ", ".join(
        f"{found[name]} {NAMES[name] if found[name] == 1 else plural}"
        for name, plural in PLURALS
        if found[name]
    )
