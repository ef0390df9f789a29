"""Every file that is no SOP and no model gets one sentence, and the others are still done."""

import os
import stat
from pathlib import Path

import pytest

from tests.cli.calls import BAD, Calls

COMMANDS = (["validate"], ["export", "--to", "svg"], ["import"], ["info"], ["arrange"])


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("missing.sop", None),
        ("empty.sop", b""),
        ("empty.bpmn", b""),
        ("words.txt", b"Weigh the parcel.\n"),
        ("zeros.sop", bytes(5000)),
        ("cut.sop", b"PK\x03\x04\x00\x00"),
        ("page.html", b"<html><body/></html>"),
        ("plan.vsdx", b"PK\x03\x04" + bytes(200)),
        ("broken.bpmn", b"<definitions"),
        ("x\x1b[31m.sop", b""),
    ],
)
def test_a_file_that_cannot_be_used_is_exit_code_2_and_a_sentence(
    sop_studio: Calls, command: list[str], name: str, content: bytes | None
) -> None:
    if content is not None:
        sop_studio.model(name, content)
    called = sop_studio(*command, name)
    assert (called.code, called.err.count("\n")) == (2, 1)
    assert called.err.startswith(f"{name}: ".replace("\x1b", "\\u001b"))
    assert called.err.endswith(".\n")
    assert "inside SOP Studio" not in called.err
    assert called.out in ("",)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_folders_pipes_and_devices_are_refused_without_waiting(sop_studio: Calls, command: list[str]) -> None:
    (sop_studio.folder / "folder.sop").mkdir()
    os.mkfifo(sop_studio.folder / "pipe.sop")
    called = sop_studio(*command, "folder.sop", "pipe.sop", "/dev/zero", "")
    assert (called.code, called.err.count("\n")) == (2, 4)
    assert "it is a folder" in called.err
    assert called.err.count("it is a device or pipe") == 2
    assert "inside SOP Studio" not in called.err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_one_may_not_read_is_refused(sop_studio: Calls) -> None:
    path = Path(sop_studio.sop("a.sop"))
    path.chmod(stat.S_IWUSR)
    called = sop_studio("validate", str(path))
    assert (called.code, called.err.count("\n")) == (2, 1)


def test_a_link_in_a_ring_is_refused(sop_studio: Calls) -> None:
    (sop_studio.folder / "ring.sop").symlink_to("ring.sop")
    called = sop_studio("validate", "ring.sop")
    assert (called.code, called.err.count("\n")) == (2, 1)
    assert "inside SOP Studio" not in called.err


def test_exit_code_2_wins_over_1_and_the_other_files_are_done(sop_studio: Calls) -> None:
    called = sop_studio("validate", "missing.sop", sop_studio.sop("bad.sop", BAD), sop_studio.sop("good.sop"))
    assert called.code == 2
    assert "bad.sop: SOP-OPS-001 A procedure – 1 error" in called.out
    assert "good.sop: SOP-OPS-001 A procedure – nothing wrong" in called.out
    assert "in 2 files." in called.out


def test_a_format_that_nothing_reads_is_said_with_those_that_can_be_read(sop_studio: Calls) -> None:
    called = sop_studio("validate", sop_studio.model("plan.drawio", b"<mxfile/>"))
    assert called.code == 2
    assert ".bpmn" in called.err
    assert len(called.err) < 200
