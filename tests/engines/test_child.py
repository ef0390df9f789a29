"""An engine's child is alone, limited, and its failures are sentences."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sop_studio.engines import child
from sop_studio.engines.child import EngineFailure, EngineTimeout, Limits, run
from sop_studio.errors import SopStudioError

LIMITS = Limits(seconds=20, memory=1 << 30)
ENGINE = "graphviz"


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let the child run this code instead of an engine."""

    def use(code: str) -> None:
        monkeypatch.setattr(child, "_command", lambda *_: [sys.executable, "-I", "-c", code])

    return use


def ends(process: int, within: float) -> bool:
    """Wait until a process is gone, or a corpse that nobody has fetched."""
    state = Path(f"/proc/{process}/stat")
    until = time.monotonic() + within
    while time.monotonic() < until:
        try:
            if state.read_text().split()[2] in {"Z", "X"}:
                return True
        except (FileNotFoundError, ProcessLookupError):
            return True
        time.sleep(0.02)
    return False


def test_only_known_engines_are_started() -> None:
    with pytest.raises(ValueError, match="no engine"):
        run("os", b"", LIMITS)


def test_an_answer_comes_back(stand_in: Callable[[str], None]) -> None:
    stand_in("import sys; sys.stdout.write('+' + sys.stdin.read())")
    assert run(ENGINE, b"x" * 300_000, LIMITS) == b"x" * 300_000


@pytest.mark.skipif(sys.platform == "win32", reason="Windows needs a few variables to start a program")
def test_the_child_has_no_environment_and_an_empty_folder(stand_in: Callable[[str], None]) -> None:
    stand_in("import os; print('+', sorted(set(os.environ) - {'LC_CTYPE'}), os.listdir(), os.getcwd(), end='')")
    told = run(ENGINE, b"", LIMITS).decode()
    assert told.startswith(" [] [] ")
    assert not Path(told.split()[-1]).exists()
    assert Path(told.split()[-1]) != Path.cwd()


def test_a_child_that_dies_is_reported(stand_in: Callable[[str], None]) -> None:
    stand_in("import os; os.abort()")
    with pytest.raises(EngineFailure, match="Graphviz could not do its work: it stopped without an answer"):
        run(ENGINE, b"", LIMITS)


def test_a_child_that_says_nothing_is_reported(stand_in: Callable[[str], None]) -> None:
    stand_in("pass")
    with pytest.raises(SopStudioError, match="stopped without an answer"):
        run(ENGINE, b"x" * 1_000_000, LIMITS)


def test_a_refusal_is_passed_on(stand_in: Callable[[str], None]) -> None:
    stand_in("print('-it is too tangled.', end='')")
    with pytest.raises(EngineFailure, match=r"^Graphviz could not do its work: it is too tangled\.$"):
        run(ENGINE, b"", LIMITS)


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_late_child_is_killed_with_its_children(stand_in: Callable[[str], None], tmp_path: Path) -> None:
    note = tmp_path / "pid"
    stand_in(
        "import subprocess, sys, time\n"
        "other = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        f"open({str(note)!r}, 'w').write(str(other.pid))\n"
        "time.sleep(60)"
    )
    with pytest.raises(EngineTimeout):
        run(ENGINE, b"", Limits(1, 1 << 30))
    assert ends(int(note.read_text()), within=5)


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is the system's")
def test_a_child_cannot_take_more_memory_than_allowed(stand_in: Callable[[str], None]) -> None:
    root = Path(child.__file__).parent.parent.parent
    stand_in(
        f"import sys; sys.path.insert(0, {str(root)!r}); from sop_studio.engines import child\n"
        "child._limit(200 << 20, 5)\n"
        "bytearray(400 << 20); print('+', end='')"
    )
    with pytest.raises(EngineFailure, match="stopped without an answer"):
        run(ENGINE, b"", LIMITS)


def test_a_frozen_application_serves_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child._command("typst", LIMITS) == [sys.executable, "--engine", "typst", str(1 << 30), "20"]
