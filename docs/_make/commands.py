"""docs/commands.md: every command with its options, as the command line prints them."""

import os
from contextlib import redirect_stdout
from io import StringIO
from unittest.mock import patch

from sop_studio.cli.main import main
from sop_studio.cli.registry import COMMANDS

INTRODUCTION = """# Commands

Made from `sop_studio/cli/` by `make docs`; `sop-studio COMMAND --help` prints the same.

Exit codes: 0, no problem at or above `--fail-on` (an error, unless told otherwise); 1, such a problem was found; 2, an
input could not be used or the call was wrong. Of many files the others are still done. Results go to the standard
output, everything else to the standard error.
"""


def pages() -> dict[str, str]:
    """`docs/commands.md`."""
    return {"docs/commands.md": "\n".join([INTRODUCTION, *(chapter(each.name) for each in COMMANDS)])}


def chapter(name: str) -> str:
    printed = StringIO()
    with patch.dict(os.environ, {"COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb"}), redirect_stdout(printed):
        main([name, "--help"])
    lines = [line.rstrip() for line in printed.getvalue().strip().splitlines()]
    return "\n".join([f"## {name}\n", "```", *lines, "```"]) + "\n"
