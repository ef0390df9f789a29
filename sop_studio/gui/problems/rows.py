"""The rows of the problems panel: findings in groups, filtered by severity and place, and what was accepted."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from sop_studio.gui.words import say
from sop_studio.messages.message import Message
from sop_studio.model.sections import Waiver
from sop_studio.validation.finding import Finding, Severity

RANK: tuple[Severity, ...] = ("error", "warning", "info")
WHOLE = Message("problems-whole", "The document")
UNTITLED = Message("flowchart-untitled", "Untitled")
COUNTS = {
    "error": (Message("count-error", "1 error"), Message("count-errors", "{count} errors")),
    "warning": (Message("count-warning", "1 warning"), Message("count-warnings", "{count} warnings")),
    "info": (Message("count-info", "1 hint"), Message("count-infos", "{count} hints")),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A finding, with the waiver when it was accepted; without a finding, the heading of a group."""

    finding: Finding | None
    waiver: Waiver | None = None
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is shown: severities, one flowchart or all, how it is grouped, and whether what was accepted is."""

    severities: Collection[str] = RANK
    flowchart: str | None = None
    group: str = "severity"
    shows_accepted: bool = False


def rows_of(findings: Iterable[Finding], accepted: Iterable[tuple[Finding, Waiver]], wanted: Wanted) -> tuple[Row, ...]:
    """The rows, the gravest first in each group; groups have headings when they are not by severity."""
    rows = [Row(finding) for finding in findings]
    if wanted.shows_accepted:
        rows = [Row(finding, waiver) for finding, waiver in accepted]
    shown = [row for row in rows if _is_wanted(row, wanted)]
    shown.sort(key=lambda row: RANK.index(row.finding.severity) if row.finding else 0)
    key = GROUPS[wanted.group]
    if key is None:
        return tuple(shown)
    groups: dict[str, list[Row]] = {}
    for row in shown:
        if row.finding:
            groups.setdefault(key(row.finding), []).append(row)
    return tuple(one for name, listed in groups.items() for one in (Row(None, heading=name), *listed))


def place_words(finding: Finding) -> str:
    """The flowchart of a finding in words."""
    flowchart = finding.flowchart
    return (flowchart.title or flowchart.code or say(UNTITLED)) if flowchart else say(WHOLE)


def counted(findings: Iterable[Finding]) -> list[str]:
    """How many there are of each severity: "1 error", "2 warnings"."""
    severities = [finding.severity for finding in findings]
    words = []
    for severity in RANK:
        count = severities.count(severity)
        one, many = COUNTS[severity]
        if count:
            words.append(say(one if count == 1 else Message(many.id, many.text, count=count)))
    return words


def _is_wanted(row: Row, wanted: Wanted) -> bool:
    finding = row.finding
    if finding is None or finding.severity not in wanted.severities:
        return False
    return wanted.flowchart is None or finding.flowchart is None or finding.flowchart.id == wanted.flowchart


GROUPS: dict[str, Callable[[Finding], str] | None] = {
    "severity": None,
    "flowchart": place_words,
    "rule": lambda finding: finding.rule,
}
