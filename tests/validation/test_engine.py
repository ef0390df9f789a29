"""The engine runs rules in order, survives one that breaks, and leaves out what is waived."""

from dataclasses import replace

import pytest

from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message
from sop_studio.model.sections import Waiver
from sop_studio.validation.engine import judge, validate
from sop_studio.validation.profiles import named
from sop_studio.validation.registry import RULES
from sop_studio.validation.spec import Rule
from sop_studio.validation.view import View
from tests.notation import procedure

DRAFT = named("draft")
FAULTY = procedure(
    "start > Weigh > Fits? -yes-> end; Fits? -no-> Weigh; Lost > Lost too; Fits? -maybe-> A > B > A",
    "Pack > Seal",
)


def broken(view):
    raise ZeroDivisionError("3 / 0")


BROKEN = Rule("broken", "TST001", "structure", "info", Message("rule-broken", "Broken"), broken)


def test_a_sound_procedure_has_no_findings():
    assert validate(procedure("start > Weigh > Fits? -yes-> end; Fits? -no/max 2-> Weigh")) == ()


def test_findings_come_by_flowchart_then_node_then_rule():
    found = [(finding.flowchart.code, finding.nodes[0].text if finding.nodes else None, finding.rule)
             for finding in validate(FAULTY)]  # fmt: skip
    assert found == [
        ("A1", "Weigh", "loop-without-limit"),
        ("A1", "Fits?", "missing-default"),
        ("A1", "Lost", "unreachable"),
        ("A1", "Lost too", "dead-end"),
        ("A1", "A", "endless-loop"),
        ("A1", "A", "loop-without-limit"),
        ("A2", None, "no-start"),
        ("A2", None, "no-end"),
        ("A2", None, "orphan-flowchart"),
    ]


def test_judging_twice_gives_the_same():
    assert validate(FAULTY) == validate(FAULTY.but())


def test_findings_carry_the_numbers_of_their_nodes():
    finding = next(one for one in validate(FAULTY) if one.rule == "unreachable")
    assert finding.numbers == (("n5", "A1.07"), ("n6", "A1.08"))


def test_a_rule_that_breaks_is_reported_and_the_others_still_run():
    found = judge(View(FAULTY), DRAFT, (BROKEN, *RULES)).findings
    assert found[0].rule == "broken"
    assert str(found[0].message) == (
        "The rule “Broken” could not be run, so nothing is known about it: ZeroDivisionError 3 / 0."
    )
    told = [finding for finding in found if finding.rule == "broken"]
    assert [(finding.severity, finding.flowchart.code) for finding in told] == [
        ("error", "A1"),
        ("error", "A2"),
    ]
    assert tuple(finding for finding in found if finding.rule != "broken") == validate(FAULTY)


def test_an_unknown_profile_is_refused_with_the_known_ones():
    with pytest.raises(
        SopStudioError, match=r"no profile “final”\. Choose one of: draft, review, approve, release\."
    ):
        validate(FAULTY, profile="final")


def test_a_rule_may_become_an_error_at_a_gate_and_stays_one_behind_it():
    rules = [
        replace(rule, raised_at=frozenset({"approve"})) for rule in RULES if rule.name == "orphan-flowchart"
    ]
    severities = {
        name: [finding.severity for finding in judge(View(FAULTY), named(name), rules).findings]
        for name in ("draft", "review", "approve", "release")
    }
    assert severities == {
        "draft": ["warning"],
        "review": ["warning"],
        "approve": ["error"],
        "release": ["error"],
    }


def test_a_rule_may_be_switched_off_by_a_profile():
    profile = replace(DRAFT, without=frozenset({"no-start", "broken"}))
    found = judge(View(FAULTY), profile, (BROKEN, *RULES)).findings
    assert {"no-start", "broken"}.isdisjoint(finding.rule for finding in found)
    assert len(found) == len(validate(FAULTY)) - 1


def waived(**fields):
    waiver = Waiver(**{"id": "w1", "rule": "orphan-flowchart", "reason": "Entered by phone", **fields})
    judged = judge(View(FAULTY.but(waivers=(waiver,))), DRAFT, RULES)
    assert len(judged.findings) + len(judged.waived) == len(validate(FAULTY))
    return [(finding.rule, by.id) for finding, by in judged.waived]


@pytest.mark.parametrize(
    "fields",
    [{}, {"rule": "LNK008"}, {"target": "f2"}, {"target": FAULTY.id}, {"expires_at_version": "1.0"},
     {"expires_at_version": "1"}],
)  # fmt: skip
def test_a_warning_waived_with_a_reason_is_kept_apart(fields):
    assert waived(**fields) == [("orphan-flowchart", "w1")]


@pytest.mark.parametrize(
    "fields",
    [
        {"reason": " "},
        {"target": "f1"},
        {"expires_at_version": "0.1"},
        {"expires_at_version": "soon"},
        {"rule": "no-start"},
        {"rule": "other"},
    ],
)
def test_a_waiver_without_reason_elsewhere_expired_or_for_an_error_does_not_count(fields):
    assert waived(**fields) == []


def test_a_waiver_may_name_the_node_or_the_connection():
    line = next(one.connection for one in validate(FAULTY) if one.connection)
    assert waived(rule="missing-default", target="n3") == [("missing-default", "w1")]
    assert waived(rule="loop-without-limit", target=line.id) == [("loop-without-limit", "w1")]
