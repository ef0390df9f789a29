"""Runs the program on hostile files as its own process, with a limit on time and memory."""

import json
import resource
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.attacks.attack import Attack

MOST_MEMORY = 3_000_000_000
"""Bytes of address space; what the program maps when idle is more than half a gigabyte."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What one process printed, and its exit code."""

    code: int
    out: str
    err: str

    def files(self) -> dict[str, dict[str, Any]]:
        """The results of `validate --format json` by the stem of the file."""
        return {Path(each["path"]).stem: each for each in json.loads(self.out)["files"]}


def write(attacks: Iterable[Attack], folder: Path) -> dict[str, Attack]:
    """The attacks by name, each written to a file of the folder."""
    by_name = {attack.name: attack for attack in attacks}
    for name, attack in by_name.items():
        (folder / f"{name}.bpmn").write_bytes(attack.content)
    return by_name


def run(*arguments: str, folder: Path, seconds: float) -> Ran:
    """What the program does with these arguments; a process that takes longer is killed and fails the test."""
    done = subprocess.run(
        [sys.executable, "-m", "sop_studio", *arguments],
        capture_output=True,
        timeout=seconds,
        cwd=folder,
        preexec_fn=_limit_memory,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def _limit_memory() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
