"""A bar is shown on a terminal only, and never among the results."""

import contextlib
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.calls import Calls


def on_a_terminal(folder: Path, *arguments: str) -> tuple[int, str, str]:
    """Exit code, results, and what the terminal showed, with stderr on a terminal and stdout in a pipe."""
    master, slave = pty.openpty()
    call = [sys.executable, "-m", "sop_studio", *arguments]
    environment = os.environ | {"TERM": "xterm"}
    done = subprocess.run(
        call, stdout=subprocess.PIPE, stderr=slave, cwd=folder, env=environment, check=False, timeout=60
    )
    os.close(slave)
    shown = b""
    # Once nobody holds the other end, reading from the empty terminal is an error.
    with contextlib.suppress(OSError):
        while piece := os.read(master, 65536):
            shown += piece
    os.close(master)
    return done.returncode, done.stdout.decode(), shown.decode()


@pytest.mark.parametrize(("count", "has_bar"), [(1, False), (3, True)])
def test_the_bar_shows_on_a_terminal_for_several_files(sop_studio: Calls, count: int, has_bar: bool) -> None:
    paths = [sop_studio.sop(f"[red]{number}.sop") for number in range(count)]
    code, out, shown = on_a_terminal(sop_studio.folder, "export", *paths, "--to", "svg")
    assert (code, out.split()) == (0, [f"[red]{number}-A1.svg" for number in range(count)])
    assert ("━" in shown) == has_bar
