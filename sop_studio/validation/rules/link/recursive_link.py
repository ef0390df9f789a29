"""Flowcharts call each other in a ring.

Reported once for each group of flowcharts of this SOP that call each other, or for one that calls itself, with all links
of the ring. Links that go on elsewhere without coming back are no calls.

**Why.** The case never comes back: each flowchart waits for the other.

**Instead.** Let one of the links go on instead of calling, or put the common part into a flowchart of its own.
"""

from collections.abc import Iterator

from sop_studio.graph.calls import rings
from sop_studio.messages.message import Message
from sop_studio.validation.finding import Finding
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View, in_a_row


def check(view: View) -> Iterator[Finding]:
    """A finding for each ring of calls; links in the other flowcharts of the ring are listed as affected."""
    for ring in rings(view.sop):
        home = ring[0].flowchart
        charts = {opening.flowchart.id: opening.flowchart for opening in ring}
        yield RULE.found(
            Message(
                "recursive-link-itself", "Flowchart {flowchart} calls itself.", flowchart=view.title(home)
            )
            if len(charts) == 1
            else Message(
                "recursive-link",
                "The flowcharts {flowcharts} call each other in a ring.",
                flowcharts=in_a_row([view.title(chart) for chart in charts.values()]),
            ),
            home,
            tuple(opening.node for opening in ring if opening.flowchart is home),
            tuple(opening.node for opening in ring if opening.flowchart is not home),
            fix=Message("recursive-link-fix", "Let one of the links go on instead of calling."),
        )


RULE = Rule(
    "recursive-link",
    "LNK005",
    "link",
    "error",
    Message("rule-recursive-link", "Flowcharts call themselves"),
    check,
    looks_at=frozenset({"id", "flowcharts"}),
)
