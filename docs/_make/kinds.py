"""docs/kinds.md: every kind of shape and connection, as the kinds describe themselves."""

import json
from collections.abc import Iterator
from typing import Any

from sop_studio.kinds.registry import CONNECTION_KINDS, NODE_KINDS
from sop_studio.kinds.spec import MANY, NodeKind, Range

INTRODUCTION = """# Shapes and connections

Made from `sop_studio/kinds/` by `make docs`. The name in code style is the one in the file and on the command line.
Sizes are the smallest, in points (1/72 inch); a shape grows with its words.
"""


def pages() -> dict[str, str]:
    """`docs/kinds.md`."""
    parts = [INTRODUCTION, overview(), *(chapter(kind) for kind in NODE_KINDS), "## Connections\n", connections()]
    return {"docs/kinds.md": "\n".join(parts)}


def overview() -> str:
    lines = ["| shape | name | entries | exits | BPMN 2.0 | ISO 5807 |", "|---|---|---|---|---|---|"]
    for kind in NODE_KINDS:
        cells = (f"[{kind.title}](#{anchor(kind)})", f"`{kind.name}`", span(kind.entries), span(kind.exits))
        lines.append("| " + " | ".join((*cells, kind.bpmn or "–", kind.iso or "–")) + " |")
    return "\n".join(lines) + "\n"


def anchor(kind: NodeKind) -> str:
    return str(kind.title).lower().replace(" ", "-")


def span(limits: Range) -> str:
    """How many connections, in words: 1, 0 to 3, 1 or more."""
    if limits.most >= MANY:
        return f"{limits.least} or more"
    return str(limits.least) if limits.least == limits.most else f"{limits.least} to {limits.most}"


def chapter(kind: NodeKind) -> str:
    outline = kind.outline.replace("_", " ")
    size = f"Outline: {outline}, at least {kind.least_width} × {kind.least_height}."
    fields = list(own_fields(kind))
    table = ["", "| field | value | without it |", "|---|---|---|", *fields] if fields else []
    return "\n".join([f"## {kind.title}\n", f"{kind.help} {size}", *table]) + "\n"


def own_fields(kind: NodeKind) -> Iterator[str]:
    made = kind.fields.model_json_schema()
    for name, field in made.get("properties", {}).items():
        if name != "extra":
            default = json.dumps(field["default"], ensure_ascii=False) if field.get("default") else "–"
            yield f"| `{name}` | {value_words(field)} | {default} |"


def value_words(field: dict[str, Any]) -> str:
    """What a field may hold, in words: its choices, or its type."""
    if "enum" in field:
        return ", ".join(f"`{choice}`" for choice in field["enum"])
    if "anyOf" in field:
        return " or ".join(value_words(choice) for choice in field["anyOf"] if choice.get("type") != "null")
    if field.get("type") == "array":
        return f"list of {value_words(field['items'])}"
    if "$ref" in field:
        return str(field["$ref"].rsplit("/", 1)[-1])
    return {"string": "text", "boolean": "true or false", "integer": "whole number"}.get(field.get("type", ""), "any")


def connections() -> str:
    lines = ["| connection | name | line | |", "|---|---|---|---|"]
    for kind in CONNECTION_KINDS:
        line = ("dashed" if kind.is_dashed else "solid") + (" with an arrow head" if kind.has_head else "")
        lines.append(f"| {kind.title} | `{kind.name}` | {line} | {kind.help} |")
    return "\n".join(lines) + "\n"
