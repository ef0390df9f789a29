"""The command line: reads the call, runs the command, turns every failure into a sentence and an exit code."""

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from sop_studio.cli.each import OK, UNUSABLE
from sop_studio.cli.faults import guarded
from sop_studio.cli.help_page import WIDTH, HelpPage, examples
from sop_studio.cli.output import say
from sop_studio.cli.registry import COMMANDS
from sop_studio.cli.streams import cannot_write, drop_results, open_closed
from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message

STOPPED = 130
NO_WINDOW = Message(
    "no-window", "There is no display for the window here; see “sop-studio --help” for the commands."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of one call: 0 fine, 1 findings, 2 an input could not be used or the call was wrong."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    open_closed()
    try:
        if not given:
            say(NO_WINDOW)
            return OK
        code = guarded(lambda: _called(given))
        sys.stdout.flush()
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        drop_results()
        return OK
    except OSError as error:
        drop_results()
        say(cannot_write(error).message)
        return UNUSABLE
    except SopStudioError as error:
        say(error.message)
        return UNUSABLE
    return code


def _called(given: list[str]) -> int:
    try:
        returned = program()(given, prog_name="sop-studio", standalone_mode=False)
    except typer.Abort:
        return STOPPED
    except SystemExit as left:
        # The parser leaves by itself only when nobody reads its output any more.
        raise BrokenPipeError from left
    except typer.TyperException as error:
        raise SopStudioError(_wrong_call(error, given[0])) from error
    return returned if isinstance(returned, int) else OK


def program() -> typer.Typer:
    """The commands with their options and help pages."""
    app = typer.Typer(
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"max_content_width": WIDTH},
        help="Check, draw and publish standard operating procedures.",
    )
    for command in COMMANDS:
        app.command(command.name, cls=HelpPage, epilog=examples(command.examples))(command.run)
    app.callback()(_options)
    return app


def _show_version(is_wanted: bool) -> None:
    if is_wanted:
        from importlib.metadata import version

        sys.stdout.write(f"sop-studio {version('sop-studio')}\n")
        raise typer.Exit


def _options(
    is_version_wanted: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_show_version, help="Show the version.")
    ] = False,
) -> None:
    """The options of the program itself; the version is shown while they are read."""


def _wrong_call(error: typer.TyperException, first: str) -> Message:
    cause = " ".join(error.format_message().split()).rstrip(".")
    named = first if first in {command.name for command in COMMANDS} else ""
    call = f"sop-studio {named}".strip()
    return Message("wrong-call", "{cause}. See “{call} --help”.", cause=cause, call=call)
