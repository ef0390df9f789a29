"""docs/rules/: one page for each rule, from the docstring of the file that defines it, and their index."""

from itertools import groupby

from docs._make.rule_examples import EXAMPLES
from sop_studio.drawing.draw import draw_flowchart
from sop_studio.drawing.svg import to_svg
from sop_studio.drawing.theme import load
from sop_studio.graph.order import step_numbers
from sop_studio.layout.arrange import place
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.sop import Sop
from sop_studio.validation.engine import validate
from sop_studio.validation.finding import Finding
from sop_studio.validation.fixes import fixes_for
from sop_studio.validation.mend import ANSWER, to_write
from sop_studio.validation.registry import RULES
from sop_studio.validation.spec import Rule

NO_GRAPHVIZ = 0.0
"""Seconds: the program's own places are the same on every machine."""

INTRODUCTION = """# Rules

Made from `sop_studio/validation/rules/` by `make docs`; `sop-studio list rules` prints the same. A rule is advice: it never
keeps anybody from saving. How bad a fault counts depends on the profile; the tables say how bad it is by itself.
"""


def pages() -> dict[str, str]:
    """The page of every rule and `docs/rules/README.md`."""
    made = {f"docs/rules/{rule.name}.md": page(rule) for rule in RULES}
    for rule in RULES:
        made |= pictures(rule)
    groups = groupby(sorted(RULES, key=lambda rule: (rule.group, rule.code)), key=lambda rule: rule.group)
    return made | {"docs/rules/README.md": "\n".join([INTRODUCTION, *(table(name, list(own)) for name, own in groups)])}


def page(rule: Rule) -> str:
    facts = f"`{rule.name}` · {rule.code} · {rule.severity} · group {rule.group}"
    raised = f"\nAn error from these gates on: {', '.join(sorted(rule.raised_at))}.\n" if rule.raised_at else ""
    return f"# {rule.title}\n\n{facts}\n{raised}\n{rule.manual()}\n\n{gallery(rule)}\n[All rules](README.md)\n"


def gallery(rule: Rule) -> str:
    """The two examples side by side, and what is said of the bad one."""
    bad, good = EXAMPLES[rule.name]
    (finding,) = (one for one in validate(bad) if one.rule == rule.name)
    said = f"{finding.message}"
    return "\n".join([
        "| not so | but so |",
        "|:---:|:---:|",
        f"| {images(rule, 'bad', bad, said)} | {images(rule, 'good', good, 'The same flowchart without the fault.')} |",
        "",
        f"The program says: {said}",
        f"Quick fixes it offers here: {offers(bad, finding)}.",
        "",
    ])  # fmt: skip


def offers(sop: Sop, finding: Finding) -> str:
    """What a person can choose from with one key; placeholders to be written over are left out."""
    titles = (str(fix.title) for fix in fixes_for(sop, finding))
    return " · ".join(title for title in titles if to_write(ANSWER) not in title)


def images(rule: Rule, which: str, sop: Sop, alt: str) -> str:
    words = alt.replace("|", " ").replace("[", "(").replace("]", ")")
    return " ".join(f"![{words}](pictures/{rule.name}-{which}-{one.code}.svg)" for one in sop.flowcharts)


def pictures(rule: Rule) -> dict[str, str]:
    """Every flowchart of both examples of a rule, drawn as the program draws it."""
    return {
        f"docs/rules/pictures/{rule.name}-{which}-{chart.code}.svg": picture(sop, chart)
        for which, sop in zip(("bad", "good"), EXAMPLES[rule.name], strict=True)
        for chart in sop.flowcharts
    }


def picture(sop: Sop, chart: Flowchart) -> str:
    placement = place(sop, chart, NO_GRAPHVIZ)
    drawing = draw_flowchart(sop, chart, placement, step_numbers(sop), heading=False)
    return to_svg(drawing, load("light")).decode("utf-8")


def table(group: str, rules: list[Rule]) -> str:
    rows = [f"| {rule.code} | [{rule.name}]({rule.name}.md) | {rule.severity} | {rule.title} |" for rule in rules]
    return "\n".join([f"## {group.capitalize()}\n", "| code | rule | | |", "|---|---|---|---|", *rows]) + "\n"
