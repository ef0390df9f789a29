"""Findings as lines for people."""

from collections import Counter
from collections.abc import Iterator

from sop_studio.cli.judged import Judged
from sop_studio.cli.output import words
from sop_studio.validation.finding import Finding

PLURALS = (("error", "errors"), ("warning", "warnings"), ("info", "remarks"))


def lines(done: list[Judged]) -> Iterator[str]:
    """A heading for each file, a line for each finding with what to do below it, and the count."""
    for each in done:
        if each.error is None:
            yield " ".join(filter(None, (f"{each.path}:", each.number, each.title)))
            for finding in each.findings:
                yield from _finding(finding)
    yield _count(done)


def _finding(finding: Finding) -> Iterator[str]:
    yield f"  {finding.severity:<8}{words(finding.message)}  [{finding.code} {finding.rule}]"
    if finding.fix:
        yield f"          → {words(finding.fix)}"


def _count(done: list[Judged]) -> str:
    found = Counter[str](finding.severity for each in done for finding in each.findings)
    counts = [
        f"{found[name]} {name if found[name] == 1 else plural}" for name, plural in PLURALS if found[name]
    ]
    usable = sum(each.error is None for each in done)
    files = f"{usable} file" if usable == 1 else f"{usable} files"
    return f"{', '.join(counts) or 'Nothing wrong'} in {files}."
