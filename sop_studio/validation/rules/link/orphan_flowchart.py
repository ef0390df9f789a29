"""A flowchart is never entered.

Reported for each flowchart that is not the main one, and that no link of another flowchart opens and no escalation path
names as the receiving one. Imported processes count as entered.

**Why.** The work it describes is never begun.

**Instead.** Link to it from the flowchart where it begins, make it the main one, or delete it.
"""

from collections.abc import Iterator
from functools import partial

from sop_studio.editing.flowcharts import remove_flowchart
from sop_studio.graph.calls import callers
from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop
from sop_studio.validation.finding import Finding
from sop_studio.validation.fix import Fix
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


def fixes(view: View, finding: Finding) -> Iterator[Fix]:
    """Make it the main one, where the present one is opened by others; or delete it."""
    flowchart, main = finding.flowchart, view.sop.main()
    if flowchart is None or main is None:
        return
    if main.is_entered or callers(view.sop)[main.id]:
        title = Message("make-main", "Make {flowchart} the main one", flowchart=view.title(flowchart))
        yield Fix(title, partial(_with_main, flowchart_id=flowchart.id))
    title = Message("delete-flowchart", "Delete {flowchart}", flowchart=view.title(flowchart))
    yield Fix(title, partial(remove_flowchart, flowchart_id=flowchart.id))


def _with_main(sop: Sop, flowchart_id: str) -> Sop:
    return sop.but(main_flowchart=flowchart_id)


RULE = Rule(
    "orphan-flowchart",
    "LNK008",
    "link",
    "warning",
    Message("rule-orphan-flowchart", "Orphan flowchart"),
    check,
    looks_at=frozenset({"id", "flowcharts", "escalation_paths", "main_flowchart"}),
    fixes=fixes,
)
