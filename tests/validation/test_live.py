"""Judging after an edit gives what a whole new judgement gives, and runs only what the edit can concern."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sop_studio.editing.connections import connect, disconnect, mark_default, reconnect, set_label
from sop_studio.editing.flowcharts import add_flowchart, remove_flowchart, rename_flowchart
from sop_studio.editing.nodes import add_node, change_node, remove_node, replace_kind
from sop_studio.errors import SopStudioError
from sop_studio.kinds.registry import NODE_KINDS
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.sop import Sop
from sop_studio.validation.engine import validate
from sop_studio.validation.live import Live
from sop_studio.validation.registry import RULES
from sop_studio.validation.view import View
from tests.notation import procedure
from tests.validation.judging import LINKED, made, opening

BEGIN = made(
    "start > Weigh > Fits? -yes-> @Pay -Paid-> end; Fits? -no-> Weigh; ~Wait -late-> Weigh",
    "start b > !Ask > end Paid",
    "Lost > Lost too",
    nodes={"Pay": opening("A2")},
)
PATH = {"id": "p1", "code": "E1", "mode": "consult"}
STUB = {"id": LINKED, "status": "retired", "flowcharts": ({"id": "h1", "outcomes": ("Verified",)},)}
REGISTERS = (
    {"severity_scope": ("P0",)}, {"severity_scope": ()}, {"escalation_paths": (PATH,)}, {"escalation_paths": ()},
    {"linked_sops": (STUB,)}, {"linked_sops": ()}, {"main_flowchart": "f3"}, {"title": "Another"},
    {"waivers": ({"id": "w1", "rule": "orphan-flowchart", "reason": "By phone"},)}, {"id": LINKED},
)  # fmt: skip
FIELDS = (
    {}, {"flowchart": "f2"}, {"flowchart": "gone"}, {"flowchart": "f1", "mode": "goto"}, {"sop": LINKED},
    {"path": "p1"}, {"limit": {"amount": 1, "unit": "h"}}, {"event": "timer"}, {"outcome": "Paid"},
)  # fmt: skip


def an_edit(data, sop: Sop, id: str):
    """Any edit of the SOP; what is not permitted raises."""
    nodes = [node.id for chart in sop.flowcharts for node in chart.nodes] or ["none"]
    lines = [line.id for chart in sop.flowcharts for line in chart.connections] or ["none"]
    chart, node, other, line = (
        data.draw(st.sampled_from(ids)) for ids in ([one.id for one in sop.flowcharts], nodes, nodes, lines)
    )
    words = st.sampled_from(["", "yes", "Paid", "Weigh"])
    kinds = st.sampled_from([kind.name for kind in NODE_KINDS])
    edits = {
        "add": lambda: add_node(sop, chart, Node(id=id, kind=data.draw(kinds), text=data.draw(words))),
        "remove": lambda: remove_node(sop, node),
        "turn": lambda: replace_kind(sop, node, data.draw(kinds)),
        "write": lambda: change_node(sop, node, text=data.draw(words)),
        "freeze": lambda: change_node(sop, node, number=data.draw(st.sampled_from(["A1.03", "A2.01", None]))),
        "mark": lambda: change_node(sop, node, critical=data.draw(st.sampled_from(["customer", None]))),
        "set": lambda: change_node(sop, node, fields=data.draw(st.sampled_from(FIELDS))),
        "attach": lambda: change_node(sop, node, attached_to=data.draw(st.sampled_from([other, None]))),
        "connect": lambda: connect(sop, node, other, id, data.draw(words)),
        "reconnect": lambda: reconnect(sop, line, target_id=other),
        "disconnect": lambda: disconnect(sop, line),
        "label": lambda: set_label(sop, line, data.draw(words)),
        "default": lambda: mark_default(sop, line),
        "add chart": lambda: add_flowchart(sop, Flowchart(id=id, title=data.draw(words))),
        "rename chart": lambda: rename_flowchart(sop, chart, data.draw(words), data.draw(words)),
        "remove chart": lambda: remove_flowchart(sop, chart),
        "turn round": lambda: sop.but(flowcharts=sop.flowcharts[::-1]),
        "register": lambda: sop.but(**data.draw(st.sampled_from(REGISTERS))),
        "same again": sop.but,
    }
    return edits[data.draw(st.sampled_from(list(edits)))]()


def all_of(live: Live):
    """Everything a judgement says, with what comparing findings leaves out."""
    findings = (*live.judgement.findings, *(finding for finding, _ in live.judgement.waived))
    return [
        (finding, finding.numbers, str(finding.message), str(finding.fix)) for finding in findings
    ], live.judgement


@settings(max_examples=60, deadline=None)
@given(st.data(), st.integers(1, 15))
def test_after_any_edits_the_judgement_is_that_of_a_whole_new_run(data, count):
    live = Live.of(BEGIN)
    for place in range(count):
        try:
            live = live.after(an_edit(data, live.sop, f"x{place}"))
        except SopStudioError:
            continue
        assert all_of(live) == all_of(Live.of(live.sop))
        assert live.findings == validate(live.sop)


def counting(calls):
    """The rules, each of which notes its name and what it was run on."""

    def noting(rule):
        def check(view):
            calls.append((rule.name, *(graph.flowchart.code for graph in view.graphs)))
            return rule.check(view)

        return replace(rule, check=check)

    return [noting(rule) for rule in RULES]


def ran(sop, edit):
    """What ran after an edit: the codes of flowcharts that were looked at alone, and rules for the whole."""
    calls = []
    live = Live.of(sop, rules=counting(calls))
    calls.clear()
    live.after(edit(sop))
    whole = {rule.name for rule in RULES if rule.is_whole}
    return {code for name, *codes in calls if name not in whole for code in codes}, {
        name for name, *_ in calls if name in whole
    }


THREE = procedure("start > Weigh > end", "start b > Pack > end", "start c > Send > end")
WHOLE_RULES = {rule.name for rule in RULES if rule.is_whole}


@pytest.mark.parametrize(
    ("edit", "charts", "wholes"),
    [
        (lambda sop: change_node(sop, "n5", text="Wrap"), {"A2"}, WHOLE_RULES),
        (lambda sop: sop.but(title="Another"), set(), set()),
        (
            lambda sop: sop.but(linked_sops=(STUB,)),
            set(),
            {"unknown-sop", "retired-target", "outcome-mismatch"},
        ),
        (lambda sop: sop.but(severity_scope=("P1",)), {"A1", "A2", "A3"}, set()),
        # A code that is taken moves the numbers of the flowchart behind.
        (lambda sop: change_node(sop, "n5", number="A3.01"), {"A2", "A3"}, WHOLE_RULES),
        (lambda sop: sop.but(), set(), set()),
    ],
)
def test_only_what_the_edit_can_concern_runs_again(edit, charts, wholes):
    assert ran(THREE, edit) == (charts, wholes)


class Watched:
    """An SOP that notes which of its fields are read."""

    def __init__(self, sop):
        self._sop, self.read = sop, set()

    def __getattr__(self, name):
        if name in Sop.model_fields:
            self.read.add(name)
            return getattr(self._sop, name)
        return getattr(Sop, name).__get__(self)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_reads_nothing_else_than_it_says(rule):
    sop = BEGIN.but(linked_sops=(STUB,), escalation_paths=(PATH,))
    for other in FIELDS:
        for node in ("n4", "n6", "n8"):
            seen = Watched(change_node(sop, node, fields=other) if _fits(sop, node, other) else sop)
            view = View(seen)
            for part in (view,) if rule.is_whole else view.parts:
                seen.read.clear()
                list(rule.check(part))
                assert seen.read <= rule.looks_at


def _fits(sop, node, fields):
    try:
        change_node(sop, node, fields=fields)
    except SopStudioError:
        return False
    return True
