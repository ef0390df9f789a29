"""What a rule must say about itself."""

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection, Flowchart, Node
from sop_studio.validation.finding import Finding, Severity
from sop_studio.validation.fix import Fix
from sop_studio.validation.view import View

Group = Literal["structure", "link", "escalation", "control", "content", "limits", "region", "layout"]
Gate = Literal["review", "approve", "release"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of fault: its name and code, how bad it is, and the function that finds it.

    A rule judges one flowchart after the other, by that flowchart alone. `looks_at` names what else of the SOP its
    findings depend on: with "flowcharts" among it they depend on all flowcharts together, and the rule runs once
    for the whole SOP. `raised_at` names the gates from which on a finding counts as an error whatever it was.
    `fixes` proposes edits that may mend a finding, the likeliest first.
    """

    name: str
    code: str
    group: Group
    severity: Severity
    title: Message
    check: Callable[[View], Iterable[Finding]]
    looks_at: frozenset[str] = frozenset()
    raised_at: frozenset[Gate] = frozenset()
    fixes: Callable[[View, Finding], Iterable[Fix]] = lambda view, finding: ()

    @property
    def is_whole(self) -> bool:
        """Whether the rule looks at all flowcharts together."""
        return "flowcharts" in self.looks_at

    def found(
        self,
        message: Message,
        flowchart: Flowchart | None = None,
        nodes: Iterable[Node] = (),
        affected: Iterable[Node] = (),
        connection: Connection | None = None,
        fix: Message | None = None,
    ) -> Finding:
        """A finding of this rule with its usual severity."""
        where = (flowchart, tuple(nodes), tuple(affected), connection)
        return Finding(self.name, self.code, self.severity, message, *where, fix)

    def manual(self) -> str:
        """The manual page: the docstring of the file that defines the rule."""
        return (sys.modules[self.check.__module__].__doc__ or "").strip()
