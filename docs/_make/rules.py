"""docs/rules/: one page for each rule, from the docstring of the file that defines it, and their index."""

from itertools import groupby

from sop_studio.validation.registry import RULES
from sop_studio.validation.spec import Rule

INTRODUCTION = """# Rules

Made from `sop_studio/validation/rules/` by `make docs`; `sop-studio list rules` prints the same. A rule is advice: it never
keeps anybody from saving. How bad a fault counts depends on the profile; the tables say how bad it is by itself.
"""


def pages() -> dict[str, str]:
    """The page of every rule and `docs/rules/README.md`."""
    made = {f"docs/rules/{rule.name}.md": page(rule) for rule in RULES}
    groups = groupby(sorted(RULES, key=lambda rule: (rule.group, rule.code)), key=lambda rule: rule.group)
    return made | {"docs/rules/README.md": "\n".join([INTRODUCTION, *(table(name, list(own)) for name, own in groups)])}


def page(rule: Rule) -> str:
    facts = f"`{rule.name}` · {rule.code} · {rule.severity} · group {rule.group}"
    raised = f"\nAn error from these gates on: {', '.join(sorted(rule.raised_at))}.\n" if rule.raised_at else ""
    return f"# {rule.title}\n\n{facts}\n{raised}\n{rule.manual()}\n\n[All rules](README.md)\n"


def table(group: str, rules: list[Rule]) -> str:
    rows = [f"| {rule.code} | [{rule.name}]({rule.name}.md) | {rule.severity} | {rule.title} |" for rule in rules]
    return "\n".join([f"## {group.capitalize()}\n", "| code | rule | | |", "|---|---|---|---|", *rows]) + "\n"
