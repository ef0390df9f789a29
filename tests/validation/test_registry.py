"""Every rule says what it is, and has the name and code by which files and documents know it."""

import re

import pytest

from sop_studio.validation.registry import RULES

KNOWN = """
no-start STR001 · several-starts STR002 · start-has-entry STR003 · no-end STR004 · unreachable STR005 ·
dead-end STR006 · endless-loop STR008 · loop-without-limit STR009 · decision-with-one-outcome STR010 ·
outcome-without-label STR011 · duplicate-outcome STR012 · missing-default STR014 · implicit-split STR016 ·
wait-without-limit STR022 · connection-without-end STR027 · broken-link LNK001 · unknown-sop LNK002 ·
retired-target LNK003 · recursive-link LNK005 · outcome-mismatch LNK007 · orphan-flowchart LNK008
"""


def test_names_and_codes_stay_as_files_know_them():
    assert [f"{rule.name} {rule.code}" for rule in RULES] == [one.strip() for one in KNOWN.split("·")]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_lives_in_the_file_of_its_name_and_group(rule):
    group, name = rule.check.__module__.split(".")[-2:]
    assert (group, name) == (rule.group, rule.name.replace("-", "_"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_a_manual_page_that_says_what_why_and_what_instead(rule):
    first, *_ = rule.manual().splitlines()
    assert first.endswith(".")
    assert re.search(r"^Reported ", rule.manual(), re.MULTILINE)
    assert "\n**Why.** " in rule.manual()
    assert "\n**Instead.** " in rule.manual()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_looks_at_collections_that_exist(rule):
    from sop_studio.model.sop import Sop

    assert rule.looks_at <= set(Sop.model_fields)
