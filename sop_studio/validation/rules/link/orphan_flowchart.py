"""A flowchart is never entered.

Reported for each flowchart that is not the main one, and that no link of another flowchart opens and no escalation path
names as the receiving one. Imported processes count as entered.

**Why.** The work it describes is never begun.

**Instead.** Link to it from the flowchart where it begins, make it the main one, or delete it.
"""

from collections.abc import Iterator

from sop_studio.graph.calls import callers
from sop_studio.messages.message import Message
from sop_studio.validation.finding import Finding
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View


def check(view: View) -> Iterator[Finding]:
    """A finding for each flowchart that nothing opens."""
    main = view.sop.main()
    by = callers(view.sop)
    for flowchart in view.sop.flowcharts:
        if flowchart is main or flowchart.is_entered or by[flowchart.id]:
            continue
        yield RULE.found(
            Message(
                "orphan-flowchart", "Nothing opens flowchart {flowchart}.", flowchart=view.title(flowchart)
            ),
            flowchart,
            fix=Message(
                "orphan-flowchart-fix",
                "Link to it from another flowchart, make it the main one, or delete it.",
            ),
        )


RULE = Rule(
    "orphan-flowchart",
    "LNK008",
    "link",
    "warning",
    Message("rule-orphan-flowchart", "Orphan flowchart"),
    check,
    looks_at=frozenset({"id", "flowcharts", "escalation_paths", "main_flowchart"}),
)
