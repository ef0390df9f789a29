"""Every quick fix mends its finding, breaks nothing else, invents nothing, and is called what the finding advises."""

import re
from collections import Counter

import pytest
from hypothesis import given, settings

from sop_studio.editing.history import History
from sop_studio.model.sop import Sop
from sop_studio.store.package import read, write
from sop_studio.validation.engine import validate
from sop_studio.validation.fixes import fixes_for
from sop_studio.validation.live import Live
from sop_studio.validation.registry import RULES
from tests.graph.random_flowcharts import flowcharts
from tests.notation import DOCUMENT_ID, procedure
from tests.validation.judging import LINKED, made, opening

NEXT = "00000000-0000-4000-8000-000000000003"
AMOUNT = {"condition": {"comparator": "gt", "value": "50"}}
STUB = {"id": LINKED, "number": "SOP-CS-010", "title": "Check", "status": "effective",
        "flowcharts": ({"id": "h1", "title": "Check the age", "outcomes": ("Verified",)},)}  # fmt: skip
GONE = STUB | {"status": "superseded", "superseded_by": "SOP-CS-020"}
AFTER = STUB | {"id": NEXT, "number": "SOP-CS-020"}
CALL = {"Pay": opening("A2")}


def loose(sop, label, **ends):
    """The SOP with a connection that has lost an end."""
    chart = sop.flowcharts[0]
    lines = tuple(line.but(**ends) if line.label == label else line for line in chart.connections)
    return sop.but(flowcharts=(chart.but(connections=lines), *sop.flowcharts[1:]))


# The rule, the SOP that breaks it, and what is offered.
CASES = [
    ("no-start", made("Weigh > Pack > end"), ["Add a Start"]),
    ("no-start", made("Weigh > end; Pack > end"), ["Add a Start"]),
    ("no-start", made("Weigh > Fits? -yes-> Weigh; Fits? -no-> end"), ["Add a Start"]),
    ("no-start", made("* Note").but(main_flowchart=None), ["Add a Start"]),
    ("several-starts", made("start > Weigh > end; start b > Weigh"),
     ["Keep one start", "Turn the others into outcomes of a first decision"]),
    ("several-starts", made("start > Weigh > end; start b > Pack > end"),
     ["Turn the others into outcomes of a first decision"]),
    ("several-starts", made("~Mail > Weigh > end; ~Call > Pack > end",
     nodes={name: {"fields": {"instantiates": True, "event": "message"}} for name in ("Mail", "Call")}),
     ["Turn the others into outcomes of a first decision"]),
    ("start-has-entry", made("start > Weigh > Fits? -yes-> end; Fits? -no-> start"),
     ["Lead it to the first shape after the start"]),
    ("no-end", made("start > Weigh > Fits? -yes-> Pack; Fits? -no-> Send"), ["Add an End"]),
    ("no-end", made("start > Weigh > Fits?"), ["Add an End"]),
    ("unreachable", made("start > Weigh > end; Pack > Seal > end"), ["Connect it to A1.02 “Weigh”", "Delete A1.04 “Pack” and all behind it"]),
    ("unreachable", made("start > Weigh; Pack > end"), ["Connect it to A1.02 “Weigh”"]),
    ("unreachable", made("start > Weigh > end; Pack > end"), ["Connect it to A1.02 “Weigh”", "Delete A1.04 “Pack”"]),
    # What another way leads to as well stays.
    ("unreachable", made("start > Fits? -yes-> end Sent; Fits? -no-> end; Pack > Seal > end b; Wrap > Seal"),
     ["Delete A1.05 “Pack”"]),
    # What only brought two ways together goes with one of them.
    ("unreachable", made("start > Weigh > Both? > end; Pack > Both?"), ["Delete A1.05 “Pack”"]),
    ("dead-end", made("start > Weigh; Pack > end"), ["Connect it to A1.03 “Pack”", "Add an End after it"]),
    ("dead-end", made("start > Fits? -yes-> end; Fits? -no-> Ask > Ask"), ["Add an End after it"]),
    ("dead-end", made("start > Weigh > Fits? -yes-> end; Fits? -no-> Ask?"), ["Add an End after it"]),
    ("dead-end", made("start > Fits? -yes-> end; Fits? -no-> @Pay", "start > end", nodes=CALL),
     ["Add an End after it", "Let it go on in the other flowchart"]),
    ("endless-loop", made("start > In? -yes-> end; In? -no-> A > Fits? -a-> B > A; Fits? -b-> A"),
     ["Add an outcome that leads out of it"]),
    ("endless-loop", made("start > In? -yes-> end; In? -no-> A > B > A"), ["Add a decision that leads out of it"]),
    ("endless-loop", made("start > Weigh > start; Pack > end"), ["Add a decision that leads out of it"]),
    ("loop-without-limit", made("start > Weigh > Fits? -yes-> end; Fits? -no-> Weigh"),
     ["Limit the way back to 2 times"]),
    ("decision-with-one-outcome", made("start > Fits? -yes-> end"), ["Add the missing outcome", "Turn it into a step"]),
    ("decision-with-one-outcome", made("start > Weigh? -yes-> end; Weigh? -no-> Fits?"),
     ["Add the outcomes Yes and No", "Turn it into a step"]),
    ("outcome-without-label", made("start > Fits? -yes-> end; Fits? > Weigh > end"), ["Write “No”", "Write “[… answer]”"]),
    ("outcome-without-label", made("start > Fits? > end; Fits? -no way-> Weigh > end"),
     ["Write “Yes”", "Write “No”", "Write “[… answer]”"]),
    ("outcome-without-label", made("start > @Pay -Paid-> end x; @Pay > Ask > end",
     "start > Fits? -a-> end Paid; Fits? -b-> end Declined", nodes=CALL | {"end Paid": {"fields": {"outcome": "Paid"}}}),
     ["Write “end Declined”"]),
    ("duplicate-outcome", made("start > Fits? -yes-> end; Fits? -Yes-> Weigh > end"),
     ["Rename one of them: “No”", "Rename one of them: “[… answer]”"]),
    ("duplicate-outcome", made("start > Fits? -a-> end; Fits? -a-> end; Fits? -b-> Weigh > end"),
     ["Make one connection of the two", "Rename one of them: “[… answer]”"]),
    ("missing-default", made("start > Fits? -a-> end; Fits? -b-> Weigh > end; Fits? -c-> Pack > end"),
     ["Add an outcome for anything else", "Mark “a” as the default", "Mark “b” as the default", "Mark “c” as the default"]),
    ("missing-default", made("start > Fits? -yes-> end"), ["Add an outcome for “No”", "Add an outcome for anything else"]),
    ("missing-default", made("start > Fits? -small-> end; Fits? -big-> Weigh > end", lines={"big": AMOUNT}),
     ["Add an outcome for anything else", "Mark “small” as the default", "Mark “big” as the default"]),
    ("implicit-split", made("start > Weigh > Pack > end; Weigh > Send > end"),
     ["Put a decision after it", "Put a “do together” bar after it"]),
    ("implicit-split", made("start > Weigh > Pack > end; start -heavy-> Send > end"),
     ["Put a decision after it", "Put a “do together” bar after it"]),
    ("wait-without-limit", made("start > ~Reply -here-> end"), ["Set at most 24 h and add an exit for the timeout"]),
    ("wait-without-limit", made("start > ~Reply -late-> end", lines={"late": {"ending": "timeout"}}), ["Set at most 24 h"]),
    ("wait-without-limit",
     made("start > ~Reply > end", nodes={"Reply": {"fields": {"event": "message", "limit": {"amount": 2, "unit": "h"}}}}),
     ["Add an exit for the timeout"]),
    ("connection-without-end", loose(made("start > Weigh -x-> Pack > end"), "x", target=None),
     ["Attach the loose end to A1.03 “Pack”", "Attach the loose end to a new End", "Delete the connection"]),
    ("connection-without-end", loose(made("start > Fits? -x-> end; Fits? -y-> Pack > end"), "x", target=None),
     ["Attach the loose end to a new End"]),
    ("connection-without-end", loose(made("start > Weigh -x-> Pack > end"), "x", source=None), ["Delete the connection"]),
    ("broken-link", made("start > @Pay > end", nodes={"Pay": opening("gone")}),
     ["Create the flowchart", "Replace the link by a step"]),
    ("broken-link", made("start > @Pay -Paid-> end; @Pay -Declined-> Ask > end", nodes={"Pay": opening("gone")}),
     ["Create the flowchart"]),
    ("broken-link", made("start > @Refund > end", "start > @Refund > end", "start > end",
     nodes={"Refund": {"fields": {"called": "Flowchart A3"}}}),
     ["Choose A3 “Flowchart A3”", "Choose A2 “Flowchart A2”", "Create the flowchart", "Replace the link by a step"]),
    ("unknown-sop", made("start > @Check > end", nodes={"Check": opening("h1", sop=LINKED)}), ["Replace the link by a step"]),
    ("unknown-sop", made("start > @Check > end", nodes={"Check": opening("gone", sop=LINKED)}, linked_sops=(STUB,)),
     ["Choose Check the age", "Replace the link by a step"]),
    ("retired-target", made("start > @Check > end", nodes={"Check": opening("h1", sop=LINKED)}, linked_sops=(GONE, AFTER)),
     ["Link to SOP-CS-020", "Replace the link by a step"]),
    ("recursive-link", made("start > @Pay > end", "start > Fits? -yes-> end; Fits? -no-> @Back > end x",
     nodes=CALL | {"Back": opening("A1")}),
     ["Let A1.02 “Pay” go on instead of calling", "Let A2.03 “Back” go on instead of calling", "Replace A1.02 “Pay” by a step", "Replace A2.03 “Back” by a step"]),
    ("outcome-mismatch", made("start > @Pay -Paid-> end; @Pay -Refused-> Ask > end",
     "start > Fits? -a-> end Paid; Fits? -b-> end Declined", nodes=CALL | {"end Paid": {"fields": {"outcome": "Paid"}}}),
     ["Give the exit “Refused” the words “end Declined”", "Delete exit “Refused” and all behind it"]),
    ("outcome-mismatch", made("start > @Pay -Paid-> end; @Pay -Later-> Note > Send > end",
     "start > Fits? -a-> end Paid", nodes=CALL | {"end Paid": {"fields": {"outcome": "Paid"}}}),
     ["Delete exit “Later” and all behind it"]),
    ("outcome-mismatch", made("start > @Pay -end Paid-> end",
     "start > Fits? -a-> end Paid; Fits? -b-> end Declined", nodes=CALL), ["Give the link one exit for each outcome"]),
    ("orphan-flowchart", made("start > Weigh > end", "start > Pack > end"), ["Delete A2 “Flowchart A2”"]),
    ("orphan-flowchart", made("start > Weigh > end", "start > @Pay > end", nodes={"Pay": opening("A1")}),
     ["Make A2 “Flowchart A2” the main one", "Delete A2 “Flowchart A2”"]),
]  # fmt: skip
PLACEHOLDER = re.compile(r"\[TO" r"DO ([^]]+)\]")


def broken(rule, sop):
    found = [finding for finding in validate(sop) if finding.rule == rule]
    assert found, [finding.rule for finding in validate(sop)]
    return found[0]


def titles(fixes):
    return [PLACEHOLDER.sub(r"[… \1]", str(fix.title)) for fix in fixes]


@pytest.mark.parametrize(("rule", "sop", "offered"), CASES, ids=[rule for rule, *_ in CASES])
def test_a_finding_offers_its_fixes(rule, sop, offered):
    there = titles(fixes_for(sop, broken(rule, sop)))
    assert [title for title in there if title in offered] == offered
    assert set(there) - set(offered) <= {"Write “[… answer]”", "Replace the link by a step"}


def test_every_rule_has_fixes():
    assert {rule for rule, *_ in CASES} == {rule.name for rule in RULES}


def errors(sop: Sop):
    return Counter(finding.rule for finding in validate(sop) if finding.severity == "error")


def holds(sop, finding):
    """Every fix of a finding removes it, adds no error, keeps what a file can hold, and is one step of undo."""
    for fix in fixes_for(sop, finding):
        fixed = fix.apply(sop)
        assert finding not in validate(fixed)
        assert not errors(fixed) - errors(sop), str(fix.title)
        assert read(write(fixed)) == fixed
        done = History(sop).after(str(fix.title), fixed)
        assert done.undo_label() == str(fix.title)
        assert done.undo().present == sop


@pytest.mark.parametrize(("rule", "sop", "offered"), CASES, ids=[rule for rule, *_ in CASES])
def test_a_fix_mends_and_breaks_nothing(rule, sop, offered):
    holds(sop, broken(rule, sop))


@settings(max_examples=40, deadline=None)
@given(flowcharts())
def test_on_any_flowchart_every_fix_mends_and_breaks_nothing(flowchart):
    sop = Sop(id=DOCUMENT_ID, flowcharts=(flowchart,))
    for finding in validate(sop):
        holds(sop, finding)


OWN_WORDS = {"Yes", "No", "Anything else", "Time is up"}


@pytest.mark.parametrize(("rule", "sop", "offered"), CASES, ids=[rule for rule, *_ in CASES])
def test_a_fix_invents_nothing(rule, sop, offered):
    """New words are a placeholder, an answer that the rule names, or words that stood elsewhere in the SOP."""
    known = words_of(sop) | {
        name for stub in sop.linked_sops for chart in stub.flowcharts for name in chart.outcomes
    }
    for fix in fixes_for(sop, broken(rule, sop)):
        for text in words_of(fix.apply(sop)) - known - OWN_WORDS:
            assert PLACEHOLDER.fullmatch(text.removesuffix("?")), text


def words_of(sop):
    charts = sop.flowcharts
    nodes = {node.text for chart in charts for node in chart.nodes}
    called = {str(node.fields.get("called", "")) for chart in charts for node in chart.nodes}
    return (
        nodes
        | called
        | {line.label for chart in charts for line in chart.connections}
        | {c.title for c in charts}
    )


@pytest.mark.parametrize(("rule", "sop", "offered"), CASES, ids=[rule for rule, *_ in CASES])
def test_the_finding_advises_what_its_fixes_do(rule, sop, offered):
    finding = broken(rule, sop)
    for fix in fixes_for(sop, finding):
        advice = iter(re.findall(r"[\w“”]+", str(finding.fix).casefold()))
        own = re.sub(r"“?\{\w+\}”?", "", fix.title.text).casefold()
        assert all(word in advice for word in re.findall(r"[\w“”]+", own)), (str(fix.title), str(finding.fix))


def test_a_finding_that_is_no_longer_true_offers_nothing():
    sop = procedure("start > Weigh")
    finding = validate(procedure("start > Weigh > end; start > Pack"))[0]
    assert fixes_for(sop, finding) == ()
    assert fixes_for(sop.but(flowcharts=()), finding) == ()


def test_what_has_been_judged_already_is_not_judged_again():
    sop = procedure("start > Fits? -yes-> end")
    live = Live.of(sop)
    finding = live.findings[0]
    assert titles(fixes_for(sop, finding, live)) == titles(fixes_for(sop, finding))
    assert titles(fixes_for(sop, finding, Live.of(procedure("start > end")))) == titles(
        fixes_for(sop, finding)
    )
