"""`sop-studio import`: turn files of other programs into SOPs."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sop_studio.cli.each import OK, for_each
from sop_studio.cli.inputs import Opened, open_foreign
from sop_studio.cli.names import Names
from sop_studio.cli.output import result, say
from sop_studio.cli.spec import Command
from sop_studio.cli.writing import make_folder, set_aside
from sop_studio.messages.message import Message

if TYPE_CHECKING:
    from sop_studio.importers.report import Loss
    from sop_studio.model.sop import Sop

LARGEST_PLACED = 12_000
"""Shapes and connections of a flowchart; larger ones take minutes to lay out and no one can read them."""


def import_(
    files: Annotated[list[str], typer.Argument(metavar="FILE…", help="BPMN 2.0 models.")],
    out: Annotated[str, typer.Option(metavar="DIR", help="Folder for the SOPs; made when missing.")] = ".",
    keep_positions: Annotated[
        bool,
        typer.Option("--keep-positions", help="Leave shapes where the model draws them, only farther apart."),
    ] = False,
) -> int:
    """Turn BPMN models into SOPs, and list what is left behind."""
    names = Names()

    def work(path: str) -> int:
        opened = open_foreign(path)
        if keep_positions:
            opened = _kept(opened)
        placed, remarks = _placed(opened.sop)
        target = Path(out) / f"{names.for_input(path)}.sop"
        for remark in (*remarks, *_save(placed, target)):
            say(remark, about=path)
        result(str(target))
        for loss in opened.report.losses:
            say(Message("loss", "{what}{place}", what=loss.message, place=_place(loss)), about=path)
        return OK

    return for_each(files, work)


def _kept(opened: Opened) -> Opened:
    """The SOP with its flowcharts placed as they are drawn; says which are not drawn."""
    from sop_studio.layout.keep import can_keep, place_at

    sop, centres = opened.sop, opened.report.centres
    kept = [flowchart for flowchart in sop.flowcharts if can_keep(flowchart, centres)]
    if not centres:
        text = "The file says of no shape where it stands; they are laid out anew."
        say(Message("no-diagram", text), about=opened.path)
    for flowchart in sop.flowcharts if centres else ():
        if flowchart not in kept:
            text = "Flowchart {code} “{title}” is not drawn in the file, or too large to keep; it is laid out anew."
            say(Message("not-drawn", text, code=flowchart.code, title=flowchart.title), about=opened.path)
    placements = tuple(place_at(sop, flowchart, centres) for flowchart in kept)
    return replace(opened, sop=sop.but(placements=placements))


def _placed(sop: "Sop") -> tuple["Sop", tuple[Message, ...]]:
    """The SOP with every flowchart laid out that is of a size for people; the others stay without positions."""
    from sop_studio.layout.arrange import place_missing

    giants = [one for one in sop.flowcharts if len(one.nodes) + len(one.connections) > LARGEST_PLACED]
    if not giants:
        return place_missing(sop)
    small = sop.but(flowcharts=tuple(one for one in sop.flowcharts if one not in giants), main_flowchart=None)
    placed, remarks = place_missing(small)
    text = "Flowchart {code} has {count} shapes and connections, too many to be drawn; split it to see it."
    said = (
        Message("giant", text, code=one.code, count=len(one.nodes) + len(one.connections)) for one in giants
    )
    return sop.but(placements=placed.placements), (*said, *remarks)


def _save(sop: "Sop", target: Path) -> Iterator[Message]:
    """Save the SOP; a different file of that name, which somebody may have worked on, is kept beside it."""
    from sop_studio.store.files import save
    from sop_studio.store.package import write

    make_folder(target.parent)
    kept = set_aside(target, write(sop)) if target.exists() else None
    yield from save(sop, target)
    if kept is not None:
        text = "{file} was there already and is replaced; what it held is now in {kept}."
        yield Message("old-kept", text, file=target.name, kept=kept.name)


def _place(loss: "Loss") -> str:
    return f"  [{loss.imported_id}]" if loss.imported_id else ""


COMMAND = Command(
    "import",
    import_,
    (
        "sop-studio import refund.bpmn",
        "sop-studio import models/*.bpmn --out sops",
        "sop-studio import refund.bpmn --keep-positions",
    ),
)
