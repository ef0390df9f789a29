"""`sop-studio new`: a new SOP from its title, purpose and owner."""

from pathlib import Path
from typing import Annotated

import typer

from sop_studio.cli.dates import day
from sop_studio.cli.each import OK
from sop_studio.cli.output import result, say
from sop_studio.cli.spec import Command
from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message


def new(
    file: Annotated[str, typer.Argument(metavar="FILE.sop", help="Where to save it; must not exist yet.")],
    title: Annotated[
        str, typer.Option(metavar="TEXT", help="What the SOP is about, e.g. “Return a damaged item”.")
    ],
    purpose: Annotated[str, typer.Option(metavar="TEXT", help="What it is for, in one sentence.")] = "",
    owner: Annotated[str, typer.Option(metavar="ROLE", help="The role that owns it.")] = "",
    today: Annotated[str | None, typer.Option(metavar="DATE", help="The date that counts as today.")] = None,
) -> int:
    """Make a new SOP with one flowchart, from Start to End."""
    import datetime as dt
    import uuid

    from sop_studio.editing.create import new_sop
    from sop_studio.layout.arrange import place_missing
    from sop_studio.store.files import save

    if not title.strip():
        raise SopStudioError(Message("no-title", "An SOP needs a title; say what it is about with --title."))
    for text in (title, purpose, owner):
        _check(text)
    path = Path(file)
    if path.exists():
        raise SopStudioError(Message("file-exists", "{file} exists already; choose another name.", file=file))
    date = day(today) or dt.datetime.now(dt.UTC).astimezone().date()
    sop = new_sop(title=title, purpose=purpose, owner=owner, today=date, id=str(uuid.uuid4()))
    placed, _ = place_missing(sop)
    for remark in save(placed, path):
        say(remark, about=file)
    result(str(path))
    return OK


def _check(text: str) -> None:
    from sop_studio.model.text import LONGEST_TEXT, check_text

    try:
        check_text(text)
    except ValueError as error:
        cause = str(error)
    else:
        cause = f"it has more than {LONGEST_TEXT} characters" if len(text) > LONGEST_TEXT else ""
    if cause:
        text = f"{text[:40]} …" if len(text) > 40 else text
        raise SopStudioError(Message("bad-text", "“{text}” cannot be used: {cause}.", text=text, cause=cause))


COMMAND = Command(
    "new",
    new,
    ("sop-studio new return.sop --title 'Return a damaged item' --owner 'Head of Customer Service'",),
)
