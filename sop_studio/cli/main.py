"""The command line: reads the call, runs the command, turns every failure into a sentence and an exit code."""

import os
import sys
from collections.abc import Sequence
from importlib.metadata import version
from typing import Annotated

import click
import typer

from sop_studio.cli.each import OK, UNUSABLE
from sop_studio.cli.output import say
from sop_studio.cli.registry import COMMANDS
from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message

DEBUG = "SOP_STUDIO_DEBUG"
NO_WINDOW = Message(
    "no-window", "The window is not part of this version yet; see “sop-studio --help” for the commands."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of one call: 0 fine, 1 findings, 2 an input could not be used or the call was wrong."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given:
        say(NO_WINDOW)
        return OK
    try:
        return _code(_app()(given, prog_name="sop-studio", standalone_mode=False))
    except click.ClickException as error:
        error.show(sys.stderr)
        return UNUSABLE
    except (click.Abort, KeyboardInterrupt):
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except SopStudioError as error:
        say(error.message)
        return UNUSABLE
    except Exception as error:  # noqa: BLE001 - the edge of the program: a fault of ours is said, not thrown
        return _own_fault(error)


def _code(returned: object) -> int:
    return returned if isinstance(returned, int) else OK


def _app() -> typer.Typer:
    app = typer.Typer(
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        help="Check, draw and publish standard operating procedures.",
    )
    for command in COMMANDS:
        examples = "\n\n".join(("Examples:", *command.examples))
        app.command(command.name, epilog=examples, no_args_is_help=True)(command.run)
    app.callback()(_options)
    return app


def _options(
    is_version_wanted: Annotated[
        bool, typer.Option("--version", is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    if is_version_wanted:
        sys.stdout.write(f"sop-studio {version('sop-studio')}\n")
        raise typer.Exit


def _own_fault(error: Exception) -> int:
    if os.environ.get(DEBUG):
        raise error
    text = "Something went wrong inside SOP Studio ({kind}: {cause}). Nothing was changed; please report it with the file."
    say(Message("own-fault", text, kind=type(error).__name__, cause=str(error)[:500]))
    return UNUSABLE
