"""`sop-studio export`: publish SOPs as Word, PDF and pictures."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from sop_studio.cli.dates import day
from sop_studio.cli.each import OK, for_each
from sop_studio.cli.inputs import open_input, say_losses
from sop_studio.cli.names import Names
from sop_studio.cli.output import result, say
from sop_studio.cli.progress import progress
from sop_studio.cli.spec import Command
from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message

if TYPE_CHECKING:
    from sop_studio.exporters.spec import Exporter
    from sop_studio.publishing.options import ExportOptions


def export(
    files: Annotated[list[str], typer.Argument(metavar="FILE…", help="SOPs, or files that can be imported.")],
    to: Annotated[
        str,
        typer.Option(
            metavar="FORMATS",
            help="Formats, with commas between: docx, pdf, svg, png (pictures: one for each flowchart).",
        ),
    ] = "docx,pdf",
    out: Annotated[str, typer.Option(metavar="DIR", help="Folder for the files; made when missing.")] = ".",
    paper: Annotated[Literal["a4", "letter"], typer.Option(help="Paper of Word and PDF.")] = "a4",
    large_paper: Annotated[
        bool, typer.Option(help="Put flowcharts that need it on A3, or tabloid with Letter.")
    ] = True,
    scale: Annotated[
        float, typer.Option(metavar="NUMBER", min=0.5, max=4, help="Pixels a point in PNG.")
    ] = 2.0,
    date: Annotated[str | None, typer.Option(metavar="DATE", help="Date of print to show in PDF.")] = None,
    today: Annotated[str | None, typer.Option(metavar="DATE", help="The date that counts as today.")] = None,
    library: Annotated[str | None, typer.Option(metavar="DIR", help="Where linked SOPs lie.")] = None,
) -> int:
    """Publish SOPs as Word, PDF, SVG and PNG."""
    from sop_studio.publishing.options import ExportOptions

    formats = _formats(to)
    options = ExportOptions(
        paper=paper, today=day(today), printed_on=day(date), scale=scale, large_paper=large_paper
    )
    names = Names()

    with progress(len(files) * len(formats)) as step:

        def work(path: str) -> int:
            _export_one(path, names.for_input(path), formats, options, Path(out), library)
            return OK

        return for_each(files, lambda path: step(path, len(formats), work))


def _formats(to: str) -> tuple["Exporter", ...]:
    from sop_studio.exporters.registry import EXPORTERS

    known = {each.name: each for each in EXPORTERS}
    wanted = [name.strip().lower().lstrip(".") for name in to.split(",") if name.strip()]
    unknown = [name for name in wanted if name not in known]
    if unknown or not wanted:
        raise SopStudioError(
            Message(
                "unknown-format",
                "“{name}” is no format to export to; choose from {known}.",
                name=", ".join(unknown),
                known=", ".join(known),
            )
        )
    return tuple(known[name] for name in dict.fromkeys(wanted))


def _export_one(
    path: str,
    base: str,
    formats: tuple["Exporter", ...],
    options: "ExportOptions",
    out: Path,
    library: str | None,
) -> None:
    from sop_studio.cli.writing import write_file
    from sop_studio.exporters.export import export as export_files
    from sop_studio.layout.arrange import place_missing

    opened = open_input(path, library)
    say_losses(opened)
    placed, remarks = place_missing(opened.sop)
    for remark in remarks:
        say(remark, about=path)
    said: set[Message] = set()
    for file in export_files(placed, formats, options, base):
        result(str(write_file(out, file.name, file.content)))
        for remark in file.remarks:
            if remark not in said:
                say(remark, about=path)
        said.update(file.remarks)


COMMAND = Command(
    "export",
    export,
    (
        "sop-studio export refund.sop --to docx,pdf --out release",
        "sop-studio export *.sop --to pdf --paper letter --out letter",
        "sop-studio export model.bpmn --to svg,png",
    ),
)
