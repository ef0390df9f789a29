"""Every rule has an example that breaks it and one that keeps all rules, and its page shows both."""

import pytest

from docs._make.rule_examples import EXAMPLES
from docs._make.rules import page, picture, pictures
from sop_studio.validation.engine import validate
from sop_studio.validation.fixes import fixes_for
from sop_studio.validation.registry import RULES


def test_every_rule_has_its_examples():
    assert set(EXAMPLES) == {rule.name for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_bad_example_breaks_the_rule_once_and_can_be_mended_and_the_good_one_has_no_fault(rule):
    bad, good = EXAMPLES[rule.name]
    (finding,) = (one for one in validate(bad) if one.rule == rule.name)
    assert fixes_for(bad, finding)
    assert validate(good) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_page_shows_both_examples_and_what_the_program_says(rule):
    text, drawn = page(rule), pictures(rule)
    assert len(drawn) >= 2
    for path, content in drawn.items():
        assert f"({path.removeprefix('docs/rules/')})" in text
        assert content.startswith("<?xml")
        assert len(content) < 25_000
    (finding,) = (one for one in validate(EXAMPLES[rule.name][0]) if one.rule == rule.name)
    assert f"The program says: {finding.message}" in text
    assert "Quick fixes it offers here: ." not in text


def test_a_picture_shows_every_shape():
    sop, _ = EXAMPLES["dead-end"]
    chart = sop.flowcharts[0]
    drawn = picture(sop, chart)
    assert all(f'data-id="{node.id}"' in drawn and f">{node.text}<" in drawn for node in chart.nodes)
