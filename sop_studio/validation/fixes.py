"""Which quick fixes there are for a finding: those of its rule that mend it and break nothing else."""

from collections import Counter

from sop_studio.errors import SopStudioError
from sop_studio.model.sop import Sop
from sop_studio.validation.finding import Finding
from sop_studio.validation.fix import Fix
from sop_studio.validation.live import Live

Place = tuple[str, str | None, frozenset[str], str | None]


def fixes_for(sop: Sop, finding: Finding, live: Live | None = None) -> tuple[Fix, ...]:
    """The fixes of a finding, the likeliest first; none when the finding is no longer true.

    Every one of them removes the finding and leads to no more errors of any rule. `live` saves time where the
    SOP has been judged already.
    """
    before = live if live is not None and live.sop is sop else Live.of(sop)
    rule = next((rule for rule in before.rules if rule.name == finding.rule), None)
    if rule is None or _place(finding) not in _places(before):
        return ()
    return tuple(fix for fix in rule.fixes(before.view, finding) if _mends(before, finding, fix))


def _mends(before: Live, finding: Finding, fix: Fix) -> bool:
    try:
        after = before.after(fix.apply(before.sop))
    except SopStudioError:
        return False
    if _place(finding) in _places(after):
        return False
    return not _faults(after, finding.rule) - _faults(before, finding.rule)


def _faults(live: Live, rule: str) -> Counter[str]:
    """How many errors there are of each rule, and how many findings of this one."""
    return Counter(one.rule for one in _all(live) if one.severity == "error" or one.rule == rule)


def _places(live: Live) -> set[Place]:
    return {_place(one) for one in _all(live)}


def _place(finding: Finding) -> Place:
    flowchart = finding.flowchart.id if finding.flowchart else None
    line = finding.connection.id if finding.connection else None
    return finding.rule, flowchart, frozenset(node.id for node in finding.nodes), line


def _all(live: Live) -> list[Finding]:
    return [*live.judgement.findings, *(finding for finding, _ in live.judgement.waived)]
