"""`sop-studio info`: what a file says about itself."""

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from sop_studio.cli.each import OK, for_each
from sop_studio.cli.inputs import open_input
from sop_studio.cli.output import result, result_json
from sop_studio.cli.spec import Command

if TYPE_CHECKING:
    from sop_studio.model.sop import Sop


def info(
    files: Annotated[list[str], typer.Argument(metavar="FILE…", help="SOPs, or files that can be imported.")],
    format: Annotated[Literal["text", "json"], typer.Option(help="How to print it.")] = "text",
) -> int:
    """Show number, title, version, status and sizes of SOPs."""
    found: list[dict[str, Any]] = []

    def work(path: str) -> int:
        found.append({"path": path} | _facts(open_input(path).sop))
        return OK

    code = for_each(files, work)
    if format == "json":
        result_json({"format": 1, "files": found})
    else:
        for number, facts in enumerate(found):
            if number:
                result("")
            for name, value in facts.items():
                result(f"{name.replace('_', ' '):<18}{_shown(value)}".rstrip())
    return code


def _facts(sop: "Sop") -> dict[str, Any]:
    from sop_studio.store.hashes import signed_hash

    return {
        "number": sop.number,
        "title": sop.title,
        "version": sop.control.version.words(),
        "status": sop.control.status,
        "language": sop.language,
        "flowcharts": [f"{each.code} {each.title}".strip() for each in sop.flowcharts],
        "nodes": sum(len(each.nodes) for each in sop.flowcharts),
        "connections": sum(len(each.connections) for each in sop.flowcharts),
        "escalation_paths": len(sop.escalation_paths),
        "document_id": sop.id,
        "signed_hash": signed_hash(sop),
    }


def _shown(value: object) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)


COMMAND = Command("info", info, ("sop-studio info refund.sop", "sop-studio info *.sop --format json"))
