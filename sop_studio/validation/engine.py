"""Run the rules over a SOP, by a profile, and put what they find in order."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.sections import Waiver
from sop_studio.model.sop import Sop
from sop_studio.validation.finding import Finding
from sop_studio.validation.profiles import Profile, named
from sop_studio.validation.registry import RULES
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View
from sop_studio.validation.waivers import waiver_for


@dataclass(frozen=True, slots=True)
class Judgement:
    """What counts, and what somebody accepted with a reason."""

    findings: tuple[Finding, ...]
    waived: tuple[tuple[Finding, Waiver], ...]


def validate(sop: Sop, profile: str = "draft", today: dt.date | None = None) -> tuple[Finding, ...]:
    """The findings that count, by flowchart, node and rule; raises SopStudioError for an unknown profile."""
    return judge(View(sop, today), named(profile), RULES).findings


def judge(view: View, profile: Profile, rules: Sequence[Rule]) -> Judgement:
    """All findings of some rules, those that are waived apart."""
    found = (
        finding
        for rule in rules
        for part in ((view,) if rule.is_whole else view.parts)
        for finding in found_by(rule, part, profile)
    )
    return judgement(view, rules, found)


def found_by(rule: Rule, view: View, profile: Profile) -> tuple[Finding, ...]:
    """What one rule finds in what there is to look at, with the severity and the numbers that count."""
    if rule.name in profile.without:
        return ()
    return tuple(_complete(view, rule, profile, finding) for finding in _run(rule, view))


def judgement(view: View, rules: Sequence[Rule], found: Iterable[Finding]) -> Judgement:
    """The findings of all rules in order, those that are waived apart."""
    ordered = sorted(found, key=_Order(view, rules))
    waivers = [(finding, waiver_for(view.sop, finding)) for finding in ordered]
    return Judgement(
        tuple(finding for finding, waiver in waivers if waiver is None),
        tuple((finding, waiver) for finding, waiver in waivers if waiver is not None),
    )


def _run(rule: Rule, view: View) -> Iterator[Finding]:
    """The rule's findings; a rule that breaks is reported in their place, and the others still run."""
    try:
        found = tuple(rule.check(view))
    except Exception as error:  # noqa: BLE001 - the edge around one rule
        place = None if rule.is_whole or not view.graphs else view.graphs[0].flowchart
        found = (_broken(rule, error, place),)
    yield from found


def _broken(rule: Rule, error: Exception, place: Flowchart | None) -> Finding:
    message = Message(
        "rule-not-run",
        "The rule “{rule}” could not be run, so nothing is known about it: {reason}.",
        rule=rule.title,
        reason=f"{type(error).__name__} {error}".strip(),
    )
    fix = Message("rule-not-run-fix", "This is a fault of the program. Please report it with this file.")
    return Finding(rule.name, rule.code, "error", message, place, fix=fix)


def _complete(view: View, rule: Rule, profile: Profile, finding: Finding) -> Finding:
    severity = "error" if rule.raised_at & profile.gates else finding.severity
    nodes = (*finding.nodes, *finding.affected)
    numbers = tuple((node.id, view.numbers.get(node.id, "")) for node in nodes)
    return replace(finding, severity=severity, numbers=numbers)


class _Order:
    """The place of a finding: flowchart, then its first node, then rule; what concerns the whole comes first."""

    def __init__(self, view: View, rules: Iterable[Rule]) -> None:
        self.rules = {rule.name: place for place, rule in enumerate(rules)}
        self.flowcharts = {flowchart.id: place for place, flowchart in enumerate(view.sop.flowcharts)}
        self.nodes = {
            node.id: place for flowchart in view.sop.flowcharts for place, node in enumerate(flowchart.nodes)
        }

    def __call__(self, finding: Finding) -> tuple[int, int, int]:
        flowchart = self.flowcharts.get(finding.flowchart.id, -1) if finding.flowchart else -1
        node = self.nodes.get(finding.nodes[0].id, -1) if finding.nodes else -1
        return flowchart, node, self.rules[finding.rule]
