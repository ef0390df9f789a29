"""Pages that are made from the code are in step with it."""

import json

import pytest

from docs._make import kinds, schema
from docs._make.__main__ import made, out_of_step
from sop_studio.kinds.registry import NODE_KINDS
from sop_studio.validation.registry import RULES
from tests.house.tree import ROOT


def test_every_generated_page_is_in_step_with_the_code():
    assert out_of_step(made()) == [], "Run: make docs"


def test_a_page_that_differs_would_be_noticed():
    assert out_of_step({"docs/kinds.md": "something else\n"}) == ["docs/kinds.md"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_page_of_a_rule_says_what_why_and_instead(rule):
    page = made()[f"docs/rules/{rule.name}.md"]
    assert "**Why.**" in page
    assert "**Instead.**" in page
    assert len(rule.manual().split("**Why.**")[0].split()) > 5


def test_making_the_pages_twice_gives_the_same():
    assert made() == made()


@pytest.mark.parametrize("kind", NODE_KINDS, ids=lambda kind: kind.name)
def test_the_page_of_kinds_describes_every_kind(kind):
    page = kinds.pages()["docs/kinds.md"]
    assert f"## {kind.title}\n" in page
    assert str(kind.help) in page


def test_the_schema_holds_no_broken_reference():
    text = json.dumps(schema.schema())
    definitions = json.loads(text)["$defs"]
    referred = {part.split('"')[0] for part in text.split('"#/$defs/')[1:]}
    assert referred <= set(definitions)


def test_the_schema_describes_the_fields_of_every_kind():
    definitions = schema.schema()["$defs"]
    assert {f"{kind.name}_fields" for kind in NODE_KINDS} <= set(definitions)


def test_the_glossary_has_every_kind():
    glossary = (ROOT / "docs" / "glossary.md").read_text("utf-8")
    assert [kind.name for kind in NODE_KINDS if f"`{kind.name}`" not in glossary] == []
