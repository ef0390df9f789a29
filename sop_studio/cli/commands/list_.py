"""`sop-studio list`: the kinds of shapes, the rules and the formats there are."""

from typing import Annotated, Any, Literal

import typer

from sop_studio.cli.each import OK
from sop_studio.cli.output import result, result_json, words
from sop_studio.cli.spec import Command


def list_(
    what: Annotated[
        Literal["kinds", "rules", "formats"], typer.Argument(metavar="WHAT", help="What to list.")
    ],
    format: Annotated[Literal["text", "json"], typer.Option(help="How to print it.")] = "text",
) -> int:
    """List the kinds of shapes, the rules or the formats."""
    rows = {"kinds": _kinds, "rules": _rules, "formats": _formats}[what]()
    if format == "json":
        result_json({"format": 1, what: rows})
        return OK
    widths = [max(len(str(row[key])) for row in rows) for key in rows[0]]
    for row in rows:
        result(
            "  ".join(f"{value:<{width}}" for value, width in zip(row.values(), widths, strict=True)).rstrip()
        )
    return OK


def _kinds() -> list[dict[str, Any]]:
    from sop_studio.kinds.registry import NODE_KINDS

    return [
        {"name": each.name, "title": words(each.title), "bpmn": each.bpmn, "help": words(each.help)}
        for each in NODE_KINDS
    ]


def _rules() -> list[dict[str, Any]]:
    from sop_studio.validation.registry import RULES

    return [{"code": each.code, "name": each.name, "severity": each.severity} for each in RULES]


def _formats() -> list[dict[str, Any]]:
    from sop_studio.exporters.registry import EXPORTERS
    from sop_studio.importers.registry import IMPORTERS

    sop = {"name": "sop", "use": "open, save", "suffixes": ".sop", "title": "SOP Studio document"}
    read = [
        {"name": each.name, "use": "import", "suffixes": " ".join(each.suffixes), "title": words(each.title)}
        for each in IMPORTERS
    ]
    written = [
        {"name": each.name, "use": "export", "suffixes": each.suffix, "title": words(each.title)}
        for each in EXPORTERS
    ]
    return [sop, *read, *written]


COMMAND = Command("list", list_, ("sop-studio list rules", "sop-studio list formats --format json"))
