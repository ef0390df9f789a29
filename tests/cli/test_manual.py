"""The manual page on the command line shows what the program prints."""

import re
import shlex
import shutil
from collections.abc import Iterator

from tests.cli.calls import Calls
from tests.house.tree import ROOT

MANUAL = ROOT / "docs" / "manual"
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def shown() -> Iterator[tuple[str, list[str]]]:
    """Every call of the page with the lines printed below it."""
    for block in BLOCK.findall((MANUAL / "command-line.md").read_text(encoding="utf-8")):
        for call in block.split("$ sop-studio ")[1:]:
            line, *printed = call.splitlines()
            yield line, printed


def test_every_call_of_the_manual_prints_what_it_shows(sop_studio: Calls) -> None:
    shutil.copy(ROOT / "examples" / "SOP-CS-010.sop", "verify.sop")
    shutil.copy(MANUAL / "parcel.bpmn", "parcel.bpmn")
    calls = list(shown())
    assert len(calls) >= 9
    for call, expected in calls:
        called = sop_studio(*shlex.split(call))
        printed = (called.err + called.out).splitlines()
        assert sorted(map(without_hashes, printed)) == sorted(expected), call


def without_hashes(line: str) -> str:
    return re.sub(r"[0-9a-f-]{36,}$", "…", line)
