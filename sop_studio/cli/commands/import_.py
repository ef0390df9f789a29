"""`sop-studio import`: turn files of other programs into SOPs."""

from pathlib import Path
from typing import Annotated

import typer

from sop_studio.cli.each import OK, for_each
from sop_studio.cli.inputs import open_input
from sop_studio.cli.names import Names
from sop_studio.cli.output import result, say, visible, words
from sop_studio.cli.spec import Command
from sop_studio.cli.writing import make_folder
from sop_studio.importers.report import Loss
from sop_studio.messages.message import Message


def import_(
    files: Annotated[list[str], typer.Argument(metavar="FILE…", help="BPMN 2.0 models.")],
    out: Annotated[str, typer.Option(metavar="DIR", help="Folder for the SOPs; made when missing.")] = ".",
) -> int:
    """Turn BPMN models into SOPs; lists what could not be carried over."""
    names = Names()

    def work(path: str) -> int:
        opened = open_input(path)
        from sop_studio.layout.arrange import place_missing
        from sop_studio.store.files import save

        placed, remarks = place_missing(opened.sop)
        make_folder(Path(out))
        target = Path(out) / f"{names.for_input(path)}.sop"
        for remark in (*remarks, *save(placed, target)):
            say(remark, about=path)
        result(str(target))
        for loss in opened.report.losses:
            say(Message("loss", "not carried over: {what}", what=_words(loss)), about=path)
        return OK

    return for_each(files, work)


def _words(loss: Loss) -> str:
    place = f" ({visible(loss.imported_id)})" if loss.imported_id else ""
    return words(loss.message) + place


COMMAND = Command(
    "import",
    import_,
    ("sop-studio import refund.bpmn", "sop-studio import models/*.bpmn --out sops"),
)
