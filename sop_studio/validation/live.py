"""Judges an SOP again after every edit, running only the rules that the edit can concern."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sop_studio.model.sop import Sop
from sop_studio.validation.engine import Judgement, found_by, judgement
from sop_studio.validation.finding import Finding
from sop_studio.validation.profiles import Profile, named
from sop_studio.validation.registry import RULES
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View

Found = Mapping[tuple[str, int], tuple[Finding, ...]]
"""What each rule found in the flowchart at each place, and in the whole SOP."""
WHOLE = -1
"""The place of the whole SOP among those of its flowcharts."""


@dataclass(frozen=True, slots=True)
class Live:
    """An SOP with its judgement, and what the next judgement can take over from it."""

    view: View
    profile: Profile
    rules: Sequence[Rule]
    found: Found
    judgement: Judgement

    @classmethod
    def of(
        cls, sop: Sop, profile: str = "draft", today: dt.date | None = None, rules: Sequence[Rule] = RULES
    ) -> "Live":
        """The first judgement of an SOP; raises SopStudioError for an unknown profile."""
        return _judged(View(sop, today), named(profile), rules, {})

    @property
    def sop(self) -> Sop:
        """The SOP that was judged."""
        return self.view.sop

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What counts, in order."""
        return self.judgement.findings

    def after(self, sop: Sop) -> "Live":
        """The judgement of the SOP after an edit: what a whole new one would be, but sooner."""
        if sop is self.sop:
            return self
        view = View(sop, self.view.today, self.view.graphs)
        changed = _changed(self.sop, sop, self.rules)
        places = _unchanged_places(self.view, view)
        known = {
            (rule.name, new): self.found[rule.name, old]
            for rule in self.rules
            if changed.isdisjoint(rule.looks_at)
            for new, old in ({WHOLE: WHOLE} if rule.is_whole else places).items()
        }
        return _judged(view, self.profile, self.rules, known)


def _judged(view: View, profile: Profile, rules: Sequence[Rule], known: Found) -> Live:
    found: dict[tuple[str, int], tuple[Finding, ...]] = {}
    for rule in rules:
        for place, part in [(WHOLE, view)] if rule.is_whole else enumerate(view.parts):
            key = (rule.name, place)
            found[key] = known[key] if key in known else found_by(rule, part, profile)
    together = (finding for findings in found.values() for finding in findings)
    return Live(view, profile, rules, found, judgement(view, rules, together))


def _changed(old: Sop, new: Sop, rules: Sequence[Rule]) -> frozenset[str]:
    """The fields of the SOP that differ, of those that any rule looks at."""
    fields = {name for rule in rules for name in rule.looks_at}
    return frozenset(name for name in fields if not _is_same(getattr(old, name), getattr(new, name)))


def _is_same(old: object, new: object) -> bool:
    return old is new or old == new


def _unchanged_places(old: View, new: View) -> Mapping[int, int]:
    """For each flowchart that is the same, with the same step numbers, its place now and before."""
    places = {id(part.graphs[0]): place for place, part in enumerate(old.parts) if part.graphs}
    return {
        place: before
        for place, part in enumerate(new.parts)
        if part.graphs
        and (before := places.get(id(part.graphs[0]))) is not None
        and old.parts[before].numbers == part.numbers
    }
