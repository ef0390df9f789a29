"""Closed and full streams: a sentence at most, the work is done, the exit code is right."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT

EXAMPLE = ROOT / "examples" / "SOP-CS-010.sop"


def run(redirections: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    call = f'exec "$0" -m sop_studio "$@" {redirections}'
    return subprocess.run(
        ["/bin/sh", "-c", call, sys.executable, *arguments],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )


@pytest.mark.parametrize("redirections", [">&-", "2>&-", ">&- 2>&-", "2>/dev/full"])
def test_a_closed_stream_changes_neither_work_nor_exit_code(redirections: str, tmp_path: Path) -> None:
    done = run(redirections, "arrange", str(EXAMPLE), "--out", str(tmp_path))
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    assert (tmp_path / EXAMPLE.name).exists()


@pytest.mark.parametrize("redirections", [">&-", "2>&-", "2>/dev/full"])
def test_an_unusable_file_is_still_told_by_the_exit_code(redirections: str) -> None:
    done = run(redirections, "validate", "no-such.sop")
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)


def test_results_that_cannot_be_written_are_said() -> None:
    done = run(">/dev/full", "validate", str(EXAMPLE))
    assert done.returncode == 2
    assert (
        done.stderr == "The results cannot be written (No space left on device); send them somewhere else.\n"
    )
