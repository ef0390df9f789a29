"""`sop-studio validate`: judge SOPs as graphs."""

from collections.abc import Callable
from typing import Annotated, Literal

import typer

from sop_studio.cli.dates import day
from sop_studio.cli.each import FOUND, OK, UNUSABLE
from sop_studio.cli.faults import guarded
from sop_studio.cli.inputs import open_input, say_losses
from sop_studio.cli.judged import Judged
from sop_studio.cli.output import result, result_json, say, words
from sop_studio.cli.spec import Command
from sop_studio.errors import SopStudioError

FailOn = Literal["error", "warning", "info", "never"]
RANK = {"error": 3, "warning": 2, "info": 1}
LEAST = {"error": 3, "warning": 2, "info": 1, "never": 4}


def validate(
    files: Annotated[list[str], typer.Argument(metavar="FILE…", help="SOPs, or files that can be imported.")],
    format: Annotated[
        Literal["text", "json", "sarif"], typer.Option(help="How to print the findings.")
    ] = "text",
    profile: Annotated[
        Literal["draft", "review", "approve", "release"], typer.Option(help="Judge as for this gate.")
    ] = "draft",
    fail_on: Annotated[FailOn, typer.Option(help="Exit with 1 at findings this severe.")] = "error",
    library: Annotated[str | None, typer.Option(metavar="DIR", help="Where linked SOPs lie.")] = None,
    today: Annotated[str | None, typer.Option(metavar="DATE", help="The date to judge by.")] = None,
) -> int:
    """Check SOPs: dead ends, unreachable steps, broken links and more."""
    date = day(today)

    def judged(path: str) -> Judged:
        from sop_studio.validation.engine import validate as judge

        opened = open_input(path, library)
        say_losses(opened)
        sop = opened.sop
        return Judged(path, None, sop.number, sop.title, judge(sop, profile=profile, today=date))

    done = [_tried(path, judged) for path in files]
    _print(done, format)
    worst = max((RANK[finding.severity] for each in done for finding in each.findings), default=0)
    if any(each.error for each in done):
        return UNUSABLE
    return FOUND if worst >= LEAST[fail_on] else OK


def _tried(path: str, judged: Callable[[str], Judged]) -> Judged:
    try:
        return guarded(lambda: judged(path))
    except SopStudioError as error:
        say(error.message, about=path)
        return Judged(path, error=words(error.message))


def _print(done: list[Judged], format: str) -> None:
    if format == "json":
        from sop_studio.validation.report import judged_to_plain

        result_json({"format": 1, "files": [judged_to_plain(each, words) for each in done]})
    elif format == "sarif":
        from sop_studio.cli.report_sarif import to_sarif

        result_json(to_sarif(done))
    else:
        from sop_studio.cli.report_text import lines

        for line in lines(done):
            result(line)


COMMAND = Command(
    "validate",
    validate,
    (
        "sop-studio validate refund.sop",
        "sop-studio validate models/*.bpmn --format json",
        "sop-studio validate refund.sop --profile review --fail-on warning",
    ),
)
