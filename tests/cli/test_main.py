"""Whatever is typed ends in an exit code and a sentence."""

import json
import os
import subprocess
import sys

import pytest

from sop_studio.cli.faults import DEBUG
from sop_studio.cli.main import main
from sop_studio.cli.registry import COMMANDS
from tests.cli.calls import Calls

NAMES = [command.name for command in COMMANDS]


def test_without_arguments_it_says_that_there_is_no_window_yet(sop_studio: Calls) -> None:
    called = sop_studio()
    assert (called.code, called.out) == (0, "")
    assert "There is no display for the window" in called.err


@pytest.mark.parametrize("command", COMMANDS, ids=NAMES)
def test_every_help_page_shows_its_examples_as_they_are_typed(sop_studio: Calls, command: object) -> None:
    called = sop_studio(command.name, "--help")
    assert (called.code, called.err) == (0, "")
    assert all(f"\n    {line}\n" in called.out for line in command.examples)
    assert "<str>" not in called.out
    assert "list[" not in called.out


@pytest.mark.parametrize("command", COMMANDS, ids=NAMES)
def test_every_example_of_a_help_page_uses_options_that_exist(sop_studio: Calls, command: object) -> None:
    page = sop_studio(command.name, "--help").out
    used = {word for line in command.examples for word in line.split() if word.startswith("--")}
    assert [option for option in used if f"{option} " not in page.split("Examples:")[0]] == []


def test_the_help_page_lists_every_command(sop_studio: Calls) -> None:
    page = sop_studio("--help").out
    assert [name for name in NAMES if f"\n  {name} " not in page] == []
    assert "..." not in page.split("Commands:")[1]


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (["publish"], "No such command 'publish'. See “sop-studio --help”."),
        (["--wrong"], "No such option: --wrong (Possible options: --version). See “sop-studio --help”."),
        (["validate"], "Missing argument 'FILE…'. See “sop-studio validate --help”."),
        (["list", "colours"], "See “sop-studio list --help”."),
        (["validate", "x", "--format", "xml"], "See “sop-studio validate --help”."),
        (["validate", "x", "--today", "soon"], "“soon” is not a date; write it as 2026-03-10."),
        (["validate", "x", "--today", "2026-02-30"], "“2026-02-30” is not a date; write it as 2026-03-10."),
        (["export", "x", "--date", "tomorrow"], "“tomorrow” is not a date; write it as 2026-03-10."),
        (["export", "x", "--to", "gif"], "“gif” is no format to export to; choose from docx, pdf, svg, png."),
        (["export", "x", "--to", ","], "no format to export to"),
        (["export", "x", "--scale", "1e9"], "See “sop-studio export --help”."),
        (["export", "x", "--scale", "nan"], "See “sop-studio export --help”."),
        (["new", "x.sop"], "Missing option '--title'. See “sop-studio new --help”."),
        (["list", "\x1b[31mred"], "See “sop-studio list --help”."),
    ],
)
def test_a_wrong_call_is_one_sentence_and_exit_code_2(
    sop_studio: Calls, call: list[str], sentence: str
) -> None:
    called = sop_studio(*call)
    assert (called.code, called.out) == (2, "")
    assert sentence in called.err
    assert called.err.count("\n") == 1
    assert "\x1b" not in called.err


def test_a_fault_of_ours_is_one_sentence_and_the_other_files_are_done(
    sop_studio: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, other = sop_studio.sop("a.sop"), sop_studio.sop("b.sop")
    found = []

    def broken(*_: object, **__: object) -> tuple[()]:
        found.append(1)
        if len(found) == 1:
            raise RuntimeError("a\nb")
        return ()

    monkeypatch.delenv(DEBUG, raising=False)
    monkeypatch.setattr("sop_studio.validation.engine.validate", broken)
    called = sop_studio("validate", good, other)
    assert called.code == 2
    assert called.err == (
        "a.sop: Something went wrong inside SOP Studio (RuntimeError: a b); please report it together with the file.\n"
    )
    assert "b.sop: SOP-OPS-001 A procedure – nothing wrong" in called.out


def test_for_programmers_a_fault_is_thrown(sop_studio: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a")

    monkeypatch.setenv(DEBUG, "1")
    monkeypatch.setattr("sop_studio.validation.engine.validate", broken)
    with pytest.raises(RuntimeError):
        main(["validate", sop_studio.sop("a.sop")])


def test_too_little_memory_is_a_sentence(sop_studio: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr("sop_studio.validation.engine.validate", full)
    called = sop_studio("validate", sop_studio.sop("a.sop"))
    assert (called.code, called.err.count("\n")) == (2, 1)
    assert "not enough memory" in called.err


def test_a_reader_that_leaves_early_is_no_fault(sop_studio: Calls) -> None:
    path = sop_studio.sop("a.sop")
    reading, writing = os.pipe()
    os.close(reading)
    call = [sys.executable, "-m", "sop_studio", "info", path]
    done = subprocess.run(call, stdout=writing, stderr=subprocess.PIPE, check=False, timeout=60)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "latin-1"])
def test_a_terminal_of_any_encoding_shows_every_result(sop_studio: Calls, encoding: str) -> None:
    path = sop_studio.sop("a.sop", title="Größe → 检查")
    call = [sys.executable, "-m", "sop_studio", "info", path, path, "--format", "json"]
    environment = os.environ | {"PYTHONIOENCODING": encoding}
    done = subprocess.run(call, capture_output=True, env=environment, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout.decode(encoding))["files"][0]["title"] == "Größe → 检查"
