"""`sop-studio arrange`: lay out the flowcharts of SOPs anew."""

from pathlib import Path
from typing import Annotated

import typer

from sop_studio.cli.each import OK, for_each
from sop_studio.cli.names import Names
from sop_studio.cli.output import result, say
from sop_studio.cli.spec import Command
from sop_studio.cli.writing import make_folder


def arrange(
    files: Annotated[list[str], typer.Argument(metavar="FILE…", help="SOPs to lay out.")],
    out: Annotated[
        str | None, typer.Option(metavar="DIR", help="Folder for the results; without it, in place.")
    ] = None,
) -> int:
    """Lay out the flowcharts of SOPs anew."""

    names = Names()

    def work(path: str) -> int:
        from dataclasses import replace

        from sop_studio.layout.arrange import place_missing
        from sop_studio.store.files import load_package, save_package

        package = load_package(Path(path))
        placed, remarks = place_missing(package.sop.but(placements=()))
        if out is not None:
            make_folder(Path(out))
        target = Path(path) if out is None else Path(out) / f"{names.for_input(path)}.sop"
        for remark in (*remarks, *save_package(replace(package, sop=placed), target)):
            say(remark, about=path)
        result(str(target))
        return OK

    return for_each(files, work)


COMMAND = Command(
    "arrange", arrange, ("sop-studio arrange refund.sop", "sop-studio arrange *.sop --out tidy")
)
